// A page in a browser, from a folder, on a port of this machine only.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Opens the page of a folder, served with these headers, and gives what it sends to `/done`.
 *
 * @param {string} folder
 * @param {Record<string, string>} [headers]
 * @returns {Promise<string>}
 */
export async function inBrowser(folder, headers = {}) {
  const server = createServer();
  const done = new Promise((resolve) => server.on('request', async (request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
    if (name === '/done') {
      resolve(await text(request));
      response.end();
      return;
    }
    const bytes = await readFile(join(folder, name)).catch(() => {});
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(bytes ? 200 : 404, { ...headers, 'content-type': type }).end(bytes);
  }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const profile = mkdtempSync(join(tmpdir(), 'libricite-browser-'));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const options = [...FLAGS, `--user-data-dir=${profile}`, address];
  const browser = spawn(CHROMIUM, options, { stdio: 'ignore', detached: true });
  const closed = once(browser, 'close');
  try {
    return await Promise.race([done, closed.then(() => assert.fail('the browser has ended')), late()]);
  } finally {
    // With all that it has started, some of which would write on.
    if (browser.pid && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
    await closed.catch(() => {});
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

const late = () => new Promise((_, reject) => {
  setTimeout(() => reject(new Error('the page has sent nothing for a minute')), 60_000).unref();
});
