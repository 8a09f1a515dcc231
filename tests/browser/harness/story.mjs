// A story: one visitor, two servers of different origins, and nobody else on the network.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { join } from 'node:path';

import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { pictures } from './places.mjs';
import { serve } from './server.mjs';

const BROWSERS = { chromium, firefox };
const only = process.env.LIBRICITE_BROWSER;
/** @type {Map<string, Promise<any>>} */
const running = new Map();

after(async () => {
  for (const browser of running.values()) {
    await (await browser).close();
  }
});

/** Starts a browser at the first story that needs it; all stories of a file share it. */
function browserCalled(name) {
  if (!running.has(name)) {
    running.set(name, BROWSERS[name].start());
  }
  return running.get(name);
}

/**
 * Tells a story in each of the browsers.
 *
 * The story gets a `visitor`, a server `home`, a server `elsewhere` of another origin, and
 * `picture(name)`. It fails when the browser complains of what the story does not expect, and when
 * anybody else is asked for anything.
 *
 * @param {string} name A sentence.
 * @param {{ on?: string[], lang?: string, dark?: boolean, calm?: boolean, viewport?: object,
 *   scale?: number, permissions?: string[] }} options
 * @param {(setting: object) => Promise<void>} tell
 */
export function story(name, options, tell) {
  for (const browserName of options.on ?? ['chromium']) {
    if (only && only !== browserName) {
      continue;
    }
    test(`${name} (${browserName})`, { timeout: 120_000 }, async (context) => {
      const browser = await browserCalled(browserName);
      const [home, elsewhere] = [await serve(), await serve()];
      const visitor = await browser.visitor(options);
      const seen = browser.walls.wanted.length;
      const picture = async (title, more = {}) =>
        visitor.page.screenshot({
          path: join(pictures(), `${slug(title)}.${browserName}.png`),
          // The page is left as it is.
          ...(browserName === 'chromium' ? { caret: 'initial' } : {}),
          ...more,
        });
      try {
        await tell({ visitor, home, elsewhere, picture, context });
        assert.deepEqual(visitor.surprises(), [], 'the browser complains');
        assert.deepEqual(visitor.strangers([home.origin, elsewhere.origin]), [], 'strangers were asked');
        assert.deepEqual(browser.walls.wanted.slice(seen), [], 'something wanted to get out');
      } catch (error) {
        await picture(`failed ${name}`).catch(() => {});
        visitor.surprises().forEach((words) => context.diagnostic(`the browser said: ${words}`));
        throw error;
      } finally {
        await visitor.close().catch(() => {});
        await Promise.all([home.stop(), elsewhere.stop()]);
      }
    });
  }
}

/** A title as the name of a file. */
function slug(title) {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/[^\w.]+/g, '-').toLowerCase().slice(0, 100);
}

/** Both browsers: for the main journeys. */
export const BOTH = ['chromium', 'firefox'];
