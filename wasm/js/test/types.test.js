// The types of the package are those of the documents, and TypeScript agrees with them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { file, types } from './make-types.js';
import { text } from './places.js';
import { project } from './project.js';

test('the types of the documents are those of the schemas', async () => {
  const mend = '`npm run types` in wasm/js/test makes them anew';
  assert.equal(readFileSync(file, 'utf8'), await types(), mend);
});

test('the functions that have types are those that there are', async () => {
  const typed = [...text('wasm/js/functions.d.ts').matchAll(/^export function (\w+)/gm)];
  const names = typed.map(([, name]) => name).sort();
  for (const entry of ['node.js', 'browser.js']) {
    const exported = /export \{ (.*) \}/.exec(text('wasm/js', entry))[1].split(', ');
    assert.deepEqual(exported.sort(), names, entry);
  }
});

test('TypeScript accepts what is right, and nothing else', () => {
  const folder = project({ typescript: true });
  writeFileSync(join(folder, 'sample.ts'), text('wasm/js/test/sample/sample.ts'));
  const [, readme] = /```ts\n(.*?)```/s.exec(text('wasm/js/README.md'));
  writeFileSync(join(folder, 'readme.ts'), readme);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
  const compiler = join(folder, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync('node', [compiler, ...options, '--types', '', 'sample.ts', 'readme.ts'], { cwd: folder });
  } catch (error) {
    assert.fail(String(error.stdout));
  }
});
