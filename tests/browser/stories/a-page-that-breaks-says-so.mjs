// What stops the page is said on it, wherever one is; what is not the page's own is not.

import assert from 'node:assert/strict';

import { begin, goTo, SCREENS, start } from '../harness/assessment.mjs';
import { BOTH, story } from '../harness/story.mjs';

const BROKEN = 'La page s’est arrêtée sur une erreur, qui vient d’elle et non de vous.';

story('a page that stops on an error says so where one is', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  visitor.expect(/./);
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.evaluate(() => {
    scrollTo(0, document.body.scrollHeight / 2);
    // Nothing can be drawn any more.
    for (const name of ['createElement', 'createElementNS', 'createTextNode']) {
      Document.prototype[name] = () => {
        throw new Error('no more');
      };
    }
    location.hash = '#/result';
  });
  await visitor.sees(BROKEN);
  await picture('broken');
  const inView = await visitor.evaluate(() => {
    const { top, bottom } = document.querySelector('#broken').getBoundingClientRect();
    return 0 <= top && bottom <= innerHeight + 1;
  });
  assert.ok(inView, 'it is in view');
});

story('an error of somebody else is not told as ours', {}, async (setting) => {
  const { visitor } = setting;
  visitor.expect(/of an extension/);
  await start(setting);
  await visitor.evaluate(async () => {
    const error = new Error('of an extension');
    error.stack = 'Error: of an extension\n    at chrome-extension://abcdef/content.js:1:1';
    setTimeout(() => {
      throw error;
    });
    Promise.reject(error);
    await new Promise((done) => setTimeout(done, 100));
  });
  await visitor.misses(BROKEN);
});
