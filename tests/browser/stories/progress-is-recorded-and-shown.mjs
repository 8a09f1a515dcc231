// What is saved after changes is recorded in the file, and the result shows how far one came.

import assert from 'node:assert/strict';

import { answer, download, file, goTo, openFile, SCREENS, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { TODAY } from '../harness/day.mjs';
import { BOTH, story } from '../harness/story.mjs';

const TITLE = 'Ni régie publicitaire ni pistage';
const BEFORE = {
  criteria: 'chatons@2.0.0',
  date: '2025-05-01',
  structure: { name: 'Les Mistigris' },
  answers: { 'no-ads': { choice: 'no' }, 'no-data-trade': { choice: 'yes' }, 'free-os': { choice: 'yes' } },
};

/** Opens a file, answers one question, and downloads the file again. */
async function saved(setting, content, choice) {
  const { visitor } = setting;
  await openFile(visitor, file('progres.json', JSON.stringify(content)));
  await visitor.sees('Résultat : Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  if (choice) await answer(visitor, TITLE, choice);
  await goTo(visitor, SCREENS.leave);
  const { bytes } = await download(visitor, /^Télécharger libricite\.json/);
  return JSON.parse(bytes);
}

story('a file that is saved after changes says what it said before, and the result shows it', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  const after = await saved(setting, BEFORE, /^Oui/);
  assert.deepEqual(after.history.map(({ date }) => date), ['2025-05-01', TODAY]);
  assert.equal(after.history[0].answers['no-ads'].choice, 'no');
  assert.deepEqual(Object.keys(after.history[1].answers), ['no-ads'], 'a record says what changed');
  assert.equal(after.date, TODAY);

  await goTo(visitor, SCREENS.result);
  await visitor.waitFor(() => document.querySelector('#progress') && document.querySelector('.picture svg'));
  const days = await visitor.evaluate(() => [...document.querySelectorAll('section[aria-labelledby=progress] thead th')].map((cell) => cell.textContent));
  assert.ok(2 < days.length, days.join());
  await settled(visitor);
  await picture('the line of progress', { fullPage: true });
  await accessible(visitor, 'the line of progress');
  await valid(visitor, 'the line of progress');
});

story('what did not change is not recorded', {}, async (setting) => {
  await start(setting);
  const after = await saved(setting, BEFORE);
  assert.equal(after.history, undefined);
  assert.equal(after.date, '2025-05-01');
  assert.deepEqual(after.answers, BEFORE.answers);
});

story('a clock that goes backwards is told of, and the file is saved all the same', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  const later = { ...BEFORE, date: '2999-01-01', history: [{ date: '2999-01-01', criteria: 'chatons@2.0.0', answers: BEFORE.answers }] };
  const after = await saved(setting, later, /^Oui/);
  assert.equal(after.history.length, 1);
  assert.match(after.answers['no-ads'].choice, /yes/);
  await visitor.sees('Votre fichier est téléchargé. Son historique n’a pas de nouvelle étape');
  await picture('a clock that goes backwards');
});

story('the line of progress, on a phone and in the dark', { on: BOTH, dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  const content = {
    ...BEFORE,
    date: '2026-11-01',
    answers: { ...BEFORE.answers, 'no-ads': { choice: 'yes' } },
    history: [
      { date: '2024-05-01', criteria: 'chatons@1.0.0', answers: { 'no-ads': { choice: 'no' }, 'free-os': { choice: 'yes' } } },
      { date: '2025-05-01', criteria: 'chatons@2.0.0', answers: { 'no-data-trade': { choice: 'yes' } } },
      { date: '2026-11-01', answers: { 'no-ads': { choice: 'yes' } } },
    ],
  };
  await openFile(visitor, file('progres.json', JSON.stringify(content)));
  await visitor.waitFor(() => document.querySelector('#progress'));
  await settled(visitor);
  await visitor.evaluate(() => document.querySelector('#progress').scrollIntoView());
  await picture('the line of progress on a phone');
  assert.equal(await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
});

story('a label says how long it holds, and that it holds no longer', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  const complete = JSON.parse(example('complete.json'));
  for (const [date, words] of [[TODAY, 'Valable jusqu’au'], ['2020-02-29', 'Cette évaluation a expiré']]) {
    await goTo(visitor, SCREENS.start);
    await openFile(visitor, file('label.json', JSON.stringify({ ...complete, date, history: undefined })));
    await visitor.sees(/Résultat/);
    await settled(visitor);
    await picture(`a label of ${date}`);
    await visitor.sees(words);
  }
  await accessible(visitor, 'a label that holds no longer');
});
