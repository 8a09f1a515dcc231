// Tells all stories, or those whose file name holds one of the words given, in real browsers.

import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './harness/places.mjs';

const words = process.argv.slice(2);
const folder = join(import.meta.dirname, 'stories');
const stories = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && (words.length === 0 || words.some((word) => file.includes(word))))
  .map((file) => join(folder, file));

if (stories.length === 0) {
  console.error(`no story is called ${words.join(', ')}`);
  process.exit(1);
}
if (words.length === 0) {
  // Pictures of an earlier run are not what is to be looked at.
  rmSync(join(root, 'target/browser'), { recursive: true, force: true });
}

const arguments_ = ['--test', '--test-concurrency=2', '--test-reporter=spec', ...stories];
const run = spawn(process.execPath, arguments_, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => run.kill(signal));
}
run.on('exit', (code) => process.exit(code ?? 1));
