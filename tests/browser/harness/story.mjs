// A story: one visitor, two servers of different origins, and nobody else on the network.

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { pictures } from './places.mjs';
import { serve } from './server.mjs';
import { slug } from './words.mjs';

/** Both browsers: for the main journeys. */
export const BOTH = ['chromium', 'firefox'];

/** No story takes so many milliseconds, unless something hangs. */
const TOO_LONG = 120_000;

let stories = [];

/**
 * Adds a story, to be told in each of its browsers; Chromium, if it does not say.
 *
 * It gets a `visitor`, a server `home`, a server `elsewhere` of another origin, `picture(title)`,
 * and `note(text)` for a figure. It fails when the browser complains of what the story does not
 * expect, and when anybody else is asked for anything.
 *
 * @param {string} name A sentence.
 * @param {{ on?: string[], lang?: string, dark?: boolean, calm?: boolean, viewport?: object,
 *   scale?: number, permissions?: string[] }} options
 * @param {(setting: object) => Promise<void>} scenes
 */
export function story(name, options, scenes) {
  stories.push({ name, on: options.on ?? ['chromium'], options, scenes });
}

/** The stories that were added since this was asked last. */
export function taken() {
  const all = stories;
  stories = [];
  return all;
}

/** Tells a story, and gives what came of it. */
export async function tell({ name, options, scenes }, browser, file) {
  const begin = performance.now();
  const notes = [];
  const [home, elsewhere] = [await serve(), await serve()];
  const visitor = await browser.visitor(options);
  const seen = browser.walls.wanted.length;
  const picture = async (title, more = {}) =>
    visitor.page.screenshot({
      path: join(pictures(file), `${slug(title)}.${browser.name}.png`),
      // The page is left as it is.
      ...(browser.name === 'chromium' ? { caret: 'initial' } : {}),
      ...more,
    });
  let error;
  try {
    const note = (text) => notes.push(text);
    await inTime(scenes({ visitor, home, elsewhere, picture, note }));
    assert.deepEqual(visitor.surprises(), [], 'the browser complains');
    assert.deepEqual(visitor.strangers([home.origin, elsewhere.origin]), [], 'strangers were asked');
    assert.deepEqual(browser.walls.wanted.slice(seen), [], 'something wanted to get out');
  } catch (thrown) {
    error = [thrown.stack, thrown.cause?.message].filter(Boolean).join('\n');
    await picture(`failed ${name}`).catch(() => {});
  } finally {
    await visitor.close().catch(() => {});
    await Promise.all([home.stop(), elsewhere.stop()]);
  }
  const seconds = (performance.now() - begin) / 1000;
  return { name, seconds, notes, error, complaints: error ? visitor.surprises() : [] };
}

function inTime(work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`it takes more than ${TOO_LONG / 1000} s`)), TOO_LONG);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
