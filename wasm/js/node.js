// The engine in Node.js, ready as soon as it is imported.

import { readFile } from 'node:fs/promises';

import { start } from './engine.js';

await start(await readFile(new URL('./libricite_bg.wasm', import.meta.url)));

export { badge, carry, compare, compareDetails, comparePage, criteria, details, detailsStyle, editions, evaluate, nextSteps, page, progress, record, sideBySide, sideBySideDetails, star } from './engine.js';
