// What two newcomers stumbled over: one with keys alone, one who only reads the words.

import assert from 'node:assert/strict';

import { answer, begin, file, goTo, openFile, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** What the card says to do next. */
const next = () => document.querySelector('aside .nextstep').innerText.replace(/\s+/g, ' ');

/** Presses Tab until the focus has been everywhere; gives the stops that were out of sight. */
async function outOfSight(visitor) {
  const hidden = [];
  await settled(visitor);
  for (let stop = 0; stop < 120; stop += 1) {
    await visitor.press('Tab');
    const at = await visitor.evaluate(() => {
      const element = document.activeElement;
      const { top, bottom } = element.getBoundingClientRect();
      return {
        over: element === document.body || element.textContent === 'Effacer de cet appareil',
        seen: bottom > 0 && top < innerHeight,
        name: element.textContent.trim(),
      };
    });
    if (at.over) return hidden;
    if (!at.seen) hidden.push(at.name);
  }
  throw new Error('Tab does not get to the end');
}

story('on a low window, the focus is always in sight', { viewport: { width: 1100, height: 560 } }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.sees('club1.json');
  for (const address of ['#/result', '#/structure']) {
    await goTo(visitor, address);
    assert.deepEqual(await outOfSight(visitor), [], address);
  }
  await picture('the card on a low window');
});

story('what is open of a service stays open, and that of another closed', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Herbes folles');
  await goTo(visitor, '#/structure');
  const open = () => [...document.querySelectorAll('.service details')].map((details) => details.open);
  const services = (count) =>
    visitor.waitFor((wanted) => document.querySelectorAll('.service').length === wanted, count);
  await visitor.click('button', 'Ajouter un service');
  await services(1);
  await visitor.evaluate(() => document.querySelector('.service summary').click());
  await visitor.click('button', 'Ajouter un service');
  await services(2);
  assert.deepEqual(await visitor.evaluate(open), [true, false]);

  // Where two buttons look alike, the service tells them apart.
  await visitor.fill('textbox', 'Nom du service', 'Nuage', { role: 'group', name: 'Service 1' });
  await visitor.fill('textbox', 'Nom du service', 'Lettre', { role: 'group', name: 'Service 2' });
  await goTo(visitor, '#/axis/encryption');
  await visitor.click('button', /^Preuve\s: Lettre$/, { role: 'article', name: 'Accès chiffrés' });
  await visitor.waitFor(() => document.querySelectorAll('.rows > li')[2].querySelector('.opened'));
});

story('a « non » leaves the next thing to do with what can be done here', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Net-Bazar');
  await goTo(visitor, '#/minimums');
  assert.match(await visitor.evaluate(next), /Répondre : Ni régie publicitaire ni pistage$/);
  await answer(visitor, 'Ni régie publicitaire ni pistage', 'Non, il y en a au moins un');
  await settled(visitor);
  assert.match(await visitor.evaluate(next), /Répondre : Données ni vendues ni transmises$/);
  // What can still be reached cannot be taken for what is to be added.
  assert.match(await visitor.evaluate(() => document.querySelector('aside .ends').innerText), /jusqu’à \d+/);
});
