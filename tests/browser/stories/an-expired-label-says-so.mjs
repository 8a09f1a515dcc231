// A label holds for a while: the element knows the day, and shows no level that holds no more.

import assert from 'node:assert/strict';

import { accessible } from '../harness/checks.mjs';
import { drawn, example, fallback, host, opened } from '../harness/badges.mjs';
import { TODAY } from '../harness/day.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** The complete example, assessed so many months ago. */
function assessed(months, change = (text) => text) {
  const day = new Date(TODAY);
  // On a day that every month has.
  day.setUTCDate(15);
  day.setUTCMonth(day.getUTCMonth() - months);
  const date = day.toISOString().slice(0, 10);
  return change(JSON.stringify({ ...JSON.parse(example('complete.json')), date }));
}

const older = (text) => text.replace('chatons@2.0.0', 'chatons@1.0.0');

const FILES = { fresh: assessed(2), due: assessed(11), expired: assessed(14), older: assessed(2, older) };

const badge = (file, lang) =>
  `<p><libricite-badge src="/${file}.json" lang="${lang}" badge-style="kittens">${fallback}</libricite-badge></p>`;

async function open({ visitor, home }, badges, options = {}) {
  host(home, badges.join('\n'), options);
  for (const [name, text] of Object.entries(FILES)) home.page(`/${name}.json`, text);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, badges.length);
}

/** What the badges say aloud, and what they show. To run in the page. */
const said = () =>
  [...document.querySelectorAll('libricite-badge')].map(({ shadowRoot }) => ({
    name: shadowRoot.querySelector('button').getAttribute('aria-label'),
    shown: [...shadowRoot.querySelectorAll('text')].map(({ textContent }) => textContent),
    fills: [...shadowRoot.querySelectorAll('[fill]')].map((element) => element.getAttribute('fill')),
  }));

story('fresh, to be renewed and expired, in both languages', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  const files = ['fresh', 'due', 'expired'];
  await open(setting, ['fr', 'en'].flatMap((lang) => files.map((file) => badge(file, lang))));
  await picture('fresh, due and expired');
  const [fresh, due, expired, ...english] = await visitor.evaluate(said);

  assert.match(fresh.name, /vert.*, niveau \d sur 3/);
  assert.doesNotMatch(fresh.name, /renouveler|expiré/);
  assert.match(due.name, /, à renouveler avant le 15/);
  assert.deepEqual(due.shown.slice(0, 3), fresh.shown.slice(0, 3), 'it looks the same while it holds');

  assert.match(expired.name, /\s: expiré, critères chatons 2\.0\.0 \(une lecture, pas un sceau\), .*, valable jusqu’au 15/);
  assert.equal(expired.shown[2], 'expiré');
  assert.equal(expired.shown.length, 4, 'edition, day and method are still there');
  for (const level of ['jaune', 'vert']) assert.doesNotMatch(expired.name, new RegExp(level));
  for (const fill of ['#ffd84d', '#6aa836', '#0f5223']) assert.ok(!expired.fills.includes(fill));
  assert.deepEqual(english.map(({ shown }) => shown[2] === 'expired'), [false, false, true]);

  await accessible(visitor, 'a page with an expired badge');
  assert.ok(!home.paths().some((path) => path.endsWith('details.js')), 'the small module draws them all');
});

story('what is behind an expired badge says until when it was valid', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await open(setting, [badge('expired', 'fr')]);
  await visitor.click('button', /expiré/);
  await opened(visitor);
  await visitor.sees('Cette évaluation a expiré');
  await picture('the dialog of an expired badge', {});
  await accessible(visitor, 'the dialog of an expired badge');
});

for (const dark of [false, true]) {
  story(`an expired badge on a narrow ${dark ? 'dark' : 'light'} page`, { dark, viewport: { width: 360, height: 640 } }, async (setting) => {
    const css = dark ? ':root { color-scheme: dark } body { background: #111; color: #eee }' : undefined;
    await open(setting, [badge('due', 'fr'), badge('expired', 'fr')], css ? { css } : {});
    await setting.picture(`expired, narrow, ${dark ? 'dark' : 'light'}`);
    const wide = await setting.visitor.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, 'nothing sticks out');
  });
}

story('the badge of an older edition is drawn by the whole engine', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  await open(setting, [badge('older', 'fr')]);
  const [older] = await visitor.evaluate(said);
  assert.match(older.name, /critères chatons 1\.0\.0/);
  assert.ok(home.paths().some((path) => path.endsWith('libricite_bg.wasm')));
});
