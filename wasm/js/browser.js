// The engine in a browser or from a bundler, ready as soon as it is imported.

import { start } from './engine.js';

await start();

export { badge, criteria, details, detailsStyle, editions, evaluate, page, star } from './engine.js';
