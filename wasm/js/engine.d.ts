// What `import … from 'libricite/engine'` gives: the same functions, once `start` has been awaited.

export * from './functions.js';
export type * from './types.js';

/**
 * Readies the engine, once. Without a source it fetches `libricite_bg.wasm` beside its module;
 * whoever has the bytes already can give them.
 */
export function start(source?: BufferSource | WebAssembly.Module | Response | URL): Promise<void>;
