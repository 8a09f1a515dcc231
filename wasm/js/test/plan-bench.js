// How fast a plan is made in WebAssembly: `npm run bench`, with the package as it is published.
//
// What it takes to read the criteria and the assessment is measured alone, by scoring them, and
// stands beside: a plan is read and scored, too.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { npm, root } from './places.js';

const { evaluate, nextSteps } = await import(join(npm, 'node.js'));

const example = ['run', '--quiet', '--package', 'libricite-tests', '--example', 'sixty'];
const printed = execFileSync('cargo', example, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
for (const line of printed.trim().split('\n')) {
  const { name, criteria, assessment } = JSON.parse(line);
  const plan = times(() => nextSteps(assessment, { criteria }));
  const score = times(() => evaluate(assessment, criteria));
  console.log(`${name}: ${shown(plan)}, of which reading and scoring ${shown(score)}`);
}

/** The times of many runs, the shortest first, after some that warm up. */
function times(run) {
  const all = [];
  for (let number = 0; number < 60; number++) {
    const start = performance.now();
    run();
    if (10 <= number) all.push(performance.now() - start);
  }
  return all.sort((one, other) => one - other);
}

function shown(times) {
  const [least, median] = [times[0], times[times.length >> 1]].map((time) => time.toFixed(2));
  return `${least} ms at least, ${median} ms in the median`;
}
