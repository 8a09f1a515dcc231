// Pages with custom elements on them, as a member of the collective writes them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { built, examples, npm } from './places.mjs';

/** The policy under which the elements have to work. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
  "img-src 'self' data:; style-src 'self'";

/** An example, as text. */
export const example = (name) => readFileSync(join(examples, name), 'utf8');

/** What members put inside the element. */
export const fallback = '<img src="/badge.svg" alt="Badge fixe" width="338" height="44">';

/** A page of somebody's website. */
export function website(body, { lang = 'fr', attributes = '', head = '' } = {}) {
  return `<!DOCTYPE html>
<html lang="${lang}" ${attributes}><head><meta charset="utf-8"><title>Une association</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/site.css">${head}
<script type="module" src="/libricite/elements.js"></script></head>
<body><main><h1>Une association</h1>${body}</main></body></html>`;
}

/** Puts a page, its badge and the published package on a server, under the policy. */
export function host(server, body, options = {}) {
  server.folder('/libricite/', built(npm, 'cargo xtask dist'));
  server.headers['content-security-policy'] = options.policy ?? POLICY;
  server.page('/', website(body, options));
  server.page('/site.css', options.css ?? 'body { font-family: sans-serif; margin: 1rem; }');
  server.page('/badge.svg', example('club1-badge.fr.svg'));
  server.page('/libricite.json', options.file ?? example('club1.json'));
}

/** Waits until as many elements as given have drawn, and what stood in them has gone. */
export async function drawn(visitor, count = 1) {
  await visitor.waitFor((wanted) => {
    const elements = [...document.querySelectorAll('libricite-badge, libricite-star')];
    const ready = elements.filter(
      (element) =>
        element.shadowRoot?.querySelector('svg')?.getBoundingClientRect().width > 0 &&
        [...element.children].every((child) => !child.checkVisibility()),
    );
    return ready.length === wanted;
  }, count);
}

/** Waits until as many elements as given have told that they cannot draw; gives the reasons. */
export async function failed(visitor, count = 1) {
  await visitor.waitFor((wanted) => wanted <= failures.length, count);
  return visitor.evaluate(() => failures);
}

/** Waits until the dialog is open and has its content. */
export async function opened(visitor) {
  await visitor.waitFor(() => openDialog() && everywhere('table', openDialog()).length);
}

/** Opens all that is folded in the dialog. */
export function unfold(visitor) {
  return visitor.evaluate(() => everywhere('details', openDialog()).forEach((details) => (details.open = true)));
}

/** Waits until the servers are asked for nothing any more. */
export async function quiet(visitor, ...servers) {
  const count = () => servers.reduce((sum, server) => sum + server.asked.length, 0);
  for (let before = -1; before !== count(); ) {
    before = count();
    await visitor.evaluate(
      () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestIdleCallback(done)), 200)),
    );
  }
}

/** What a visitor sees of the first element: its drawing, or what stands inside it. */
export function seen(visitor, selector = 'libricite-badge') {
  return visitor.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const drawing = element.shadowRoot?.querySelector('svg');
    const visible = (child) => child.checkVisibility() && child.getBoundingClientRect().width > 0;
    return { drawing: Boolean(drawing && visible(drawing)), inside: [...element.children].some(visible) };
  }, selector);
}
