// How long a plan takes in WebAssembly: `npm run bench`, with the package as it is published.
//
// From outside, a plan cannot be had without what is around it: two texts are read, the answers
// are scored, and the plan is written as JSON. So all of that is measured, and beside it the score
// of the same texts, which does the same but for the plan: what is between them is the plan.

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

import { npm, root } from './places.js';

/** How often each is run, after runs that warm up and are not counted. */
const RUNS = 200;
const WARM = 50;

const { evaluate, nextSteps } = await import(join(npm, 'node.js'));

const example = ['run', '--quiet', '--package', 'libricite-tests', '--example', 'sixty'];
const printed = execFileSync('cargo', example, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
const size = statSync(join(npm, 'libricite_bg.wasm')).size.toLocaleString('en');
console.log(`Plans of three levels for 60 criteria and 15 services, ${RUNS} runs each.`);
console.log(`Node ${process.version}, an engine of ${size} bytes, load ${load()}.`);
console.log('Milliseconds, the shortest run and the median:\n');
console.log(row('', ['from text to text', 'of which texts, score', 'the plan', 'share']));
for (const line of printed.trim().split('\n')) {
  const { name, criteria, assessment } = JSON.parse(line);
  const whole = times(() => nextSteps(assessment, { criteria }));
  const around = times(() => evaluate(assessment, criteria));
  const plan = whole.map((time, place) => time - around[place]);
  const share = `${Math.round((100 * plan[1]) / whole[1])} %`;
  console.log(row(name, [whole, around, plan].map(shown).concat(share)));
}
console.log(`\nLoad at the end ${load()}.`);

/**
 * The shortest time of many runs, and the median.
 *
 * @param {() => void} run
 */
function times(run) {
  const all = [];
  for (let number = 0; number < WARM + RUNS; number++) {
    const start = performance.now();
    run();
    if (WARM <= number) all.push(performance.now() - start);
  }
  all.sort((one, other) => one - other);
  return [all[0], all[all.length >> 1]];
}

function shown(times) {
  return times.map((time) => time.toFixed(2)).join(' / ');
}

function row(name, cells) {
  return name.padEnd(38) + cells.map((cell) => cell.padStart(23)).join('');
}

function load() {
  return loadavg().map((number) => number.toFixed(1)).join(' ');
}
