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
export const evaluate = (assessment, criteria, today) =>
  engine.evaluate(needed(assessment, 'assessment'), said(criteria, 'criteria'), said(today, 'today'));

/** The badge, as SVG. */
export const badge = (assessment, { lang, style, criteria, words, today } = {}) =>
  engine.badge(...first(assessment, lang), said(style, 'style'), ...last(criteria, words), said(today, 'today'));

/** The star, as SVG. */
export const star = (assessment, { lang, size, criteria, words } = {}) =>
  engine.star(...first(assessment, lang), size, ...last(criteria, words));

/** The page, as HTML. */
export const page = (assessment, { lang, criteria, words, today } = {}) =>
  engine.page(...first(assessment, lang), ...last(criteria, words), said(today, 'today'));

/** What a page says, as HTML for a page of somebody else. */
export const details = (assessment, { lang, criteria, words, today } = {}) =>
  engine.details(...first(assessment, lang), ...last(criteria, words), said(today, 'today'));

/** The style of `details`, as CSS for a shadow root. */
export const detailsStyle = () => engine.details_style();

/** The editions of criteria that are known. */
export const editions = () => engine.editions();

/** The criteria of an edition and their words, as JSON. */
export const criteria = (edition, lang) =>
  engine.criteria(needed(edition, 'edition'), said(lang, 'lang'));

const first = (assessment, lang) => [needed(assessment, 'assessment'), said(lang, 'lang')];

const last = (criteria, words) => [said(criteria, 'criteria'), said(words, 'words')];

/** A text, or nothing where nothing is said. */
const said = (value, name) => (value === undefined || value === null ? undefined : needed(value, name));

function needed(value, name) {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  throw new TypeError(`${name}: a text is expected, not ${value === null ? 'null' : typeof value}`);
}
