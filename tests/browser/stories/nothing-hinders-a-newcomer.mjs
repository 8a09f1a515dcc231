// What two newcomers stumbled over: one with keys alone, one who only reads the words.

import assert from 'node:assert/strict';

import { file, goTo, openFile, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { story } from '../harness/story.mjs';

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
