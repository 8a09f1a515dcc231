// The proxy of every browser here: it lets nothing out, and remembers what wanted to get out.

import { createServer } from 'node:http';

/** What the browsers themselves ask of those who made them, whatever the page, and even without. */
const OWN = new Set([
  'accounts.google.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
  // Wherever there is a form.
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
]);

/** Browsers bypass a proxy for loopback, so that all it sees are strangers. */
export async function fence() {
  const wanted = [];
  const remember = (host) => {
    if (!OWN.has(host.replace(/:\d+$/, ''))) {
      wanted.push(host);
    }
  };
  const server = createServer((request, response) => {
    remember(new URL(request.url, 'http://unknown').host);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    remember(request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: server.address().port,
    wanted,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
