// The functions of the engine: text in, text out. They wait for nothing, but `start` must have.

import init, * as engine from './libricite.js';

/** No document is longer than this; of a longer one, as much is handed over as shows it. */
const LONGEST = (4 << 20) + 1;

let started;

/**
 * Readies the engine, once: from its file beside this one, or from what is given.
 *
 * @param {BufferSource | WebAssembly.Module | Response | URL} [source]
 */
export function start(source) {
  source ??= new URL('./libricite_bg.wasm', import.meta.url);
  started ??= init({ module_or_path: source }).then(
    () => {},
    (error) => {
      started = undefined;
      throw error;
    },
  );
  return started;
}

/** The report of an assessment, as JSON. */
export const evaluate = (assessment, criteria) =>
  engine.evaluate(needed(assessment), text(criteria, 'criteria'));

/** The badge, as SVG. */
export const badge = (assessment, { lang, style, criteria, words } = {}) =>
  engine.badge(needed(assessment), lang, style, ...beside(criteria, words));

/** The star, as SVG. */
export const star = (assessment, { lang, size, criteria, words } = {}) =>
  engine.star(needed(assessment), lang, size, ...beside(criteria, words));

/** The page, as HTML. */
export const page = (assessment, { lang, criteria, words } = {}) =>
  engine.page(needed(assessment), lang, ...beside(criteria, words));

/** What a page says, as HTML for a page of somebody else. */
export const details = (assessment, { lang, criteria, words } = {}) =>
  engine.details(needed(assessment), lang, ...beside(criteria, words));

/** The style of `details`, as CSS for a shadow root. */
export const detailsStyle = () => engine.details_style();

/** The editions of criteria that are known. */
export const editions = () => engine.editions();

/** The criteria of an edition and their words, as JSON. */
export const criteria = (edition, lang) => engine.criteria(text(edition, 'edition', 'needed'), lang);

const needed = (assessment) => text(assessment, 'assessment', 'needed');

const beside = (criteria, words) => [text(criteria, 'criteria'), text(words, 'words')];

function text(value, name, isNeeded) {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (!isNeeded && (value === undefined || value === null)) return undefined;
  throw new TypeError(`${name}: a text is expected, such as that of a JSON file`);
}
