// Tells all stories in real browsers, or those whose file or name holds one of the words given.
//
// Three processes tell them side by side, two with Chromium and one with Firefox; each starts its
// browser once, and takes the next file when it is done with one.

import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './harness/places.mjs';
import { sentence } from './harness/words.mjs';

const words = process.argv.slice(2).map((word) => sentence(word));
const begin = performance.now();
if (words.length === 0) {
  // Pictures of an earlier run are not what is to be looked at.
  rmSync(join(root, 'target/browser'), { recursive: true, force: true });
}

// What takes longest comes first.
const LONG = ['every-screen-is-for-everybody.mjs', 'a-newcomer-reaches-yellow.mjs'];
const folder = join(import.meta.dirname, 'stories');
const rest = readdirSync(folder).filter((file) => file.endsWith('.mjs') && !LONG.includes(file));
const files = [...LONG, ...rest].map((file) => join(folder, file));
const queues = { chromium: [...files], firefox: [...files] };

const told = [];
const lanes = ['chromium', 'chromium', 'firefox'].map(lane);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    lanes.forEach(({ child }) => child.kill(signal));
    process.exit(1);
  });
}
await Promise.all(lanes.map(({ done }) => done));

const failed = told.filter(({ error }) => error);
for (const { file, name, browser, error, complaints } of failed) {
  console.log(`\n✖ ${sentence(file)} – ${name} (${browser})\n${error}`);
  complaints.forEach((complaint) => console.log(`the browser said: ${complaint}`));
}
const seconds = Math.round((performance.now() - begin) / 1000);
console.log(`\n${told.length - failed.length} of ${told.length} stories hold, after ${seconds} s; pictures are in target/browser`);
process.exit(failed.length || told.length === 0 ? 1 : 0);

/** A process that tells one file after the other in a browser. */
function lane(browser) {
  const child = fork(join(import.meta.dirname, 'harness/tell.mjs'), [browser, ...words]);
  const done = new Promise((end) => {
    child.on('message', ({ wants, story }) => {
      if (story) {
        report({ browser, ...story });
      }
      if (wants) {
        child.send({ file: queues[browser].shift() });
      }
    });
    child.on('exit', (code, signal) => {
      if (code !== 0) {
        const error = `the process that tells stories ended with ${signal ?? code}`;
        report({ browser, file: '', name: 'all stories are told', error, complaints: [], notes: [], seconds: 0 });
      }
      end();
    });
  });
  return { child, done };
}

function report(story) {
  told.push(story);
  const { file, name, browser, seconds, notes, error } = story;
  console.log(`${error ? '✖' : '✔'} ${sentence(file)} – ${name} (${browser}, ${seconds.toFixed(1)} s)`);
  notes.forEach((note) => console.log(`  ${note}`));
}
