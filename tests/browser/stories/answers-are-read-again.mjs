// Answers that come from another edition of the criteria count once they are read again.

import assert from 'node:assert/strict';

import { answer, file, goTo, openFile, SCREENS, settled, start, stored } from '../harness/assessment.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { called, focus, tabTo } from '../harness/keys.mjs';
import { BOTH, story } from '../harness/story.mjs';

const REVIEW = '#/review';
const SERVICES = 'Services fondés sur du logiciel libre';
const SYSTEMS = 'Systèmes d’exploitation libres';
const CHANGES = 'Modifications du code publiées';
const CONFIRM = 'Je confirme cette réponse';
const CARRIED = JSON.stringify({
  criteria: 'chatons@2.0.0',
  date: '2026-11-22',
  structure: { name: 'Les Mistigris' },
  services: [{ id: 'pad', name: 'Bloc-notes' }],
  answers: {
    'free-os': { choice: 'yes' },
    'changes-published': { choice: 'partly' },
    'free-services': { services: { pad: { choice: 'yes' } } },
  },
  to_review: ['free-os', 'changes-published', 'free-services'],
  archive: { 'chatons@1.0.0': { answers: { kindness: { choice: 'yes' } } } },
});

async function opened(setting) {
  await start(setting);
  await openFile(setting.visitor, file('relire.json', CARRIED));
  await setting.visitor.sees(/est ouvert/);
}

/** The titles of the questions of this screen that wait to be confirmed. */
async function waiting(visitor) {
  await settled(visitor);
  return visitor.evaluate(
    (words) =>
      [...document.querySelectorAll('article.question')]
        .filter((article) => article.innerText.includes(words))
        .map((article) => article.querySelector('h2').textContent),
    CONFIRM,
  );
}

/** What the kept file has still to be read again. */
async function marked(visitor) {
  return JSON.parse((await stored(visitor)).assessment).to_review ?? [];
}

/** What is said to be done next. */
async function next(visitor) {
  await settled(visitor);
  return visitor.evaluate(() => document.querySelector('.nextstep p').innerText.replace(/\s+/g, ' '));
}

story('answers of another edition are read again one by one, by keyboard', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await visitor.sees('À relire');
  await tabTo(visitor, called(/^Les relire une à une/));
  await visitor.press('Enter');
  await visitor.waitFor((hash) => location.hash === hash, REVIEW);
  assert.deepEqual(await waiting(visitor), [SERVICES, SYSTEMS, CHANGES]);
  await visitor.sees('Cette réponse vient de l’édition 1.0.0');
  assert.equal(await next(visitor), `Relire : ${SERVICES}`);
  await picture('what is to be read again');
  await accessible(visitor, 'what is to be read again');
  await valid(visitor, 'what is to be read again');

  // The button leads from one question to the next.
  await tabTo(visitor, called(/^Je confirme/));
  await visitor.press('Enter');
  await visitor.waitFor(() => focused().id === 'q-free-os');
  assert.deepEqual(await waiting(visitor), [SYSTEMS, CHANGES]);
  assert.equal(await next(visitor), `Relire : ${SYSTEMS}`);

  // Space on what is chosen already confirms it, and the focus stays.
  await tabTo(visitor, ({ type, group }) => type === 'radio' && group === SYSTEMS);
  await visitor.press('Space');
  await visitor.waitFor(() => document.querySelector('.step-head').innerText.includes('une réponse'));
  assert.deepEqual(await waiting(visitor), [CHANGES]);
  assert.equal((await visitor.evaluate(focus)).group, SYSTEMS);

  // Another choice does so, too.
  await tabTo(visitor, ({ type, group }) => type === 'radio' && group === CHANGES);
  await visitor.press('ArrowUp');
  await visitor.sees('Tout est relu. Merci !');
  assert.deepEqual(await waiting(visitor), []);
  await visitor.waitFor((key) => !localStorage.getItem(key).includes('to_review'), 'libricite.assessment');
  await picture('all is read again');
  await accessible(visitor, 'all is read again');
  await goTo(visitor, SCREENS.steps);
  assert.equal(await visitor.evaluate(() => document.querySelector('main').innerText.includes('À relire')), false);
});

story('an answer counts once it is confirmed, and what was confirmed can be taken back', {}, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await goTo(visitor, SCREENS.steps);
  await visitor.sees('3 réponses');
  await picture('the steps, with answers to be read again');
  await goTo(visitor, '#/axis/free-software');
  const covered = async () => {
    await settled(visitor);
    return visitor.evaluate(() => Number(/remplie à (\d+)/.exec(document.querySelector('aside .card').innerText)[1]));
  };
  const before = await covered();
  await visitor.click('button', CONFIRM, { role: 'article', name: SYSTEMS });
  assert.ok(before < (await covered()), 'it counts');
  assert.deepEqual(await marked(visitor), ['changes-published', 'free-services']);
  assert.equal((await visitor.evaluate(() => focused().id)), 'q-free-os', 'the focus stays with the question');
  await visitor.click('button', 'Annuler');
  assert.equal(await covered(), before);
  assert.equal((await marked(visitor)).length, 3);

  // Whoever chooses what is chosen already has read it, too.
  await answer(visitor, SYSTEMS, /^Oui, tous/);
  await settled(visitor);
  assert.deepEqual(await marked(visitor), ['changes-published', 'free-services']);
});

story('two tabs read again together', {}, async (setting) => {
  const { visitor, home } = setting;
  await opened(setting);
  await goTo(visitor, '#/axis/free-software');
  const { page } = visitor;
  await visitor.openTab(`${home.origin}/#/axis/free-software`);
  await visitor.click('button', CONFIRM, { role: 'article', name: SYSTEMS });
  await settled(visitor);
  visitor.page = page;
  await visitor.waitFor(() => !document.querySelector('#q-free-os').closest('article').innerText.includes('Je confirme'));
  await visitor.click('button', CONFIRM, { role: 'article', name: CHANGES });
  await settled(visitor);
  assert.deepEqual(await marked(visitor), ['free-services']);
});

story('what is to be read again, on a phone and in the dark', { dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await picture('the result with answers to be read again', { fullPage: true });
  await goTo(visitor, REVIEW);
  await picture('what is to be read again on a phone', { fullPage: true });
  await accessible(visitor, 'what is to be read again, on a phone');
  const wide = await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
  assert.equal(wide, 0);
});
