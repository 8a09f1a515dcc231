// From the start to the badge with keys alone: Tab, arrows, Space, Enter.

import assert from 'node:assert/strict';

import { kept, settled, start } from '../harness/assessment.mjs';
import { called, focus, tabTo } from '../harness/keys.mjs';
import { BOTH, story } from '../harness/story.mjs';

story('from the start to the badge by keyboard', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);

  // The first stop leads past the head.
  const first = await tabTo(visitor, () => true);
  assert.match(first.name, /Aller au contenu/);
  await picture('the first stop');
  await tabTo(visitor, called(/^Nom de votre structure/));
  await visitor.type('Les Mistigris');
  await visitor.press('Enter');
  await visitor.sees('Les minimums d’abord');

  await tabTo(visitor, called(/^Les minimums d’abord/));
  await picture('the focus on a step');
  await visitor.press('Enter');
  await visitor.sees('Minimum du niveau jaune');

  // The first choice by Space, another one by an arrow.
  await tabTo(visitor, ({ type, group }) => type === 'radio' && /Ni régie/.test(group));
  await visitor.press('Space');
  await picture('the focus on a choice');
  await tabTo(visitor, ({ type, group }) => type === 'radio' && /Données ni vendues/.test(group));
  await visitor.press('ArrowDown');
  await visitor.press('ArrowUp');
  await visitor.waitFor(() => document.querySelectorAll('article.question input:checked').length === 2);
  const chosen = await visitor.evaluate(() =>
    [...document.querySelectorAll('article.question input:checked')].map((radio) => radio.closest('label').textContent.trim()),
  );
  assert.equal(chosen[0], 'Oui, sans régie publicitaire ni service de pistage');
  await kept(visitor, 'no-data-trade');

  // Why it matters, opened and closed where the question is.
  await tabTo(visitor, called(/^Pourquoi/));
  await visitor.press('Enter');
  await visitor.waitFor(() => document.querySelector('.more button[aria-expanded=true]'));
  await visitor.press('Enter');
  await visitor.waitFor(() => !document.querySelector('.more button[aria-expanded=true]'));

  // An evidence: its address is a field that follows.
  await tabTo(visitor, ({ type, group }) => type === 'radio' && /Conditions d’utilisation/.test(group));
  await visitor.press('Space');
  await tabTo(visitor, called(/^Ajouter une preuve/));
  await visitor.press('Enter');
  await visitor.waitFor(() => /-url-1$/.test(document.activeElement.id));
  await visitor.type('https://mistigris.example/conditions');
  await kept(visitor, 'mistigris.example/conditions');

  // Undone and done again, then to the result and out with the badge.
  await visitor.press('Shift+Tab');
  for (let stop = 0; stop < 120; stop += 1) {
    if (called(/^Emporter/)(await visitor.evaluate(focus))) break;
    await visitor.press('Shift+Tab');
  }
  await visitor.press('Enter');
  await visitor.sees('Mettre le badge sur mon site');
  await tabTo(visitor, called(/^Télécharger libricite-badge/));
  await picture('the badge by keyboard');
});

story('what is asked before erasing keeps the focus, and gives it back', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris');
  await visitor.press('Enter');
  await visitor.sees('Les minimums d’abord');
  await tabTo(visitor, called(/^Effacer de cet appareil/));
  await visitor.press('Enter');
  await visitor.sees('Effacer vos réponses de cet appareil');
  for (let stop = 0; stop < 4; stop += 1) {
    const inside = await visitor.evaluate(() => focused().closest('dialog') !== null || focused() === document.body);
    assert.ok(inside, 'the focus stays in the dialog');
    await visitor.press('Tab');
  }
  await visitor.press('Escape');
  await visitor.waitFor(() => !document.querySelector('dialog[open]'));
  assert.match((await visitor.evaluate(focus)).name, /^Effacer de cet appareil/);
});

story('the first stop leads to the content', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await visitor.press('Tab', 'Enter');
  const at = await visitor.evaluate(() => ({ id: focused().id, hash: location.hash }));
  assert.equal(at.id, 'title', `the focus is on the title: ${JSON.stringify(at)}`);
  await visitor.sees('Faites le point sur votre hébergement');
});
