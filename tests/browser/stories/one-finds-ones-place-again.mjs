// Whatever comes and goes on a page, the focus and the place where one reads stay.

import assert from 'node:assert/strict';

import { answer, begin, goTo, kept, ready, SCREENS, settled, start, stored } from '../harness/assessment.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

const focus = () => document.activeElement.id;

/** The first question in view, and how far from the top it is. */
const place = () => {
  const all = [...document.querySelectorAll('article.question h2')];
  const first = all.find((one) => 0 <= one.getBoundingClientRect().top);
  return { question: first.id, top: Math.round(first.getBoundingClientRect().top) };
};

story('what is added takes the focus, and what is removed leaves it near', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.minimums);
  const terms = { role: 'article', name: 'Conditions d’utilisation claires' };
  const has = async (id, what) => {
    await visitor.waitFor((wanted) => document.activeElement.id === wanted, id).catch(async () => {
      throw new Error(`${what}: the focus is on “${await visitor.evaluate(focus)}” and not on “${id}”`);
    });
  };
  await visitor.evaluate(() => document.querySelector('#q-clear-terms').closest('article').querySelector('input').click());
  await visitor.click('button', 'Ajouter une preuve', terms);
  await has('clear-terms-url-1', 'a piece of evidence is added');
  await visitor.type('https://mistigris.example/a');
  await visitor.click('button', 'Ajouter une autre preuve', terms);
  await has('clear-terms-url-2', 'another is added');
  await visitor.type('https://mistigris.example/b');
  await kept(visitor, 'mistigris.example/b');
  await visitor.click('button', 'Retirer cette preuve', terms);
  await has('clear-terms-url-1', 'the first is removed');
  assert.equal(await visitor.evaluate(() => document.activeElement.value), 'https://mistigris.example/b');
  await visitor.click('button', 'Aujourd’hui', terms);
  await has('clear-terms-seen-1', 'the day is today');
  await visitor.click('button', 'Retirer la réponse', terms);
  await has('q-clear-terms', 'the answer is removed');

  await goTo(visitor, SCREENS.structure);
  await visitor.click('button', 'Ajouter un service');
  await has('service-0-name', 'a service is added');
  await visitor.click('button', /^Retirer Service 1/);
  await has('add-service', 'a service is removed');
  await visitor.click('button', 'Reprendre');
  await has('add-service', 'it is open again whether there are any');
  await visitor.click('button', 'Nous ne proposons aucun service');
  await has('add-service', 'there is none');
});

story('an empty piece of evidence is none', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  const article = { role: 'article', name: ADS };
  await visitor.click('button', 'Preuve', article);
  await visitor.fill('textbox', 'Adresse de la page', 'https://mistigris.example/', article);
  await kept(visitor, 'mistigris.example');
  await visitor.click('button', 'Ajouter une autre preuve', article);
  await visitor.fill('textbox', 'Adresse de la page', '', article);
  await visitor.waitFor((key) => !localStorage.getItem(key).includes('no-ads'), 'libricite.assessment');
  assert.deepEqual(JSON.parse((await stored(visitor)).assessment).answers, {});
});

story('Back leads to where one was', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.evaluate(() => scrollTo(0, 1500));
  await visitor.waitFor(() => history.state?.top === 1500);
  const before = await visitor.evaluate(place);
  await visitor.evaluate(() => document.querySelector('.head a[href="#/result"]').click());
  await visitor.sees('L’étoile attend vos premières réponses');
  await settled(visitor);
  assert.equal(await visitor.evaluate(() => scrollY), 0, 'another screen begins at its top');
  await visitor.evaluate(() => history.back());
  await visitor.waitFor(() => document.querySelector('article.question') && scrollY === 1500);
  assert.deepEqual(await visitor.evaluate(place), before);
  await visitor.reload();
  await ready(visitor);
  await visitor.waitFor(() => document.querySelector('article.question') && scrollY === 1500);
});

story('another language leaves one where one reads', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.evaluate(() => scrollTo(0, 1500));
  const before = await visitor.evaluate(place);
  await visitor.evaluate(() => document.querySelector('.lang').click());
  await visitor.sees('I don’t know');
  await settled(visitor);
  const after = await visitor.evaluate(place);
  assert.equal(after.question, before.question);
  assert.ok(Math.abs(after.top - before.top) < 40, `${before.top} and ${after.top}`);
});

story('a language that is chosen before the beginning is remembered', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await visitor.click('button', 'English');
  await visitor.sees('See where your hosting stands');
  await visitor.reload();
  await visitor.sees('See where your hosting stands');
});

story('an answer stays in view when it is given', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.evaluate(() => document.getElementById('q-no-ads').scrollIntoView());
  const before = await visitor.evaluate(() => scrollY);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');
  const after = await visitor.evaluate(() => scrollY);
  assert.ok(Math.abs(after - before) < 200, `${before} and ${after}`);
});
