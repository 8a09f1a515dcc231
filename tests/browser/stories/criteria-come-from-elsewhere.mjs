// Criteria that are not built in: compared, answered, kept, and never taken for those of others.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  answer, begin, download, file, goTo, host, openFile, ready, SCREENS, settled, start, stored,
} from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { called, tabTo } from '../harness/keys.mjs';
import { built, root, site } from '../harness/places.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

const SET = 'circuit-court@1.0.0';
const KEPT = `libricite.criteria.${SET}`;
const ADOPT = `Répondre désormais selon ${SET}`;
const WHOSE = `Selon les critères Circuit court (${SET}), lus dans`;

/** A file of the sets of criteria. */
const ofSet = (name, path) => file(name, readFileSync(join(root, 'criteria/sets', path)));

async function club1(setting) {
  await start(setting);
  await openFile(setting.visitor, file('club1.json', example('club1.json')));
  await opened(setting.visitor);
  await goTo(setting.visitor, SCREENS.criteria);
}

/** The result of a file that was opened is there. */
async function opened(visitor) {
  await visitor.waitFor(() => location.hash === '#/result' && focused().id === 'title');
  await settled(visitor);
}

/** The origin that is said in the main part of the page. */
const whose = (visitor) => visitor.evaluate(() => document.querySelector('.origin')?.innerText.replaceAll(/\s+/g, ' '));

const fits = (visitor) => visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);

story('a fork of this site stands beside and is answered, by keyboard', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await club1(setting);
  const before = JSON.parse((await stored(visitor)).assessment);
  await visitor.sees('Circuit court');
  await picture('other criteria');
  await accessible(visitor, 'other criteria');
  await valid(visitor, 'other criteria');
  await tabTo(visitor, called(/^Circuit court/), 200);
  await visitor.press('Enter');
  await visitor.sees(ADOPT);
  const beside = await visitor.evaluate(() => document.querySelector('section[aria-labelledby=beside]').innerText);
  assert.match(beside, /circuit-court@1\.0\.0/, 'each side says whose it is');
  assert.match(beside, /chatons@2\.0\.0/);
  await settled(visitor);
  await picture('a fork beside', { fullPage: true });
  await accessible(visitor, 'a fork beside');
  assert.equal(JSON.parse((await stored(visitor)).assessment).criteria, 'chatons@2.0.0', 'nothing changes yet');

  await tabTo(visitor, called(/^Répondre désormais selon/), 200);
  await visitor.press('Enter');
  await visitor.sees(`Vos réponses dans l’édition ${SET}`);
  await settled(visitor);
  const after = JSON.parse((await stored(visitor)).assessment);
  assert.equal(after.criteria, SET);
  assert.deepEqual(after.answers, before.answers, 'a fork that asks the same takes all answers');
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
  await picture('answers under a fork');

  // Back, and again.
  await visitor.click('button', 'Annuler');
  await settled(visitor);
  assert.equal(JSON.parse((await stored(visitor)).assessment).criteria, 'chatons@2.0.0');
  assert.equal(await whose(visitor), undefined);
  await visitor.click('button', 'Rétablir');
  await settled(visitor);
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
});

story('what is answered under a fork is kept with it, and leaves with its name', {}, async (setting) => {
  const { visitor, picture } = setting;
  await club1(setting);
  await visitor.click('button', 'Circuit court');
  await visitor.sees(ADOPT);
  await visitor.click('button', ADOPT);
  await visitor.sees(`Vos réponses dans l’édition ${SET}`);
  await settled(visitor);
  assert.ok(await visitor.evaluate((key) => localStorage.getItem(key) !== null, KEPT));

  // It is there when one comes back, without asking for it again.
  await visitor.page.route('**/criteria/**', (route) => route.abort());
  await visitor.reload();
  await ready(visitor);
  await goTo(visitor, SCREENS.result);
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
  await visitor.sees('Pour passer au');
  await settled(visitor);
  await picture('the result under a fork', { fullPage: true });
  await accessible(visitor, 'the result under a fork');
  await goTo(visitor, SCREENS.leave);
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
  await settled(visitor);
  await picture('leaving under a fork');
  const { bytes } = await download(visitor, 'Télécharger libricite.html');
  const page = bytes.toString();
  assert.match(page, /circuit-court@1\.0\.0/);
  assert.match(page, /criteria\/circuit-court-1\.0\.0\.json/, 'the page says where its criteria come from');
  const saved = JSON.parse((await download(visitor, 'Télécharger libricite.json')).bytes);
  assert.equal(saved.criteria, SET);

  // What is erased here is erased whole.
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Effacer');
  await visitor.sees('effacé');
  assert.deepEqual(await visitor.evaluate(() => Object.keys(localStorage).filter((key) => /criteria|assessment/.test(key))), []);
});

story('criteria are opened from the files that people write', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  const files = [ofSet('criteria.toml', 'circuit-court/1.0.0/criteria.toml'), ofSet('fr.toml', 'circuit-court/1.0.0/fr.toml')];
  await openFile(visitor, files);
  await visitor.sees(`Vous répondez désormais selon les critères « Circuit court » (${SET}).`);
  await picture('criteria from files, before anything is answered');
  await begin(visitor, 'Mistigri');
  await goTo(visitor, '#/axis/privacy');
  await answer(visitor, ADS, NO_ADS);
  await settled(visitor);
  assert.equal(await whose(visitor), `${WHOSE} criteria.toml, fr.toml`);
  await picture('a question of a fork');
  assert.equal(JSON.parse((await stored(visitor)).assessment).criteria, SET);
});

story('a link leads to criteria of this site', {}, async (setting) => {
  const { visitor, home } = setting;
  await visitor.open(`${host(home)}?criteria=criteria/dependances-choisies-1.0.0.json`);
  await ready(visitor);
  await visitor.sees('Vous répondez désormais selon les critères « Dépendances choisies »');
  // Nothing is kept before something is said: the address still says which criteria.
  await visitor.reload();
  await ready(visitor);
  await visitor.sees('Vous répondez désormais selon les critères « Dépendances choisies »');
  await begin(visitor, 'Mistigri');
  await settled(visitor);
  await visitor.reload();
  await ready(visitor);
  assert.equal(await visitor.evaluate(() => location.search), '', 'what was begun goes on');
  await goTo(visitor, SCREENS.steps);
  await visitor.sees('Fiabilité et dépendances choisies');
});

story('a file that answers a fork of this site brings its criteria along', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  const answers = JSON.stringify({ ...JSON.parse(example('club1.json')), criteria: SET });
  await openFile(visitor, file('club1-circuit-court.json', answers));
  await opened(visitor);
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
  assert.equal(JSON.parse((await stored(visitor)).assessment).criteria, SET);
});

story('an assessment that the address gives for criteria is asked about', {}, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  await begin(visitor, 'Mistigri');
  await settled(visitor);
  const before = (await stored(visitor)).assessment;
  const asked = [];
  visitor.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    dialog.dismiss();
  });
  host(home);
  home.page('/criteria/club1.json', example('club1.json'));
  await visitor.open(`${home.origin}/?criteria=criteria/club1.json`);
  await ready(visitor);
  await visitor.waitFor(() => location.search === '');
  await settled(visitor);
  assert.equal(asked.length, 1);
  assert.equal((await stored(visitor)).assessment, before);
});

story('what another tab erases is kept with its criteria by whoever wants it', {}, async (setting) => {
  const { visitor } = setting;
  await club1(setting);
  await visitor.click('button', 'Circuit court');
  await visitor.click('button', ADOPT);
  await visitor.sees(`Vos réponses dans l’édition ${SET}`);
  await settled(visitor);
  await visitor.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => /libricite\.(criteria|assessment)/.test(key));
    for (const key of keys) localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key: null }));
  });
  await visitor.click('button', 'Les garder');
  await settled(visitor);
  await visitor.reload();
  await ready(visitor);
  await goTo(visitor, SCREENS.result);
  assert.equal(await whose(visitor), `${WHOSE} criteria/circuit-court-1.0.0.json`);
});

story('after erasing, one begins anew under the same criteria', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await openFile(visitor, ofSet('criteria.toml', 'circuit-court/1.0.0/criteria.toml'));
  await visitor.sees('Vous répondez désormais selon les critères');
  await begin(visitor, 'Mistigri');
  await settled(visitor);
  await visitor.reload();
  await ready(visitor);
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Effacer');
  await settled(visitor);
  await begin(visitor, 'Les Mistigris');
  assert.equal(await whose(visitor), `Selon les critères ${SET} (${SET}), lus dans criteria.toml`);
});

story('what is no criteria is refused with a sentence, and nothing is lost', {}, async (setting) => {
  const { visitor, picture, elsewhere } = setting;
  visitor.expect(/404|Failed to load resource/);
  await club1(setting);
  const before = (await stored(visitor)).assessment;
  const refused = async (path, sentence) => {
    await openFile(visitor, path);
    await visitor.sees('Ces critères n’ont pas été ouverts, et rien n’a changé.');
    await visitor.sees(sentence);
    await visitor.click('button', 'Fermer');
    await visitor.misses('Ces critères n’ont pas été ouverts');
  };
  await refused(file('a.toml', 'edtion = "tea@1.0.0"\n'), 'line 1, column 1: `edtion` is not a key of a criteria file; did you mean `edition`?');
  await refused(file('fr.toml', 'lang = "fr"\n'), 'these are words without their criteria');
  await refused(file('b.json', '{ "criteria": { "edition": "tea@1.0.0" } }'), 'criteria:');
  const ours = JSON.parse(readFileSync(join(built(site, 'cargo xtask dist'), 'criteria/circuit-court-1.0.0.json'), 'utf8'));
  ours.criteria = { ...ours.criteria, edition: 'chatons@2.0.0', fork_of: undefined };
  await refused(file('false.json', JSON.stringify(ours)), '`chatons@2.0.0` is known here with other rules; give yours a name of its own');

  // An address that has none, and one of another site, which is not asked.
  await visitor.fill('textbox', 'Ou leur adresse sur ce site', 'criteria/no-such-thing.json');
  await visitor.click('button', 'Ouvrir ces critères');
  await visitor.sees('Vérifiez la connexion et l’adresse');
  await visitor.fill('textbox', 'Ou leur adresse sur ce site', `${elsewhere.origin}/mine.json`);
  await visitor.click('button', 'Ouvrir ces critères');
  await visitor.sees('Leur adresse n’est pas dans le dossier criteria/ de ce site');
  await settled(visitor);
  await picture('criteria of another site');
  assert.equal((await stored(visitor)).assessment, before);

  // Criteria that nothing leads to do not take the answers.
  const alone = structuredClone(ours);
  alone.criteria.edition = 'salon-de-the@1.0.0';
  await openFile(visitor, file('alone.json', JSON.stringify(alone)));
  await visitor.sees('Répondre désormais selon salon-de-the@1.0.0');
  await visitor.click('button', 'Répondre désormais selon salon-de-the@1.0.0');
  await visitor.sees('Vos réponses n’ont pas pu être reprises');
  await visitor.misses('Vérifiez la connexion');
  assert.equal((await stored(visitor)).assessment, before);

  // What is built in stays that, also where it is read from its files.
  await openFile(visitor, ['criteria.toml', 'fr.toml'].map((name) => ofSet(name, `chatons/1.0.0/${name}`)));
  await visitor.sees('Répondre désormais selon chatons@1.0.0');

  // Whoever wants to begin anew under the others can.
  await goTo(visitor, SCREENS.start);
  const choices = await visitor.evaluate(() => [...document.querySelector('#edition').options].map(({ value }) => value));
  assert.deepEqual(choices, ['chatons@2.0.0', 'chatons@1.0.0', 'salon-de-the@1.0.0']);
});

story('other criteria on a phone and in the dark', { dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await club1(setting);
  await visitor.sees('Circuit court');
  await picture('other criteria on a phone', { fullPage: true });
  await accessible(visitor, 'other criteria on a phone');
  assert.equal(await fits(visitor), 0);
  await visitor.click('button', 'Circuit court');
  await visitor.sees(ADOPT);
  await settled(visitor);
  assert.equal(await fits(visitor), 0);
  await visitor.evaluate(() => document.querySelector('#beside').scrollIntoView());
  await picture('a fork beside on a phone');
  await visitor.click('button', ADOPT);
  await visitor.sees(`Vos réponses dans l’édition ${SET}`);
  await goTo(visitor, '#/axis/privacy');
  await settled(visitor);
  await picture('a question of a fork on a phone');
  assert.equal(await fits(visitor), 0);
  await accessible(visitor, 'a question of a fork on a phone');
  await goTo(visitor, SCREENS.result);
  await settled(visitor);
  await picture('the result of a fork on a phone');
});

story('other criteria in English', { lang: 'en' }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await opened(visitor);
  await goTo(visitor, SCREENS.criteria);
  await visitor.sees('Short circuit to the host');
  await picture('other criteria in English');
  await visitor.click('button', 'Short circuit to the host');
  await visitor.click('button', `Answer under ${SET} from now on`);
  await visitor.sees(`Your answers in edition ${SET}`);
  await settled(visitor);
  await picture('answers under a fork in English', { fullPage: true });
});
