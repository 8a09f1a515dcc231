// Names of files are sentences.

import { basename } from 'node:path';

/** The sentence that the name of a file is. */
export function sentence(file) {
  return basename(file).replace(/\.mjs$/, '').replaceAll('-', ' ');
}

/** A title as the name of a file. */
export function slug(title) {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/[^\w.]+/g, '-').toLowerCase().slice(0, 100);
}
