// Beside a field stands what is odd about it, once it is left; nothing is refused.

import assert from 'node:assert/strict';

import { begin, goTo, kept, SCREENS, start } from '../harness/assessment.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { story } from '../harness/story.mjs';

/** What is said beside the field of that id, if it can be seen. */
const said = (id) => {
  const field = document.getElementById(id);
  const advice = document.getElementById(`${id}-advice`);
  const isSeen = advice?.checkVisibility({ visibilityProperty: true });
  return isSeen && field.getAttribute('aria-describedby').includes(advice.id) ? advice.textContent : '';
};

story('what is odd about the structure is said, and kept all the same', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.structure);
  await visitor.click('button', 'Ajouter un service');
  await visitor.evaluate(() => (document.querySelector('.service details').open = true));
  const check = async (id, text, expected) => {
    await visitor.page.locator(`#${id}`).fill(text);
    if (expected) assert.equal(await visitor.evaluate(said, id), '', `${id}: nothing is said while “${text}” is typed`);
    await visitor.evaluate(() => document.activeElement.blur());
    const sentence = await visitor.evaluate(said, id);
    if (expected) assert.match(sentence, expected, `${id}: “${text}”`);
    else assert.equal(sentence, '', `${id}: “${text}”`);
  };
  await check('s-name', '', /résultat/);
  await check('s-name', 'Les Mistigris');
  await check('s-url', 'mistigris.example', /https:/);
  await check('s-url', 'https://mistigris.example/');
  await check('s-url', '');
  await check('s-country', 'France', /deux lettres/);
  await check('s-country', 'FR');
  await check('service-0-url', 'nuage.mistigris.example', /https:/);
  await check('service-0-license', 'GPL v3', /identifiant/);
  await check('service-0-license', 'GPL-3.0-or-later');
  await check('s-date', '0001-01-01', /ancien/);
  await check('s-date', '2999-12-31', /pas encore venu/);
  await check('s-date', '2026-01-31');
  await check('s-date', '', /31\sjanvier\s2026/);
  assert.equal(await visitor.evaluate(() => document.getElementById('s-date').value), '');
  await check('s-url', 'ftp://mistigris.example/', /https:/);
  await check('s-country', 'Suisse', /deux lettres/);
  await check('service-0-license', 'libre', /identifiant/);
  await kept(visitor, 'ftp://mistigris.example');
  await picture('odd fields', { fullPage: true });
  await accessible(visitor, 'odd fields');
  await valid(visitor, 'odd fields');
});

story('an address that leads nowhere is said to be none', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  const article = { role: 'article', name: 'Ni régie publicitaire ni pistage' };
  await visitor.click('button', 'Preuve', article);
  await visitor.fill('textbox', 'Adresse de la page', 'voir notre site', article);
  await visitor.evaluate(() => document.activeElement.blur());
  await visitor.sees('Pour compter, il faut une adresse');
  await picture('an address that leads nowhere');
  await visitor.fill('textbox', 'Adresse de la page', 'https://mistigris.example/', article);
  await visitor.misses('Pour compter, il faut une adresse');
});
