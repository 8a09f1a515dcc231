// What a browser has to fetch before a badge is drawn, in bytes after brotli.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

import { npm } from './places.js';

/** Kilobytes of a thousand bytes. */
const MOST = 40;

const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
const weight = (name) => brotliCompressSync(readFileSync(join(npm, name)), { params }).length;

test(`the badge is drawn from at most ${MOST} kB`, () => {
  const [script, module] = [weight('elements.js'), weight('badge_bg.wasm')];
  const later = ['details.js', 'libricite_bg.wasm'].map(weight);
  console.log(`badge: ${script} + ${module} = ${script + module} bytes; on opening: ${later.join(' + ')}`);
  assert.ok(script + module <= MOST * 1000, `${script + module} bytes; was the package made by \`pack --quick\`?`);
  assert.ok(script <= 4000, `elements.js is ${script} bytes`);
});
