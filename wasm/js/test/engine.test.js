// The functions of the package, in Node.js.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { npm, text } from './places.js';

const { badge, criteria, details, detailsStyle, editions, evaluate, page, star } = await import(
  join(npm, 'node.js')
);
const club1 = text('examples/club1.json');
const nearly = '{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "A" }';

test('the version of the package is that of the workspace', () => {
  const workspace = /\[workspace\.package\]\s+version = "(.+)"/.exec(text('Cargo.toml'))[1];
  const { version } = JSON.parse(text('wasm/js/package.json'));
  assert.equal(version, workspace, 'mend `version` in wasm/js/package.json');
  assert.ok(text('wasm/js/README.md').includes(`/libricite-${version}/elements.js`));
});

test('text goes in and text comes out', () => {
  const report = JSON.parse(evaluate(club1));
  assert.equal(report.structure, 'CLUB1');
  assert.match(badge(club1, { lang: 'fr', style: 'kittens' }), /^<svg .*en chemin.*<\/svg>\n$/s);
  assert.match(star(club1, { size: 300 }), /^<svg .*width="300"/s);
  assert.match(page(club1, { lang: 'fr' }), /^<!DOCTYPE html>.*lang="fr"/s);
  const inner = details(club1, { lang: 'fr' });
  assert.match(inner, /<table/);
  assert.doesNotMatch(inner, /<(html|head|style|script|link|meta)\b| style="| on\w+="/);
  assert.ok(detailsStyle().includes('{'));
});

test('what is left out has the default of the crates below', () => {
  assert.equal(badge(club1), badge(club1, { lang: 'en', style: 'colour' }));
  assert.equal(star(club1), star(club1, { lang: 'en', size: 480 }));
  assert.equal(page(club1), page(club1, { lang: null, criteria: null, words: null }));
});

test('an edition is known by its name, its criteria and its words', () => {
  for (const edition of editions()) {
    for (const lang of ['fr', 'en']) {
      const packed = JSON.parse(criteria(edition, lang));
      assert.deepEqual([packed.criteria.edition, packed.words.lang], [edition, lang]);
      const own = { criteria: JSON.stringify(packed.criteria), words: JSON.stringify(packed.words) };
      const named = page(club1, { lang, criteria: edition });
      assert.equal(page(club1, own), named, 'given back, they are the same');
      assert.equal(evaluate(club1, own.criteria), evaluate(club1, edition));
    }
  }
});

test('a refusal says what and where', () => {
  const refused = (f, message) => assert.throws(f, { name: 'Error', message });
  refused(
    () => evaluate(`${nearly},\n  "anwsers": {} }`),
    'line 2, column 3: `anwsers` is not a key of an assessment; did you mean `answers`?',
  );
  refused(
    () => page(`${nearly} }`.replace('@2.0.0', '@2.0.1')),
    'the edition `chatons@2.0.1` is not known here; did you mean `chatons@2.0.0`?',
  );
  refused(() => badge(club1, { lang: 'de' }), 'the languages are `fr` and `en`');
  refused(
    () => badge(club1, { style: 'cats' }),
    '`cats` is not a style of badge; the styles are `colour`, `stars`, `kittens` and `named`',
  );
  refused(() => evaluate(club1, '{ "edition": 1 }'), /^criteria: line 1, column \d+: /);
  refused(() => star(club1, { words: '[]' }), /^words: line 1, column \d+: /);
  refused(() => criteria('chatons'), /^`chatons` is not an edition/);
});

test('languages and styles are those that the engine names', () => {
  const named = (options) => {
    try {
      badge(club1, options);
    } catch ({ message }) {
      return [...message.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    }
  };
  const typed = (type) => {
    const [, union] = new RegExp(`export type ${type} = (.*);`).exec(text('wasm/js/functions.d.ts'));
    return union.replaceAll("'", '').split(' | ');
  };
  assert.deepEqual(typed('Lang'), named({ lang: 'de' }));
  const [, ...styles] = named({ style: 'cats' });
  assert.deepEqual(typed('BadgeStyle'), styles);
  assert.ok(text('wasm/js/elements.js').includes(`/^(${styles.join('|')})$/`));
});

test('what is no text is refused before the engine sees it', () => {
  for (const wrong of [undefined, null, 1, {}, [], JSON.parse(club1)]) {
    assert.throws(() => evaluate(wrong), { name: 'TypeError', message: /^assessment: a text/ });
  }
  assert.throws(() => badge(club1, { lang: 5 }), { name: 'TypeError', message: /^lang: a text/ });
  assert.throws(() => page(club1, { criteria: {} }), { message: /^criteria: a text/ });
});

test('no text brings the engine down', () => {
  const over = 'the text is over 4 MiB, which no document of ours is';
  assert.throws(() => evaluate(' '.repeat(5 << 20)), { message: over });
  assert.throws(() => evaluate('é'.repeat(3 << 20)), { message: over });
  const strange = ['', '\0', '\ud800', `"${'\udc00'.repeat(9999)}"`, '['.repeat(1e6), '{"a":'.repeat(1e5)];
  for (const wrong of [...strange, `${nearly}, "${'x'.repeat(1e6)}": 1 }`]) {
    assert.throws(() => evaluate(wrong), ({ name, message }) => name === 'Error' && message.length < 600);
  }
  const many = (length) => Array.from({ length }, (_, number) => `"a${number}":{"choice":"yes"}`);
  assert.equal(JSON.parse(evaluate(`${nearly}, "answers": {${many(1000)}} }`)).ignored.length, 1000);
  assert.throws(() => evaluate(`${nearly}, "answers": {${many(60_000)}} }`), /`answers` has more than 1000 ids/);
  for (const size of [NaN, -1, 1e12, Infinity, '300']) assert.match(star(club1, { size }), /^<svg/);
  assert.equal(evaluate(`\ufeff${club1}`), evaluate(club1), 'and it goes on working');
});
