// What the chapter on this package shows is run as it stands, and prints what it says.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root, text, tools } from './places.js';
import { project } from './project.js';

const chapter = text('book/src/javascript.md');

test('the samples for Node.js print what the chapter says', () => {
  const samples = [...chapter.matchAll(/^```js\n((?:(?!```).*\n)*)```\n\n```text\n((?:(?!```).*\n)*)```/gm)];
  // One more runs in a browser, where a story tries it.
  assert.equal(samples.length, chapter.match(/^```js$/gm).length - 1);
  const folder = project();
  copyFileSync(join(root, 'examples/club1.json'), join(folder, 'libricite.json'));
  for (const [, code, printed] of samples) {
    writeFileSync(join(folder, 'sample.js'), code);
    const output = execFileSync('node', ['sample.js'], { cwd: folder, encoding: 'utf8' });
    assert.equal(output, printed, code);
  }
  const badge = readFileSync(join(folder, 'libricite-badge-kittens.svg'), 'utf8');
  assert.match(badge, /^<svg .*en chemin/s);
  assert.match(readFileSync(join(folder, 'libricite.html'), 'utf8'), /^<!DOCTYPE html>/i);
});

test('the sample in TypeScript compiles', () => {
  const folder = project({ typescript: true });
  const [, code] = /^```ts\n(.*?)^```/ms.exec(chapter);
  writeFileSync(join(folder, 'sample.ts'), code);
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', 'sample.ts'];
  execFileSync(join(tools, 'tsc'), options, { cwd: folder });
});
