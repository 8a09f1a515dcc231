// A server of static files on loopback, which remembers all that it was asked for.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * @typedef {{ method: string, path: string, status: number, headers: object }} Asked
 */

export class Server {
  /** Texts and bytes by path, before any folder. @type {Map<string, string | Buffer>} */
  pages = new Map();
  /** Folders by the path under which they are served. @type {Map<string, string>} */
  folders = new Map();
  /** Headers of every answer, such as a policy. @type {Record<string, string>} */
  headers = {};
  /** Headers of some answers, by path. @type {Map<string, Record<string, string>>} */
  headersOf = new Map();
  /** All that was asked, in order. @type {Asked[]} */
  asked = [];
  #server = createServer((request, response) => this.#answer(request, response));
  #port = 0;

  /** Starts to listen, on the port that it had before or on any free one. */
  async start() {
    await new Promise((ready, failed) => {
      this.#server.once('error', failed);
      this.#server.listen(this.#port, '127.0.0.1', ready);
    });
    this.#port = this.#server.address().port;
    return this;
  }

  /** Stops, as if the cable were pulled; `start` brings it back at the same address. */
  async stop() {
    if (this.#server.listening) {
      const stopped = new Promise((done) => this.#server.close(done));
      this.#server.closeAllConnections();
      await stopped;
    }
  }

  /** Where it is: `http://127.0.0.1:12345`. */
  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Serves a text or bytes at a path. */
  page(path, content, headers = {}) {
    this.pages.set(path, content);
    this.headersOf.set(path, headers);
    return this;
  }

  /** Serves a folder under a path that ends with a slash. */
  folder(path, folder) {
    this.folders.set(path, folder);
    return this;
  }

  /** The paths that were asked for, without what browsers ask by themselves. */
  paths() {
    return this.asked.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const path = decodeURIComponent(pathname);
    const content = path === '/favicon.ico' ? '' : await this.#content(path);
    const status = content === undefined ? 404 : 200;
    const { method, headers } = request;
    this.asked.push({ method, path: request.url, status, headers });
    response.writeHead(status, {
      'content-type': TYPES[extname(path.endsWith('/') ? 'index.html' : path)] ?? 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...this.headers,
      ...this.headersOf.get(path),
    });
    response.end(content ?? 'There is nothing here.');
  }

  async #content(path) {
    const page = this.pages.get(path);
    if (page !== undefined) {
      return page;
    }
    for (const [prefix, folder] of this.folders) {
      if (path.startsWith(prefix)) {
        const file = normalize(join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : ''));
        const inside = file.startsWith(folder + sep);
        return inside ? readFile(file).catch(() => undefined) : undefined;
      }
    }
    return undefined;
  }
}

/** A server that listens. */
export function serve() {
  return new Server().start();
}
