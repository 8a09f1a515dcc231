// Whose label is it: the badge, and the dialog behind it, say of whom the file speaks.

import assert from 'node:assert/strict';

import { accessible } from '../harness/checks.mjs';
import { drawn, example, failed, fallback, host, opened } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const badge = (attributes) => `<p><libricite-badge src="/libricite.json" ${attributes}>${fallback}</libricite-badge></p>`;

/** The example, with other words about its structure. */
const file = (structure) => {
  const club = JSON.parse(example('club1.json'));
  return JSON.stringify({ ...club, structure: { ...club.structure, ...structure } });
};

async function open({ visitor, home }, attributes, structure, options = {}) {
  host(home, badge(attributes), { file: file(structure), ...options });
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
}

/** What is written in the badge. To run in the page. */
const shown = () =>
  [...document.querySelector('libricite-badge').shadowRoot.querySelectorAll('text')].map(({ textContent }) => textContent);

async function behind(setting, ...given) {
  await open(setting, ...given);
  await setting.visitor.click('button', /détail|details/);
  await opened(setting.visitor);
}

const LONG = 'Association pour l’hébergement libre, solidaire et local du Haut-Pays et de ses vallées';

for (const [lang, dark] of [['fr', false], ['en', true]]) {
  const css = dark ? ':root { color-scheme: dark } body { background: #111; color: #eee }' : undefined;
  const viewport = { width: 360, height: 640 };
  story(`the name stands above a badge that is to show it (${lang})`, { on: BOTH, dark, viewport }, async (setting) => {
    const { visitor, picture } = setting;
    await open(setting, `lang="${lang}" badge-style="named"`, { name: LONG }, css ? { css } : {});
    const texts = await visitor.evaluate(shown);
    assert.ok(texts.some((text) => /^Association pour .*…$/.test(text)), `${texts}`);
    assert.ok(texts.includes(lang === 'fr' ? 'lecture de chatons 2.0.0' : 'a reading of chatons 2.0.0'), `${texts}`);
    await picture(`a badge with a name, ${lang}`);
    await accessible(visitor, 'a page with a badge with a name');
    const wide = await visitor.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, 'nothing sticks out');
  });
}

story('the dialog says first that the file is about another site', { on: BOTH }, async (setting) => {
  const { visitor, home, elsewhere, picture } = setting;
  await behind(setting, 'lang="fr" verifier="https://collectif.example/libricite/"', { url: 'https://ronrons.example/' });
  const { hostname } = new URL(home.origin);
  await visitor.sees(`Ce fichier parle d’un autre site\u{a0}: ronrons.example. Vous êtes sur ${hostname}.`);
  await visitor.sees('le collectif ne l’a ni faite ni approuvée');
  const link = await visitor.evaluate(() => everywhere('a[rel=noreferrer]', openDialog()).map(({ href }) => href));
  assert.ok(link.includes('https://collectif.example/libricite/'), `${link}`);
  await accessible(visitor, 'the dialog of a file about another site');
  await picture('a file about another site', {});
  assert.deepEqual(elsewhere.paths(), []);
});

story('the dialog says that a file names no site, on a narrow page', { on: BOTH, viewport: { width: 360, height: 640 } }, async (setting) => {
  await behind(setting, 'lang="en"', { url: undefined });
  await setting.visitor.sees('This file does not say which site it is about.');
  await setting.visitor.sees('save the file and open it in a libricité self-assessment that you trust');
  await setting.picture('a file about no site', {});
});

story('a file about the site that shows it needs no word', { on: BOTH }, async (setting) => {
  await behind(setting, 'lang="fr" verifier="/auto-evaluation/"', { url: `${setting.home.origin}/` });
  const { text, sites } = await setting.visitor.evaluate(() => ({
    text: wordsIn(openDialog()),
    sites: everywhere('.site', openDialog()).length,
  }));
  assert.equal(sites, 0);
  assert.doesNotMatch(text, /Ce site propose/, 'a site does not check itself');
});

story('an edition that libricité does not have is refused', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  visitor.expect(/is not known here/);
  host(home, badge('lang="fr"'), { file: example('club1.json').replace('chatons@2.0.0', 'chatons@3.0.0') });
  await visitor.open(`${home.origin}/`);
  const [reason] = await failed(visitor);
  assert.match(JSON.stringify(reason), /the edition `chatons@3\.0\.0` is not known here/);
});
