// Erasing asks first; and it can be undone, as every answer can.

import assert from 'node:assert/strict';

import { answer, begin, chosen, goTo, kept, SCREENS, start, stored } from '../harness/assessment.mjs';
import { ADS, NO_ADS, TRADE, NO_TRADE } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

story('erasing asks first, and can be undone', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Garder mes réponses');
  assert.match(JSON.stringify(await stored(visitor)), /no-ads/);
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Effacer');
  await visitor.sees('Vos réponses sont effacées de cet appareil.');
  assert.equal(await stored(visitor), null);
  await visitor.click('button', 'Annuler', { role: 'region', name: 'Messages' });
  await goTo(visitor, SCREENS.axis);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

story('every answer can be undone and redone, by button and by key', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await answer(visitor, TRADE, NO_TRADE);
  const has = (count) => answered(visitor, count);
  await has(2);
  await visitor.click('button', 'Annuler');
  await has(1);
  await visitor.click('button', 'Annuler');
  await has(0);
  await visitor.click('button', 'Rétablir');
  await has(1);
  await visitor.press('Control+y');
  await has(2);
  await visitor.press('Control+z');
  await has(1);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

/** Waits until so many questions of this screen have an answer. */
function answered(visitor, count) {
  return visitor.waitFor((wanted) => document.querySelectorAll('article.question input:checked').length === wanted, count);
}
