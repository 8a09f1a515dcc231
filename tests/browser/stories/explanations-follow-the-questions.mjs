// Questions can be answered before their explanations are there, which come right after them.

import assert from 'node:assert/strict';

import { answer, begin, chosen, goTo, SCREENS, settled, start } from '../harness/assessment.mjs';
import { story } from '../harness/story.mjs';

const TITLE = 'Ni régie publicitaire ni pistage';
const QUESTION = { role: 'article', name: TITLE };
const COMING = 'Ces explications arrivent juste après les questions.';

story('a question is answered before its explanations are there', { keepsNothing: true }, async (setting) => {
  const { visitor, picture } = setting;
  visitor.expect(/rest\.json|Failed to load resource/);
  await start(setting);
  await visitor.page.route('**/words/*.rest.json', (route) => route.abort());
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, TITLE, /^Oui/);
  await settled(visitor);
  assert.equal(Object.keys(await chosen(visitor)).length, 1);
  await visitor.click('button', 'Pourquoi ?', QUESTION);
  await visitor.sees(COMING);
  await settled(visitor);
  await picture('explanations that are not there yet');

  // Once there is a network again, the next screen brings them.
  await visitor.page.unroute('**/words/*.rest.json');
  await goTo(visitor, SCREENS.steps);
  await goTo(visitor, SCREENS.axis);
  await visitor.click('button', 'Pourquoi ?', QUESTION);
  await visitor.sees(/profil|publicit/);
  await visitor.misses(COMING);
  await visitor.click('button', 'Comment vérifier ?', QUESTION);
  await visitor.sees('Et pour progresser');
});

story('the first question asks for half of the words', {}, async (setting) => {
  const { visitor, note } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.waitFor(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.rest.json')));
  const asked = await visitor.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('/words/')).map(({ name, startTime, responseEnd, decodedBodySize }) => ({ name: name.split('/').at(-1), startTime, responseEnd, size: decodedBodySize })),
  );
  assert.deepEqual(asked.map(({ name }) => name), ['chatons-2.0.0.fr.json', 'chatons-2.0.0.fr.rest.json']);
  const [first, rest] = asked;
  assert.ok(first.responseEnd <= rest.startTime, 'the explanations wait for the questions');
  assert.ok(first.size < rest.size, 'and are longer than these');
  note(`the words of the questions are ${first.size} bytes, their explanations ${rest.size}`);
});
