// What is not known stays open, what does not apply goes aside, what is claimed wants its proof.

import assert from 'node:assert/strict';

import { answer, answerFor, begin, chosen, goTo, host, prove, questions, ready, SCREENS, settled, start, stored } from '../harness/assessment.mjs';
import { story } from '../harness/story.mjs';

const TERMS = 'Conditions d’utilisation claires';

/** The figures of the card: what is sure, and how much of the grid is filled in. */
function card(visitor) {
  return visitor.evaluate(() => {
    const text = document.querySelector('aside .card').innerText.replace(/\s+/g, ' ');
    return { sure: Number(/(\d+) sur 100/.exec(text)[1]), coverage: Number(/remplie à (\d+)/.exec(text)[1]) };
  });
}

async function begun(setting, address) {
  await start(setting);
  await begin(setting.visitor, 'Les Mistigris');
  await goTo(setting.visitor, address);
}

story('« Je ne sais pas » leaves a question open', {}, async (setting) => {
  const { visitor } = setting;
  await begun(setting, SCREENS.axis);
  const before = await card(visitor);
  await answer(visitor, 'Ni régie publicitaire ni pistage', 'Je ne sais pas');
  await settled(visitor);
  assert.deepEqual(await card(visitor), before, 'it is the same as no answer');
  assert.deepEqual(await chosen(visitor), { 'Ni régie publicitaire ni pistage': 'Je ne sais pas' });
  await visitor.click('button', 'Retirer la réponse', { role: 'article', name: 'Ni régie publicitaire ni pistage' });
  await settled(visitor);
  assert.deepEqual(await chosen(visitor), {});
});

story('an answer that wants its proof counts when it has it', {}, async (setting) => {
  const { visitor, picture } = setting;
  await begun(setting, '#/axis/transparency');
  const { choices } = (await questions(visitor)).find(({ title }) => title === TERMS);
  await answer(visitor, TERMS, choices[0]);
  await visitor.sees('Pour compter, cette réponse attend l’adresse d’une page qui la montre.');
  await settled(visitor);
  await picture('an answer without its proof');
  const unproven = await card(visitor);
  await prove(visitor, TERMS, 'https://mistigris.example/conditions');
  await visitor.misses('Pour compter, cette réponse attend l’adresse d’une page qui la montre.');
  await settled(visitor);
  await picture('an answer with its proof');
  assert.ok(unproven.sure < (await card(visitor)).sure, 'more is sure');
  // Seen today, with a quotation and a word of explanation: all of it is in the file.
  const question = { role: 'article', name: TERMS };
  await visitor.click('button', 'Aujourd’hui', question);
  await visitor.fill('textbox', 'Ce qu’on y lit', 'Les conditions tiennent en une page.', question);
  await visitor.fill('textbox', 'Précision', 'Relues en mai.', question);
  await visitor.waitFor((key) => localStorage.getItem(key)?.includes('Relues en mai.'), 'libricite.assessment');
  const text = JSON.stringify(await stored(visitor));
  for (const words of ['https://mistigris.example/conditions', 'Les conditions tiennent en une page.', 'seen']) {
    assert.ok(text.includes(words), words);
  }
});

story('a whole axis is set aside with one action, and taken back with one', {}, async (setting) => {
  const { visitor, picture } = setting;
  await begun(setting, SCREENS.steps);
  const axes = await visitor.evaluate(() =>
    [...document.querySelectorAll('section[aria-labelledby=axes] a')].map((link) => link.getAttribute('href')),
  );
  assert.equal(axes.length, 6);
  let tried = 0;
  for (const address of axes) {
    await goTo(visitor, address);
    const offered = await visitor.evaluate(() => document.body.innerText.includes('ne s’applique pas à nous'));
    if (!offered) continue;
    tried += 1;
    const before = await chosen(visitor);
    await visitor.click('button', /ne s’applique.* pas à nous/);
    await settled(visitor);
    await picture(`an axis is set aside ${tried}`);
    assert.notDeepEqual(await chosen(visitor), before);
    await visitor.click('button', 'Reprendre');
    await settled(visitor);
    assert.deepEqual(await chosen(visitor), before);
  }
  assert.ok(0 < tried, 'some axis has questions that may not apply');
});

story('questions that are asked of services wait for them', {}, async (setting) => {
  const { visitor, picture } = setting;
  await begun(setting, '#/axis/free-software');
  const title = 'Services fondés sur du logiciel libre';
  await visitor.sees('Cette question se pose pour chacun de vos services.');
  await visitor.click('link', 'Indiquer nos services', { role: 'article', name: title });
  await visitor.click('button', 'Nous ne proposons aucun service');
  await visitor.sees('Vous ne proposez aucun service');
  await goTo(visitor, '#/axis/free-software');
  await visitor.sees('cette question sort du calcul');
  await goTo(visitor, SCREENS.structure);
  await visitor.click('button', 'Reprendre');
  for (const name of ['Courriel', 'Nuage']) {
    await visitor.click('button', 'Ajouter un service');
    const last = await visitor.evaluate(() => [...document.querySelectorAll('fieldset.service legend')].at(-1).textContent);
    await visitor.fill('textbox', 'Nom du service', name, { role: 'group', name: last });
  }
  await goTo(visitor, '#/axis/free-software');
  const { choices, services } = (await questions(visitor)).find((question) => question.title === title);
  assert.deepEqual(services, ['Courriel', 'Nuage']);

  // The same for all, then another for one.
  await answerFor(visitor, title, 'Tous les services', choices[0]);
  const said = () =>
    visitor.evaluate(() => [...document.querySelector('.rows').querySelectorAll('li:not(.all) select')].map((list) => list.selectedOptions[0].text));
  await settled(visitor);
  assert.deepEqual(await said(), [choices[0], choices[0]]);
  await answerFor(visitor, title, 'Nuage', choices[2]);
  await settled(visitor);
  assert.deepEqual(await said(), [choices[0], choices[2]]);
  await picture('a question for each service');
});

story('a licence is suggested while it is typed', {}, async (setting) => {
  const { visitor } = setting;
  await begun(setting, SCREENS.structure);
  await visitor.click('button', 'Ajouter un service');
  await visitor.evaluate(() => (document.querySelector('fieldset.service details').open = true));
  await visitor.fill('combobox', 'Licence du logiciel', 'agpl');
  await visitor.waitFor(() => [...document.querySelectorAll('datalist option')].some(({ value }) => value === 'AGPL-3.0-or-later'));
});

story('a term is explained where it stands', {}, async (setting) => {
  const { visitor, picture } = setting;
  await begun(setting, SCREENS.axis);
  const term = { role: 'article', name: 'Ni régie publicitaire ni pistage' };
  await visitor.click('button', /régie publicitaire/, term);
  await visitor.waitFor(() => document.querySelector('.ask button[aria-expanded=true]'));
  await settled(visitor);
  await picture('a term is explained');
});

story('each gap leads to its question', {}, async (setting) => {
  const { visitor, home } = setting;
  await visitor.open(`${host(home)}?open=exemples/club1.json`);
  await ready(visitor);
  await visitor.sees(/est ouvert/);
  assert.equal(await visitor.evaluate(() => location.search), '', 'it is opened once');
  await goTo(visitor, SCREENS.result);
  await visitor.sees('Ce qui vous sépare du jaune');
  const links = await visitor.evaluate(() =>
    [...document.querySelectorAll('section[aria-labelledby=togo] a, .togo a')].map((link) => [link.getAttribute('href'), link.textContent]),
  );
  assert.ok(0 < links.length);
  for (const [address] of links) {
    await goTo(visitor, SCREENS.result);
    await visitor.evaluate((href) => document.querySelector(`main a[href="${href}"]`).click(), address);
    await visitor.waitFor(() => location.hash !== '#/result' && /^(q-|title)/.test(focused().id));
    assert.equal(await visitor.evaluate(() => focused().getBoundingClientRect().top >= 0), true, `${address} is in view`);
  }
});
