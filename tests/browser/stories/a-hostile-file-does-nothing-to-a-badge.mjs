// A file that attacks is shown as text, or not at all.

import assert from 'node:assert/strict';

import { drawn, fallback, host, opened, quiet, seen, unfold } from '../harness/badges.mjs';
import { ATTACK, harm, hostileFile, hugeFile } from '../harness/hostile.mjs';
import { BOTH, story } from '../harness/story.mjs';

const body = `<p><libricite-badge src="/libricite.json" lang="fr">${fallback}</libricite-badge></p>
<libricite-star src="/libricite.json" lang="fr"><a href="/libricite.json">Étoile</a></libricite-star>`;
// Nothing but the elements themselves protects this page.
const policy = 'default-src * data: blob: \'unsafe-inline\' \'unsafe-eval\'';

story('an attack in every text is shown as text', { on: BOTH }, async ({ visitor, home, picture }) => {
  host(home, body, { file: hostileFile(), policy });
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 2);
  assert.deepEqual(await visitor.evaluate(harm), []);
  await visitor.click('button', /mistigri/i);
  await opened(visitor);
  await unfold(visitor);
  await quiet(visitor, home);
  await picture('a hostile file in the dialog');
  assert.deepEqual(await visitor.evaluate(harm), []);
  const text = await visitor.evaluate(() => wordsIn(openDialog()));
  assert.ok(text.includes(ATTACK.slice(0, 40)), 'it is shown as text');
  const turned = await visitor.evaluate(() => {
    const { shadowRoot } = document.querySelector('libricite-badge');
    return /[\u202a-\u202e\u2066-\u2069]/.test(shadowRoot.querySelector('svg').outerHTML);
  });
  assert.equal(turned, false, 'the badge turns no text around');
});

story('a file of five million characters does not hold up the page', { on: BOTH }, async ({ visitor, home, picture, note }) => {
  host(home, body, { file: hugeFile() });
  visitor.expect(/libricit/i);
  await visitor.open(`${home.origin}/`);
  await quiet(visitor, home);
  const { drawing, inside } = await seen(visitor);
  note(drawing ? 'it is drawn' : 'what stood there stays');
  assert.notEqual(drawing, inside, 'either the drawing or what stood there');
  await picture('a huge file');
  assert.deepEqual(await visitor.evaluate(harm), []);
});
