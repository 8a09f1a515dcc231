// The engine in a browser or from a bundler, ready as soon as it is imported.

import { start } from './engine.js';

await start();

export { badge, carry, compare, compareDetails, comparePage, criteria, details, detailsStyle, editions, evaluate, nextSteps, page, progress, record, sideBySide, sideBySideDetails, star } from './engine.js';
