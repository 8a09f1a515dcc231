// A fresh project installs the package and uses it: in Node.js, and from bundlers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { inBrowser } from './browser.js';
import { root, text } from './places.js';
import { project } from './project.js';

const club1 = join(root, 'examples/club1.json');

test('the samples of the README print what it says', () => {
  const samples = [...text('wasm/js/README.md').matchAll(/```js\n(.*?)```\n\n```text\n(.*?)```/gs)];
  assert.equal(samples.length, text('wasm/js/README.md').match(/```js/g).length);
  const folder = project();
  copyFileSync(club1, join(folder, 'libricite.json'));
  for (const [, code, printed] of samples) {
    writeFileSync(join(folder, 'sample.js'), code);
    const output = execFileSync('node', ['sample.js'], { cwd: folder, encoding: 'utf8' });
    assert.equal(output, printed, code);
  }
});

test('the package holds what it needs, and no more', () => {
  const inside = readdirSync(join(project(), 'node_modules/libricite')).sort();
  assert.deepEqual(inside, [
    'LICENSE-Apache-2.0.txt',
    'LICENSE-CC-BY-SA-4.0.txt',
    'LICENSE-MIT.txt',
    'README.md',
    'THIRD-PARTY.txt',
    'badge_bg.wasm',
    'browser.js',
    'details.js',
    'elements.d.ts',
    'elements.js',
    'engine.d.ts',
    'engine.js',
    'functions.d.ts',
    'index.d.ts',
    'libricite.js',
    'libricite_bg.wasm',
    'libricite_toml_bg.wasm',
    'node.js',
    'package.json',
    'toml.d.ts',
    'toml.js',
    'types.d.ts',
  ]);
});

test('esbuild makes one file of it, which holds the engine', () => {
  const folder = project();
  const code = `import bytes from 'libricite/libricite_bg.wasm';
    import { editions, start } from 'libricite/engine';
    await start(bytes);
    console.log(editions().join());`;
  writeFileSync(join(folder, 'app.js'), code);
  const options = ['app.js', '--bundle', '--format=esm', '--target=es2022', '--loader:.wasm=binary'];
  // What is written stands alone, far from the package.
  const out = join(project(), 'alone.js');
  const esbuild = join(root, 'web/tools/node_modules/.bin/esbuild');
  execFileSync(esbuild, [...options, '--log-level=error', `--outfile=${out}`], { cwd: folder });
  assert.equal(execFileSync('node', [out], { encoding: 'utf8' }), 'chatons@1.0.0,chatons@2.0.0\n');
});

test('Vite builds a page of it, which runs', { timeout: 120_000 }, async () => {
  const folder = project({ vite: true });
  const page = '<!DOCTYPE html><script type="module" src="/app.js"></script>';
  writeFileSync(join(folder, 'index.html'), `${page}<libricite-badge src="libricite.json"></libricite-badge>`);
  const code = `import { badge } from 'libricite';
    import 'libricite/elements';
    const file = await fetch('libricite.json');
    document.title = badge(await file.text(), { lang: 'fr' }).length;
    await new Promise((drawn) => setInterval(() =>
      document.querySelector('libricite-badge').shadowRoot?.querySelector('svg') && drawn(), 20));
    await fetch('/done', { method: 'POST', body: document.title });`;
  writeFileSync(join(folder, 'app.js'), code);
  mkdirSync(join(folder, 'public'));
  copyFileSync(club1, join(folder, 'public/libricite.json'));
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  execFileSync('node', [vite, 'build', '--base=./', '--logLevel=error'], { cwd: folder });
  const { length } = JSON.parse(execFileSync('node', ['--input-type=module', '--eval', `
    import { readFileSync } from 'node:fs';
    import { badge } from 'libricite';
    console.log(JSON.stringify(badge(readFileSync('public/libricite.json', 'utf8'), { lang: 'fr' })));`], { cwd: folder }));
  assert.equal(await inBrowser(join(folder, 'dist')), String(length), 'the page draws as Node.js does');
});

test('the page of a member is drawn without any tool', { timeout: 60_000 }, async () => {
  const folder = project();
  const named = 'node_modules/libricite';
  const snippet = /## En français.*?```html\n(.*?)```/s.exec(text('wasm/js/README.md'))[1];
  const adapted = snippet.replace(/\/libricite-[\d.]+\//, `/${named}/`);
  copyFileSync(club1, join(folder, 'libricite.json'));
  writeFileSync(join(folder, 'wait.js'), readFileSync(join(root, 'wasm/js/test/sample/wait.js')));
  const page = `<!DOCTYPE html>${adapted}<script type="module" src="/wait.js"></script>`;
  writeFileSync(join(folder, 'index.html'), page);
  assert.match(await inBrowser(folder), /^Libricité – CLUB1\u{a0}: en chemin/u);
});
