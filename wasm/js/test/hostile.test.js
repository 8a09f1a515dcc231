// No file holds the badge up: what it takes grows with the text, and no faster.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { BEYOND, full, HEAPS, history, MOST_BYTES } from '../../../tests/browser/harness/heavy.mjs';
import { npm, text } from './places.js';

const TODAY = '2026-11-22';
/**
 * What a badge may take, in milliseconds and in bytes: a second where nothing else runs, which is
 * seldom so where tests do.
 */
const [MOST_TIME, MOST_MEMORY] = [3000, 256 << 20];

/** The small module as a page has it, and its memory. */
async function begin() {
  globalThis.fetch = async () => new Response(await readFile(join(npm, 'badge_bg.wasm')));
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    // Node.js has modules of its own.
    const { exports } = made.instance ?? made;
    if (exports.badge) ({ memory } = exports);
    return made;
  };
  // Each address is a module of its own.
  const { start } = await import(`../elements/badge.js?${Math.random()}`);
  const draw = await start();
  WebAssembly.instantiate = instantiate;
  return { badge: (file) => draw(file, 'fr', '', TODAY), size: () => memory.buffer.byteLength };
}

/** The quickest of three times: others work on this machine, too. */
function took(work) {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}

const example = JSON.parse(text('examples/complete.json'));
const within = {
  ...Object.fromEntries(Object.entries(HEAPS).map(([name, kind]) => [name, (times) => full(example, kind, (MOST_BYTES / 4) * times)])),
  'a long history': (times) => history(example, (MOST_BYTES / 4) * times),
};

for (const [name, file, drawn] of [
  ...Object.entries(within).map(([name, file]) => [name, file, true]),
  ...Object.entries(BEYOND).map(([name, file]) => [name, file, false]),
]) {
  test(`${name}: ${drawn ? 'drawn' : 'refused'} at once, and four times as much in four times the time`, async () => {
    const { badge, size } = await begin();
    const [short, long] = [file(1), file(4)];
    for (const given of [short, long]) {
      assert.ok(Buffer.byteLength(given) <= MOST_BYTES, 'it is no longer than a file may be');
      if (drawn) assert.match(badge(given), /^<svg/);
      else badge(given);
    }
    const times = [short, long].map((given) => took(() => badge(given)));
    console.log(`${times.map((time) => time.toFixed(1)).join(' and ')} ms, ${size() >> 20} MiB`);
    assert.ok(times[1] < MOST_TIME, `${times[1]} ms`);
    // Below some milliseconds a clock tells nothing.
    assert.ok(times[1] < 7 * Math.max(times[0], 20), `${times.join(' and then ')} ms`);
    assert.ok(size() <= MOST_MEMORY, `${size()} bytes`);
  });
}

test('a thousand badges take no more memory than ten', async () => {
  const { badge, size } = await begin();
  const files = [full(example, HEAPS.words, 1 << 16), BEYOND['small texts'](1), text('examples/club1.json')];
  const draw = (count) => {
    for (let number = 0; number < count; number++) badge(files[number % files.length]);
    return size();
  };
  const ten = draw(10);
  const all = draw(990);
  console.log(`${ten >> 10} KiB, and then ${all >> 10} KiB`);
  assert.ok(all <= ten + (8 << 20), 'a badge leaves a kilobyte behind, and no more');
});
