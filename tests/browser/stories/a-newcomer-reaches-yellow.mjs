// Somebody who knows nothing of it opens the page, answers, and leaves with a yellow badge.

import assert from 'node:assert/strict';

import { answer, answerFor, begin, kept, prove, questions, start } from '../harness/assessment.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** Answers a question, for each service where it is asked of services. */
async function say(visitor, { title, services }, choice) {
  if (services.length === 0) await answer(visitor, title, choice);
  for (const service of services) await answerFor(visitor, title, service, choice);
}

story('a newcomer reaches yellow', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await visitor.sees('Faites le point sur votre hébergement');
  await picture('1 the start');

  // Without a name nothing begins, and the page says what is missing.
  await visitor.click('button', 'Commencer');
  await visitor.sees('Indiquez le nom de votre structure pour commencer.');
  await begin(visitor, 'Les Mistigris');
  await picture('2 the steps');

  await visitor.click('link', /Votre structure et ses services/);
  await visitor.click('button', 'Ajouter un service');
  await visitor.waitFor(() => document.activeElement.id === 'service-0-name');
  await visitor.fill('textbox', 'Nom du service', 'Nuage');
  await visitor.click('link', 'Continuer vers les questions');
  await visitor.sees('un service');

  await visitor.click('link', /Les minimums d’abord/);
  await visitor.sees('Minimum du niveau jaune');
  await picture('3 the minimums');
  const required = await questions(visitor);
  assert.ok(required.every(({ tag }) => tag.includes('Minimum')), 'only what levels require');
  for (const question of required.filter(({ tag }) => tag.includes('niveau jaune'))) {
    await say(visitor, question, question.choices[0]);
    if (question.tag.includes('preuve')) {
      await prove(visitor, question.title, 'https://mistigris.example/conditions');
    }
  }
  await picture('4 the minimums of yellow');

  // The rest, as it is with most: good here, less good there.
  await visitor.click('link', 'Toutes les étapes');
  await visitor.click('link', /Toutes les questions/);
  await visitor.sees('Contributions au logiciel libre');
  const all = await questions(visitor);
  assert.ok(all.length > 40, `all questions are there: ${all.length}`);
  for (const question of all.filter(({ tag }) => !tag.includes('niveau jaune'))) {
    // What the next level needs is not there yet.
    await say(visitor, question, question.tag.includes('vert clair') ? question.choices.at(-1) : question.choices[0]);
  }
  await kept(visitor, 'Les Mistigris');
  await picture('5 all questions');
  await visitor.waitFor(() => /niveau 1 sur 3/.test(document.querySelector('aside .badge svg').getAttribute('aria-label')));

  await visitor.click('link', 'Résultat');
  await visitor.sees('Résultat\u{a0}: Les Mistigris');
  await visitor.sees(/niveau jaune/i);
  await picture('6 the result', { fullPage: true });
  await visitor.click('link', 'Emporter');
  await visitor.sees('Mettre le badge sur mon site');
  await picture('7 what is taken away', { fullPage: true });

  const foreign = home.asked.filter(({ headers }) => headers.cookie);
  assert.deepEqual(foreign, [], 'no cookie');
  assert.equal(await visitor.evaluate(() => document.cookie), '');
});
