// Answers to an older edition go over to the newest one, when somebody wants it, and nothing is lost.

import assert from 'node:assert/strict';

import { file, goTo, host, KEY, openFile, ready, SCREENS, settled, start, stored } from '../harness/assessment.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { called, tabBackTo, tabTo } from '../harness/keys.mjs';
import { OLD } from '../harness/old.mjs';
import { BOTH, story } from '../harness/story.mjs';

const OFFER = 'Ces réponses suivent l’édition 1.0.0 des critères, et l’édition 2.0.0 est parue.';
const CARRY = 'Reprendre dans l’édition 2.0.0';
const TITLE = 'Vos réponses dans l’édition 2.0.0';

async function opened(setting) {
  if (!setting.visitor.page) await start(setting);
  await openFile(setting.visitor, file('chaton-2017.json', OLD));
  await setting.visitor.sees(OFFER);
  await setting.visitor.waitFor(() => focused().id === 'title');
}

/** The assessment that is kept. */
async function said(visitor) {
  await settled(visitor);
  return JSON.parse((await stored(visitor)).assessment);
}

story('an old file is opened, carried over and read again, by keyboard', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await tabBackTo(visitor, called(/^Reprendre dans l’édition 2\.0\.0/));
  await visitor.press('Enter');
  await visitor.sees(TITLE);
  await visitor.waitFor(() => location.hash === '#/review' && focused().id === 'title');
  await visitor.misses(OFFER);
  const counts = await visitor.evaluate(() => document.querySelector('.step-head ul').innerText);
  assert.match(counts, /\d+ à relire/);
  assert.match(counts, /\d+ nouvelles questions/);
  assert.match(counts, /\d+ réponses reprises/);
  await picture('what became of the answers');

  // Why, for whoever wants to know.
  await tabTo(visitor, called(/^Ce qui a changé, et pourquoi/));
  await visitor.press('Enter');
  await visitor.sees('La question n’est plus posée');
  await settled(visitor);
  await picture('what became of the answers, one by one', { fullPage: true });
  await accessible(visitor, 'what became of the answers');
  await valid(visitor, 'what became of the answers');

  // All that is to be read again is there, one question after the other.
  const { to_review: marked } = await said(visitor);
  assert.ok(0 < marked.length);
  const asked = await visitor.evaluate(() => [...document.querySelectorAll('article.question h2')].map(({ id }) => id.slice(2)));
  assert.deepEqual(asked.toSorted(), marked.toSorted());
  // What has an answer is confirmed with one key, and the next question follows.
  await tabTo(visitor, called(/^Je confirme/));
  await visitor.press('Enter');
  const titles = await visitor.evaluate(() => [...document.querySelectorAll('article.question h2')].slice(1).map(({ textContent }) => textContent));
  for (const title of titles) {
    const { type } = await tabTo(visitor, ({ group, type }) => group === title && /radio|select/.test(type));
    await visitor.press(type === 'radio' ? 'Space' : 'ArrowDown');
  }
  await visitor.sees('Tout est relu. Merci !');
  assert.equal((await said(visitor)).to_review, undefined);
});

story('what is carried over can be taken back, and nothing is lost', {}, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await settled(visitor);
  await picture('an old file is opened');
  const before = await said(visitor);
  assert.equal(before.criteria, 'chatons@1.0.0');
  await visitor.click('button', CARRY);
  await visitor.sees(TITLE);
  const after = await said(visitor);
  assert.equal(after.criteria, 'chatons@2.0.0');
  assert.deepEqual(after.structure, before.structure);
  const answered = new Set([...Object.keys(after.answers), ...Object.keys(after.archive['chatons@1.0.0'].answers)]);
  const lost = Object.keys(before.answers).filter((id) => !answered.has(id));
  assert.deepEqual(lost, [], 'each answer is there or in the archive');
  await visitor.click('button', 'Annuler');
  await visitor.sees(OFFER);
  assert.deepEqual(await said(visitor), before);
  await visitor.click('button', 'Rétablir');
  await visitor.misses(OFFER);
  assert.deepEqual(await said(visitor), after);
});

story('whoever stays with an edition is not asked again', {}, async (setting) => {
  const { visitor } = setting;
  await opened(setting);
  await visitor.click('button', 'Rester dans l’édition 1.0.0');
  await visitor.misses(OFFER);
  await goTo(visitor, '#/axis/privacy');
  await settled(visitor);
  await visitor.reload();
  await ready(visitor);
  await visitor.sees('Toutes les étapes');
  await visitor.misses(OFFER);
  assert.equal((await said(visitor)).criteria, 'chatons@1.0.0');
});

story('answers that were kept under an older edition are offered to be carried over', {}, async (setting) => {
  const { visitor, home } = setting;
  const address = host(home);
  await visitor.open(`${address}exemples/club1.json`);
  await visitor.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, OLD]);
  await visitor.open(address);
  await ready(visitor);
  await visitor.sees(OFFER);
  await visitor.click('button', CARRY);
  await visitor.sees(TITLE);
});

story('without a network nothing is carried over, and the page says so', { keepsNothing: true }, async (setting) => {
  const { visitor, picture } = setting;
  visitor.expect(/details\.js|Failed to load resource|ERR_FAILED/);
  await start(setting);
  await visitor.page.route('**/element/**', (route) => route.abort());
  await opened(setting);
  const before = await said(visitor);
  await visitor.click('button', CARRY);
  await visitor.sees('Vos réponses n’ont pas pu être reprises, et n’ont pas changé.');
  await picture('answers could not be carried over');
  assert.deepEqual(await said(visitor), before);
});

story('what became of the answers, on a phone and in the dark', { dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await picture('an old file on a phone');
  await accessible(visitor, 'an old file');
  await visitor.click('button', CARRY);
  await visitor.sees(TITLE);
  await settled(visitor);
  await picture('what became of the answers on a phone');
  await accessible(visitor, 'what became of the answers, on a phone');
  assert.equal(await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
  await goTo(visitor, SCREENS.start);
  await picture('the start, to carry on with what is to be read again');
});
