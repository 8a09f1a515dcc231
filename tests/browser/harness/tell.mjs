// Tells stories in one browser: takes a file, tells what is in it, and takes the next.

import { once } from 'node:events';

import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { taken, tell } from './story.mjs';
import { sentence } from './words.mjs';

const [name, ...words] = process.argv.slice(2);
const browsers = { chromium, firefox };
let browser;

// What no story waits for is a fault as well: the process ends with it.
process.on('unhandledRejection', (error) => {
  throw error;
});

for (;;) {
  process.send({ wants: true });
  const [{ file }] = await once(process, 'message');
  if (!file) {
    break;
  }
  await import(file);
  const wanted = (story) => words.length === 0 || words.some((word) => `${sentence(file)} – ${story.name}`.includes(word));
  for (const story of taken().filter(({ on }) => on.includes(name)).filter(wanted)) {
    browser ??= await browsers[name].start();
    process.send({ story: { file, ...(await tell(story, browser, file)) } });
  }
}
await browser?.close();
process.exit(0);
