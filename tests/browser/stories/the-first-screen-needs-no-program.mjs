// The first screen stands in the page: it is read and filled in while nothing else is there yet.

import assert from 'node:assert/strict';

import { begin, goTo, host, KEY, kept, ready, SCREENS, settled, start } from '../harness/assessment.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** Waits until a text is not to be seen. */
function seesNot(visitor, text) {
  return visitor.waitFor((text) => !document.body.innerText.includes(text), text);
}

/** Whether the program was asked for, or its script. */
function asked(home) {
  return home.asked.some(({ path }) => /\.wasm$|\/(widget|program)\b.*\.js$/.test(path));
}

story('nothing but the page is fetched before it is touched', { on: BOTH }, async ({ visitor, home, picture }) => {
  await visitor.open(host(home));
  await ready(visitor);
  await visitor.sees('Nom de votre structure');
  await picture('the first screen');
  await new Promise((done) => setTimeout(done, 1000));
  assert.ok(!asked(home), `only the page: ${home.asked.map(({ path }) => path)}`);
  await visitor.evaluate(() => document.getElementById('name').focus());
  await visitor.waitFor(() => document.getElementById('script') && performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')));
  assert.ok(asked(home), 'whoever is about to begin has it fetched');
});

story('it asks for the name before it goes on', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await seesNot(visitor, 'Indiquez le nom de votre structure');
  await visitor.click('button', 'Commencer');
  await visitor.sees('Indiquez le nom de votre structure pour commencer.');
  await picture('without a name');
  assert.equal(await visitor.evaluate(() => document.activeElement.id), 'name');
  await begin(visitor, 'Les Mistigris');
  assert.equal(await visitor.evaluate(() => document.activeElement.id), 'title');
});

story('the other language keeps what was typed, and is remembered', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris');
  await visitor.click('button', 'English');
  await visitor.sees('Name of your structure');
  await picture('in English');
  assert.equal(await visitor.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await visitor.evaluate(() => document.getElementById('name').value), 'Les Mistigris');
  await visitor.reload();
  await ready(visitor);
  await visitor.sees('Name of your structure');
  await visitor.click('button', 'Français');
  await visitor.sees('Nom de votre structure');
  await visitor.click('button', 'English');
  await visitor.fill('textbox', 'Name of your structure', 'Les Mistigris');
  await visitor.click('button', 'Begin');
  await visitor.sees('The minimums first');
});

story('a link of its head leads on', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await visitor.click('link', 'Questions');
  await visitor.sees('Les minimums d’abord');
  assert.equal(await visitor.evaluate(() => document.activeElement.id), 'title');
  await goTo(visitor, SCREENS.start);
  await visitor.sees('Faites le point sur votre hébergement');
});

story('what another tab begins goes on here too, and loses nothing', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  const first = visitor.page;
  await visitor.fill('textbox', 'Nom de votre structure', 'Une autre');
  await visitor.openTab(host(setting.home));
  await ready(visitor);
  await begin(visitor, 'Les Mistigris');
  await kept(visitor, 'Mistigris');
  const second = visitor.page;
  visitor.page = first;
  await visitor.sees('Reprendre où vous en étiez');
  await visitor.sees('Les Mistigris');
  visitor.page = second;
  assert.match(await visitor.evaluate((key) => localStorage.getItem(key), KEY), /Mistigris/);
});

story('whoever begins while another tab does goes on with what that one said', {}, async (setting) => {
  const { visitor } = setting;
  await visitor.beforeScripts(() => addEventListener('storage', (event) => event.stopImmediatePropagation()));
  await start(setting);
  const first = visitor.page;
  await visitor.openTab(host(setting.home));
  await ready(visitor);
  await begin(visitor, 'Les Mistigris');
  await kept(visitor, 'Mistigris');
  visitor.page = first;
  await visitor.fill('textbox', 'Nom de votre structure', 'Une autre');
  await visitor.click('button', 'Commencer');
  await visitor.sees('Reprendre où vous en étiez');
  assert.match(await visitor.evaluate((key) => localStorage.getItem(key), KEY), /Mistigris/);
});

for (const [what, pattern] of [['module', '**/*.wasm'], ['script', /\/(widget\.\w+|program)\.js/]]) {
  story(`it says when the ${what} does not arrive, and tries again`, {}, async ({ visitor, home, picture }) => {
    visitor.expect(/404|Failed to (fetch|load)|\.wasm|did not arrive|preload/i);
    let isThere = false;
    await visitor.open(host(home));
    await ready(visitor);
    await visitor.page.route(pattern, (route) => (isThere ? route.continue() : route.abort()));
    await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris');
    await visitor.click('button', 'Commencer');
    await visitor.sees('Une partie de la page n’est pas arrivée jusqu’à vous.');
    await settled(visitor);
    await picture(`the ${what} did not arrive`);
    isThere = true;
    await visitor.click('button', 'Commencer');
    await visitor.sees('Les minimums d’abord');
    await seesNot(visitor, 'Une partie de la page n’est pas arrivée jusqu’à vous.');
  });
}

story('what is corrected while the rest is on its way counts', {}, async ({ visitor, home, picture }) => {
  await visitor.open(host(home));
  await ready(visitor);
  let arrives;
  const arrival = new Promise((done) => (arrives = done));
  await visitor.page.route('**/*.wasm', async (route) => {
    await arrival;
    await route.continue();
  });
  await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigri');
  await visitor.click('button', 'Commencer');
  await visitor.sees('Les questions arrivent…');
  await picture('the rest is on its way');
  await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris');
  await visitor.click('button', 'English');
  await visitor.sees('The questions are coming…');
  arrives();
  await visitor.sees('The minimums first');
  await visitor.waitFor((key) => localStorage.getItem(key)?.includes('Les Mistigris'), KEY);
});

story('what was emptied stays empty in the other language', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await visitor.fill('textbox', 'Nom de votre structure', 'A');
  await visitor.click('button', 'English');
  await visitor.fill('textbox', 'Name of your structure', '');
  await visitor.click('button', 'Begin');
  await visitor.click('button', 'Français');
  await visitor.sees('Indiquez le nom de votre structure pour commencer.');
  assert.equal(await visitor.evaluate(() => document.getElementById('name').value), '');
});
