// What opens behind a badge or a star, and the star itself: they need the whole engine.

import init, * as engine from './libricite.js';
import { CSS, PHRASES } from './elements/dialog.js';
import { aboutSite, verifier } from './elements/site.js';
import { today } from './elements/today.js';

let ready;

function start() {
  ready ??= init({ module_or_path: new URL('libricite_bg.wasm', import.meta.url) }).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/**
 * The star, as SVG; drawn for the room that there is, so that its letters can be read.
 *
 * @param {string} text
 * @param {string} lang
 * @param {number} [room] in pixels
 */
export async function star(text, lang, room) {
  await start();
  const drawn = engine.star(text, lang);
  const width = Number(/ width="(\d+)"/.exec(drawn)?.[1]);
  // What has no box, such as a parent without one of its own, gives no room to go by.
  return room && room < width ? engine.star(text, lang, room) : drawn;
}

/** The badge by the whole engine, which says why there is none. */
export async function badge(text, lang, style, today) {
  await start();
  return engine.badge(text, lang, style || undefined, undefined, undefined, today);
}

/** The page of a file: everything about it, as one HTML file. Criteria that are not built in come with their origin. */
export async function page(text, lang, criteria, origin) {
  await start();
  return engine.page(text, lang, criteria, undefined, today(), origin);
}

/** What the self-assessment asks for by name: a list of texts. */
export async function told(name, ...given) {
  await start();
  return engine[name](...given);
}

let frame;
let content;

/**
 * Opens the details of a file in a shadow root. Until they are there, and when they cannot
 * be, a sentence says so.
 */
export async function open({ root, file, lang, nodes, sheet }) {
  // A second click, while the first was still being followed.
  if (root.querySelector('dialog')) return;
  frame ??= sheet(CSS);
  if (!root.adoptedStyleSheets.includes(frame)) root.adoptedStyleSheets.push(frame);
  const phrases = PHRASES[lang];
  const opener = root.querySelector('button');

  const dialog = element('dialog', { lang, dir: 'ltr', 'aria-label': phrases.title });
  const close = element('button', { type: 'button', 'aria-label': phrases.close }, '×');
  const body = element('div', { 'aria-live': 'polite' });
  const place = element('p', {}, phrases.loading);
  const link = element('a', { href: file.address }, phrases.file);
  const check = element('p', {}, phrases.check);
  const elsewhere = verifier(root.host.getAttribute('verifier'), location.hostname);
  if (elsewhere) {
    const { host, href } = elsewhere;
    check.append(' ', phrases.checkAt, element('a', { href, rel: 'noreferrer' }, host), phrases.chosen);
  }
  const header = element('header', {}, element('span', {}, phrases.title), close);
  body.append(place);
  dialog.append(header, body, element('footer', {}, link, check));
  close.onclick = () => dialog.close();
  closeOutside(dialog);
  dialog.onclose = () => {
    dialog.remove();
    opener.focus();
  };
  root.append(dialog);
  dialog.showModal();

  try {
    const [text] = await Promise.all([file.text, start()]);
    content ??= sheet(ofReader(engine.details_style()));
    const inner = element('div', {}).attachShadow({ mode: 'open' });
    const { fontSize } = getComputedStyle(dialog);
    inner.adoptedStyleSheets = [content, sheet(`:host { --rem: ${fontSize} }`)];
    inner.append(nodes(engine.details(text, lang, undefined, undefined, today())));
    inner.addEventListener('click', (event) => follow(event, inner));
    const about = aboutSite(text, location.hostname, phrases);
    body.removeAttribute('aria-live');
    body.replaceChildren(...(about ? [element('p', { class: 'site' }, about)] : []), inner.host);
  } catch (error) {
    place.textContent = phrases.failed;
    throw error;
  }
}

/**
 * A style whose lengths follow the size of letters that the reader has chosen: `rem` would
 * follow the page, and many pages make theirs ten pixels.
 */
function ofReader(css) {
  return css.replace(/(?<!@media[^{]*)(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))');
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Closes a dialog by a click that begins and ends beside it. */
function closeOutside(dialog) {
  const isOutside = ({ clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || right < clientX || clientY < top || bottom < clientY;
  };
  let began = false;
  dialog.onpointerdown = (event) => (began = isOutside(event));
  dialog.onclick = (event) => {
    // A key that presses a button has no place.
    if (began && event.target === dialog && isOutside(event)) dialog.close();
    began = false;
  };
}

/** Follows a link to a place within a shadow root, which browsers do not by themselves. */
function follow(event, root) {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const goal = root.getElementById(link.getAttribute('href').slice(1));
  if (!goal) return;
  for (let outer = goal; outer; outer = outer.parentElement) {
    if (outer.localName === 'details') outer.open = true;
  }
  goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  goal.scrollIntoView();
}
