// Criteria that are written as TOML: what JavaScript makes of them, the command line makes too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { npm, root, text } from './places.js';

const engine = await import(join(npm, 'node.js'));
const { parentOf, readCriteria, start } = await import(join(npm, 'toml.js'));
await start(readFileSync(join(npm, 'libricite_toml_bg.wasm')));
const club1 = text('examples/club1.json');

/** A fork of one's own, in a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), 'libricite-'));
after(() => rmSync(folder, { recursive: true }));
const { checksum } = JSON.parse(engine.criteria('chatons@2.0.0'));
const fork = `edition = "calme@1.0.0"
from = "chatons@2.0.0"
from_checksum = "${checksum}"
published = "2026-11-22"

[[change.axis]]
id = "privacy"
weight = 3
`;
const words = 'lang = "fr"\nname = "Au calme"\nsentence = "La charte, où la vie privée compte triple."\n';
writeFileSync(join(folder, 'criteria.toml'), fork);
writeFileSync(join(folder, 'fr.toml'), words);

/** What the command line prints. */
const libricite = (...options) =>
  execFileSync('cargo', ['run', '--quiet', '--package', 'libricite-cli', '--', ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

const own = readCriteria(fork, { words, parent: engine.criteria(parentOf(fork), 'fr') });

test('a fork from JavaScript gives the same bytes as from the command line', () => {
  const flat = JSON.parse(libricite('criteria', 'flatten', folder, '--format', 'json', '--lang', 'fr'));
  const read = JSON.parse(own);
  assert.deepEqual(read.criteria, flat.criteria);
  assert.deepEqual(read.words, [flat.words]);
  const today = '2026-11-22';
  const options = ['report', 'examples/club1.json', '--criteria', folder, '--lang', 'fr', '--today', today];
  const said = { criteria: own, lang: 'fr', origin: folder, today };
  assert.equal(`${engine.page(club1, said)}\n`, libricite(...options, '--format', 'html'));
  const report = JSON.parse(libricite(...options, '--format', 'json'));
  // Where they come from is known to whoever has opened their files.
  assert.deepEqual(report.origin, { kind: 'elsewhere', at: folder });
  delete report.origin.at;
  assert.deepEqual(JSON.parse(engine.evaluate(club1, own, today)), report);
  assert.equal(report.criteria, 'calme@1.0.0');
});

test('the forks of the project are read from their files', () => {
  for (const set of ['libre-sans-exception', 'circuit-court', 'dependances-choisies']) {
    const file = (name) => text('criteria/sets', set, '1.0.0', name);
    const criteria = file('criteria.toml');
    assert.equal(parentOf(criteria), 'chatons@2.0.0');
    for (const lang of ['fr', 'en']) {
      const parent = engine.criteria('chatons@2.0.0', lang);
      const read = readCriteria(criteria, { words: file(`${lang}.toml`), parent });
      const html = engine.sideBySide(club1, ['chatons@2.0.0', read], { lang });
      assert.ok(html.includes(`${set}@1.0.0`), set);
      const { label } = JSON.parse(engine.evaluate(club1, read));
      assert.ok(label.state, set);
    }
  }
});

test('criteria that stand alone need no parent', () => {
  const whole = text('criteria/sets/chatons/2.0.0/criteria.toml').replace('"chatons@2.0.0"', '"seul@1.0.0"');
  assert.equal(parentOf(whole), undefined);
  const read = readCriteria(whole, { words: text('criteria/sets/chatons/2.0.0/fr.toml') });
  const known = JSON.parse(engine.evaluate(club1));
  const { axes, label } = JSON.parse(engine.evaluate(club1, read));
  assert.deepEqual([axes, label], [known.axes, known.label]);
  assert.ok(engine.page(club1, { criteria: read, lang: 'fr' }).includes('seul@1.0.0'));
});

test('a refusal says what and where', () => {
  const refused = (f, message) => assert.throws(f, { name: 'Error', message });
  const alone = 'criteria: line 2, column 8: this is a fork of `chatons@2.0.0`, which is to be given with it';
  refused(() => readCriteria(fork), alone);
  const older = engine.criteria('chatons@1.0.0');
  refused(() => readCriteria(fork, { parent: older }), /a fork of `chatons@2.0.0`, and `chatons@1.0.0` is given/);
  const parent = engine.criteria('chatons@2.0.0');
  const wrong = fork.replace('id = "privacy"', 'id = "privavcy"');
  refused(() => readCriteria(wrong, { parent }), /^criteria: line 7, column \d+: .*privavcy/);
  refused(() => readCriteria(fork, { parent, words: 'lang = 1' }), /^words: line 1, column 8: /);
  refused(() => readCriteria('edition = '), /^criteria: line 1, column \d+: /);
  refused(() => readCriteria(fork, { parent: '[]' }), /^parent: /);
  assert.throws(() => readCriteria({}), { name: 'TypeError' });
  // Known criteria that were changed do not pass for them.
  const file = text('criteria/sets/chatons/2.0.0/criteria.toml');
  const changed = readCriteria(file.replace(/^minimum_coverage = .*/m, 'minimum_coverage = 1'));
  refused(() => engine.evaluate(club1, changed), /^criteria: `chatons@2.0.0` is known here with other rules/);
});
