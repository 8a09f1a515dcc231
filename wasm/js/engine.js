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
export const page = (assessment, { lang, criteria, words, today, origin } = {}) =>
  engine.page(...first(assessment, lang), ...last(criteria, words), ...shown(today, origin));

/** What a page says, as HTML for a page of somebody else. */
export const details = (assessment, { lang, criteria, words, today, origin } = {}) =>
  engine.details(...first(assessment, lang), ...last(criteria, words), ...shown(today, origin));

/** The least effort that earns each level above, as JSON. */
export const nextSteps = (assessment, { criteria } = {}) =>
  engine.next_steps(needed(assessment, 'assessment'), said(criteria, 'criteria'));

/** The assessment under another edition, and what became of its answers, as JSON. */
export const carry = (assessment, edition) =>
  engine.carry(needed(assessment, 'assessment'), said(edition, 'edition'));

/** What makes two assessments differ, as JSON. */
export const compare = (before, after, { criteria } = {}) =>
  engine.compare(...two(before, after), said(criteria, 'criteria'));

/** What makes two assessments differ, as HTML. */
export const comparePage = (before, after, { lang, criteria, words } = {}) =>
  engine.compare_page(...two(before, after), said(lang, 'lang'), ...last(criteria, words));

/** The same, as HTML for a page of somebody else. */
export const compareDetails = (before, after, { lang, criteria, words } = {}) =>
  engine.compare_details(...two(before, after), said(lang, 'lang'), ...last(criteria, words));

/** One assessment under several criteria, as HTML. */
export const sideBySide = (assessment, criteria, { lang } = {}) =>
  engine.side_by_side(needed(assessment, 'assessment'), list(criteria), said(lang, 'lang'));

/** The same, as HTML for a page of somebody else. */
export const sideBySideDetails = (assessment, criteria, { lang } = {}) =>
  engine.side_by_side_details(needed(assessment, 'assessment'), list(criteria), said(lang, 'lang'));

/** The assessment, whose history says what changed up to that day, as JSON. */
export const record = (assessment, day) =>
  engine.record(needed(assessment, 'assessment'), needed(day, 'day'));

/** What the answers were worth on earlier days, as JSON. */
export const progress = (assessment, { criteria } = {}) =>
  engine.progress(needed(assessment, 'assessment'), said(criteria, 'criteria'));

/** The style of `details`, as CSS for a shadow root. */
export const detailsStyle = () => engine.details_style();

/** The editions of criteria that are known. */
export const editions = () => engine.editions();

/** The criteria of an edition and their words, as JSON. */
export const criteria = (edition, lang) =>
  engine.criteria(needed(edition, 'edition'), said(lang, 'lang'));

const first = (assessment, lang) => [needed(assessment, 'assessment'), said(lang, 'lang')];

const last = (criteria, words) => [said(criteria, 'criteria'), said(words, 'words')];

const shown = (today, origin) => [said(today, 'today'), said(origin, 'origin')];

const two = (before, after) => [needed(before, 'before'), needed(after, 'after')];

/** More criteria than anybody sets side by side are not handed over. */
const list = (criteria) => {
  if (Array.isArray(criteria)) return criteria.slice(0, 100).map((one) => needed(one, 'criteria'));
  throw new TypeError('criteria: a list of texts is expected');
};

/** A text, or nothing where nothing is said. */
const said = (value, name) => (value === undefined || value === null ? undefined : needed(value, name));

function needed(value, name) {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  throw new TypeError(`${name}: a text is expected, not ${value === null ? 'null' : typeof value}`);
}
