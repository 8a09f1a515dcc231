// What `import … from 'libricite/toml'` gives, once `start` has been awaited.

/**
 * Readies the reader, once. Without a source it fetches `libricite_toml_bg.wasm` beside its module;
 * whoever has the bytes already can give them.
 */
export function start(source?: BufferSource | WebAssembly.Module | Response | URL): Promise<void>;

/** The edition that a fork says it starts from; nothing for criteria that stand alone. */
export function parentOf(criteria: string): string | undefined;

/**
 * Criteria and their words, as one document that every function of the engine takes as `criteria`:
 * JSON of `{ criteria: Criteria, words: Words[], checksum: string }`.
 *
 * `criteria` is the text of a `criteria.toml`. `words` are those of a language or more, as TOML or as
 * JSON. For a fork, `parent` is what this function gives for its parent, or what `criteria` of the
 * engine gives for an edition that is known; in whose language the words of the parent come.
 */
export function readCriteria(
  criteria: string,
  options?: { words?: string | string[]; parent?: string },
): string;
