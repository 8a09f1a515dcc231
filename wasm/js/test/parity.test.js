// Native and WebAssembly give the same bytes: reports, badges, stars and refusals, on any day.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

import { npm, root, text } from './places.js';

const engine = await import(join(npm, 'node.js'));

// The small module is fetched by browsers only; here its bytes come from its file.
globalThis.fetch = async () => new Response(await readFile(join(npm, 'badge_bg.wasm')));
const small = await (await import('../elements/badge.js')).start();

const TODAY = '2026-11-22';

/** What the small module has: of each set the newest edition. */
const newest = new Map(engine.editions().map((edition) => [edition.split('@')[0], edition]));

/** What the small module gives where the whole engine gives this: nothing for older editions. */
function held(assessment, drawn) {
  const edition = JSON.parse(assessment.replace(/^\ufeff/, '')).criteria;
  return newest.get(edition.split('@')[0]) === edition ? drawn : '';
}

test('native and WebAssembly give the same bytes', { timeout: 600_000 }, async () => {
  const example = ['run', '--quiet', '--package', 'libricite-tests', '--example', 'parity'];
  const native = spawn('cargo', example, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(native, 'close');
  const count = { given: 0, small: 0, refused: 0 };
  for await (const line of createInterface({ input: native.stdout })) {
    compare(JSON.parse(line), count);
  }
  assert.deepEqual(await ended, [0, null], 'the native engine has given all');
  console.log(`${count.given} inputs, of which ${count.small} for the small module too, and ${count.refused} refusals`);
  assert.ok(2570 <= count.given && 500 <= count.small && 20 <= count.refused);
});

test('the small module refuses what the whole engine refuses, older editions, and nothing else', () => {
  let [drawn, refused, older] = [0, 0, 0];
  for (const file of ['club1', 'complete', 'picasoft-2016']) {
    const whole = text(`examples/${file}.json`);
    for (let round = 0; round < 800; round++) {
      const changed = broken(round % 4 ? whole : whole.replace('chatons@2.0.0', 'chatons@1.0.0'));
      let expected;
      try {
        const whole = engine.badge(changed, { lang: 'fr', today: TODAY });
        expected = held(changed, whole);
        if (expected) drawn++;
        else older++;
      } catch {
        refused++;
        refusedToo(changed);
        continue;
      }
      assert.equal(small(changed, 'fr', '', TODAY), expected, changed);
    }
  }
  console.log(`${drawn} changed files are drawn, ${refused} are refused, ${older} are of an older edition`);
  assert.ok(200 < drawn && 200 < refused && 100 < older);
});

test('no text brings the small module down, or holds it up', () => {
  const nearly = '{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "A" }';
  const list = (length, item) => Array.from({ length }, (_, number) => item(number)).join();
  const begun = performance.now();
  for (const wrong of ['', '\0', '\ud800', '['.repeat(4e6), '{"a":'.repeat(8e5), ' '.repeat(5 << 20)]) {
    assert.equal(small(wrong, 'fr', '', TODAY), '');
  }
  for (const day of ['', 'today', '2026-02-29']) assert.equal(small(text('examples/club1.json'), 'fr', '', day), '');
  const answers = (count) => list(count, (number) => `"a${number}":{"choice":"y\\u0065s","evidence":[{}]}`);
  const evidence = (count) => list(count, () => '{"url":"\\u0061"}');
  const filled = (answers, evidence, note) => [
    `"answers": {${answers}}`,
    `"answers": {"no-trackers":{"evidence":[${evidence}]}}`,
    `"note": "${'\\u0061'.repeat(note)}"`,
  ];
  for (const more of filled(answers(1000), evidence(100), 2000)) {
    const long = `${nearly}, ${more} }`;
    assert.notEqual(small(long, 'fr', '', TODAY), '');
    assert.equal(small(long, 'fr', '', TODAY), engine.badge(long, { lang: 'fr', today: TODAY }));
  }
  for (const more of filled(answers(40_000), evidence(200_000), 600_000)) {
    const long = `${nearly}, ${more} }`;
    assert.equal(small(long, 'fr', '', TODAY), '');
    assert.throws(() => engine.badge(long, { lang: 'fr', today: TODAY }), /(has more than|has 600000 char)/);
  }
  assert.ok(performance.now() - begun < 20_000, 'it takes seconds at most');
});

test('the small module passes over what an assessment keeps of the past', () => {
  const whole = JSON.parse(text('examples/club1.json'));
  const badge = engine.badge(JSON.stringify(whole), { lang: 'fr', today: TODAY });
  for (const past of [{ history: [{ date: 'once' }] }, { archive: { old: { why: [null, 'é'] } } }]) {
    const changed = JSON.stringify({ ...whole, ...past });
    assert.throws(() => engine.evaluate(changed));
    assert.equal(small(changed, 'fr', '', TODAY), badge);
  }
  const deep = `${'['.repeat(2e6)}${']'.repeat(2e6)}`;
  for (const past of [deep, '[', '{"a"}', '["\\"]', '[,]', 'nul']) {
    const changed = JSON.stringify({ ...whole, history: 0 }).replace('"history":0', `"history":${past}`);
    assert.equal(small(changed, 'fr', '', TODAY), '', past.slice(0, 20));
  }
});

/** A text in which something was taken away, put in or put elsewhere. */
function broken(whole) {
  const place = () => Math.floor(Math.random() * whole.length);
  const [from, length, to] = [place(), Math.ceil(Math.random() * 3), place()];
  const pieces = ['', '"', '\\', '\\u00e', ',', '{', '}', '[', ':', '0', 'null', ' ', '\n', 'é', '\u0001'];
  const piece = pieces[Math.floor(Math.random() * pieces.length)];
  return Math.random() < 0.5
    ? whole.slice(0, from) + piece + whole.slice(from + (piece ? 0 : length))
    : whole.slice(0, from) + whole.slice(to, to + length) + whole.slice(from + length);
}

/** What is refused has no badge, unless what it keeps of the past is all that is refused. */
function refusedToo(assessment, name = assessment) {
  const drawn = small(assessment, 'fr', '', TODAY);
  if (drawn) assert.equal(drawn, present(assessment), name);
}

/** The badge of a refused text, where only what it keeps of the past is refused; else nothing. */
function present(assessment) {
  let read;
  try {
    read = JSON.parse(assessment);
  } catch {
    return '';
  }
  for (const key of ['history', 'archive', '$schema']) delete read?.[key];
  try {
    const now = JSON.stringify(read);
    return held(now, engine.badge(now, { lang: 'fr', today: TODAY }));
  } catch {
    return '';
  }
}

function compare(native, count) {
  const { name, assessment, criteria, words, lang, style, size, today } = native;
  if (native.refused !== null) {
    const refusal = { name: 'Error', message: native.refused };
    assert.throws(() => engine.evaluate(assessment), refusal, name);
    refusedToo(assessment, name);
    count.refused++;
    return;
  }
  assert.equal(engine.evaluate(assessment, criteria, today), native.report, name);
  assert.equal(engine.badge(assessment, { lang, style, criteria, words, today }), native.badge, name);
  assert.equal(engine.star(assessment, { lang, size, criteria, words }), native.star, name);
  count.given++;
  if (criteria === null) {
    assert.equal(small(assessment, lang, style, today), held(assessment, native.badge), name);
    count.small++;
  }
}
