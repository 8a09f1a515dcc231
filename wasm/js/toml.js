// Criteria that are written as TOML, whole or a fork: a module of its own, for few pages need it.

import init, * as reader from './libricite_toml.js';

/** No document is longer than this; of a longer one, as much is handed over as shows it. */
const LONGEST = (4 << 20) + 1;

let started;

/**
 * Readies the reader, once: from its file beside this one, or from what is given.
 *
 * @param {BufferSource | WebAssembly.Module | Response | URL} [source]
 */
export function start(source) {
  source ??= new URL('./libricite_toml_bg.wasm', import.meta.url);
  started ??= init({ module_or_path: source }).then(
    () => {},
    (error) => {
      started = undefined;
      throw error;
    },
  );
  return started;
}

/** The edition that a fork says it starts from. */
export const parentOf = (criteria) => reader.parent_of(needed(criteria, 'criteria'));

/** Criteria and their words as one document, JSON. */
export const readCriteria = (criteria, { words = [], parent } = {}) =>
  reader.read_criteria(
    needed(criteria, 'criteria'),
    [words].flat().slice(0, 100).map((text) => needed(text, 'words')),
    parent === undefined || parent === null ? undefined : needed(parent, 'parent'),
  );

function needed(value, name) {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  throw new TypeError(`${name}: a text is expected, not ${value === null ? 'null' : typeof value}`);
}
