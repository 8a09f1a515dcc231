// Answers that are kept can be read again, whatever else goes where there is no room; and what goes
// with a private window is not said to stay.

import assert from 'node:assert/strict';

import {
  answer, begin, file, goTo, openFile, ready, SCREENS, settled, start, stored,
} from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

const FULL = 'Il n’y a plus de place sur cet appareil';
const SET = 'circuit-court@1.0.0';
const OTHER = 'dependances-choisies@1.0.0';

/** Answers a fork of this site from now on. */
async function adopt(visitor, name, edition) {
  await goTo(visitor, SCREENS.criteria);
  await visitor.click('button', name);
  await visitor.sees(`Répondre désormais selon ${edition}`);
  await visitor.click('button', `Répondre désormais selon ${edition}`);
  await visitor.sees(`Vos réponses dans l’édition ${edition}`);
  await settled(visitor);
}

/** Fills what is left of the room. */
function fill(visitor) {
  return visitor.evaluate(() => {
    for (let size = 1 << 22, count = 0; size >= 1; size >>= 1) {
      try {
        for (;;) localStorage.setItem(`other-${count++}`, 'x'.repeat(size));
      } catch {
        continue;
      }
    }
  });
}

const criteria = (visitor) =>
  visitor.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('libricite.criteria.'))
      .map((key) => key.slice('libricite.criteria.'.length))
      .sort(),
  );

/** Criteria that were only looked at, and some that answers name which were set aside. */
function strew(visitor) {
  return visitor.evaluate((set) => {
    const text = localStorage.getItem(`libricite.criteria.${set}`);
    for (const name of ['looked-at@1.0.0', 'also-looked-at@1.0.0', 'aside@1.0.0']) {
      localStorage.setItem(`libricite.criteria.${name}`, text);
    }
    localStorage.setItem('libricite.aside.1', '{ "assessment": { "criteria": "aside@1.0.0", ');
  }, SET);
}

for (const [what, fits] of [
  ['others that were looked at make room', true],
  ['there is no room for more', false],
]) {
  story(`the criteria of kept answers stay where ${what}`, { on: BOTH }, async (setting) => {
    const { visitor, home } = setting;
    await start(setting);
    await openFile(visitor, file('club1.json', example('club1.json')));
    await visitor.waitFor(() => location.hash === '#/result');
    await adopt(visitor, 'Circuit court', SET);
    assert.deepEqual(await criteria(visitor), [SET]);
    await strew(visitor);
    if (!fits) {
      // What may go is too small for what would come.
      await visitor.evaluate(() => {
        localStorage.setItem('libricite.criteria.looked-at@1.0.0', 'x');
        localStorage.setItem('libricite.criteria.also-looked-at@1.0.0', 'x');
      });
    }
    await fill(visitor);
    await adopt(visitor, 'Dépendances choisies', OTHER);
    if (fits) {
      await visitor.misses(FULL);
      assert.deepEqual(await criteria(visitor), ['aside@1.0.0', SET, OTHER].sort());
    } else {
      await visitor.sees(FULL);
      assert.deepEqual(await criteria(visitor), ['aside@1.0.0', SET].sort());
    }
    const { assessment } = await stored(visitor);
    const answered = fits ? OTHER : SET;
    assert.equal(JSON.parse(assessment).criteria, answered);
    // Another tab reads what is kept.
    await visitor.openTab(home.origin + '/' + SCREENS.result);
    await ready(visitor);
    await visitor.sees(`(${answered})`);
  });
}

story('criteria that another tab made room of are kept again', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.waitFor(() => location.hash === '#/result');
  await adopt(visitor, 'Circuit court', SET);
  await visitor.evaluate((key) => localStorage.removeItem(key), `libricite.criteria.${SET}`);
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await visitor.waitFor((key) => localStorage.getItem(key) !== null, `libricite.criteria.${SET}`);
});

story('a private window says until when answers are kept', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  // As Firefox does in a private window.
  await visitor.beforeScripts(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('No', 'SecurityError'));
  });
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await visitor.sees('Enregistré jusqu’à la fermeture de cette fenêtre privée');
  await picture('private');
});

story('where nobody tells that a window is private, nothing is said of it', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await visitor.beforeScripts(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('Later', 'UnknownError'));
  });
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await visitor.sees('Enregistré sur cet appareil à');
});
