// The elements on a page that is strict, and unkind to what stands on it.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { inBrowser } from './browser.js';
import { npm, root } from './places.js';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; " +
  "style-src 'self'; require-trusted-types-for 'script'; trusted-types libricite";

/** Tells what a script of ours sees on the page, where the package lacks a file. */
async function told(script, missing) {
  const folder = mkdtempSync(join(tmpdir(), 'libricite-elements-'));
  try {
    const put = (from, name) => copyFileSync(join(root, from), join(folder, name));
    put('wasm/js/test/pages/elements.html', 'index.html');
    put('wasm/js/test/pages/page.css', 'page.css');
    put(`wasm/js/test/pages/${script}`, 'script.js');
    put('examples/club1.json', 'club1.json');
    put('examples/complete.json', 'complete.json');
    put('examples/club1-badge.fr.svg', 'badge.svg');
    for (const name of ['elements.js', 'details.js', 'badge_bg.wasm', 'libricite_bg.wasm']) {
      if (name !== missing) copyFileSync(join(npm, name), join(folder, name));
    }
    writeFileSync(join(folder, 'large.json'), ' '.repeat(5 << 20));
    return JSON.parse(await inBrowser(folder, { 'content-security-policy': POLICY }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a badge goes along with all that its page does', { timeout: 120_000 }, async () => {
  const { errors, ...results } = await told('script.js');
  assert.deepEqual(
    errors.map((error) => error.replace(/http:\/\/[^/]+/, '')),
    [
      'libricite-badge: /missing.json: status 404',
      'libricite-badge: `cats` is not a style of badge; the styles are `colour`, `stars`, `kittens` and `named`',
      'libricite-badge: /large.json is over 4 MiB, which no document of ours is',
    ],
  );
  assert.match(results.name, /^Libricité – CLUB1\u{a0}: .*\. Ouvrir le détail$/u);
  delete results.name;
  assert.deepEqual(results, {
    height: 44,
    letters: 17,
    capitals: 'none',
    scrolled: true,
    goal: 'worth',
    address: '',
    file: '/club1.json',
    focus: 'button',
    kept: true,
    last: '/complete.json',
    fallback: true,
    language: 'fr',
    star: '280',
  });
});

test('what cannot be opened says so, or gives way', { timeout: 120_000 }, async () => {
  const engineless = await told('broken.js', 'libricite_bg.wasm');
  const said = 'Le détail n’a pas pu être chargé. Le fichier de l’auto-évaluation se lit ci-dessous.';
  assert.deepEqual(engineless, { dialogs: 1, said, file: true, drawn: true, inside: false });
  const scriptless = await told('broken.js', 'details.js');
  assert.deepEqual(scriptless, { dialogs: 0, said: '', file: false, drawn: false, inside: true });
});
