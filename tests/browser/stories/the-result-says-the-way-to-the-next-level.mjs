// The result says what earns the next level with the least effort, and each step leads to its question.

import assert from 'node:assert/strict';

import { answer, file, goTo, openFile, SCREENS, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { called, tabTo } from '../harness/keys.mjs';
import { BOTH, story } from '../harness/story.mjs';

async function opened(setting) {
  await start(setting);
  await openFile(setting.visitor, file('club1.json', example('club1.json')));
  await setting.visitor.sees(/Pour passer au niveau jaune.*effort \d+/);
}

/** The steps to the next level: where each leads, and what it says. */
async function steps(visitor) {
  await settled(visitor);
  return visitor.evaluate(() =>
    [...document.querySelectorAll('.togo > ol > li')].map((step) => ({
      href: step.querySelector('a').getAttribute('href'),
      text: step.innerText,
      advice: step.querySelector(':scope > p').textContent,
    })),
  );
}

story('the way to the next level, by keyboard', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  const all = await steps(visitor);
  assert.ok(0 < all.length);
  for (const { href, text, advice } of all) {
    assert.match(href, /^#\/question\//);
    assert.match(text, /effort \d/);
    assert.ok(20 < advice.length, `${href} has advice`);
  }
  await picture('the way to the next level');

  // The levels above are folded, and open with a key.
  const above = await visitor.evaluate(() => [...document.querySelectorAll('.togo > details')].map(({ open }) => open));
  assert.deepEqual(above, [false, false]);
  await tabTo(visitor, called(/^Pour passer au niveau vert clair/));
  await visitor.press('Enter');
  await visitor.waitFor(() => document.querySelector('.togo > details').open);
  await accessible(visitor, 'the way to the next levels');
  await valid(visitor, 'the way to the next levels');
  await goTo(visitor, SCREENS.result);
  await visitor.evaluate(() => document.getElementById('title').focus());
  await tabTo(visitor, ({ tag, name }) => tag === 'a' && all[0].text.startsWith(name));
  await visitor.press('Enter');
  await visitor.waitFor((href) => location.hash === href && focused().id === `q-${href.split('/').at(-1)}`, all[0].href);
});

story('the way changes with the answers', {}, async (setting) => {
  const { visitor } = setting;
  await opened(setting);
  const before = await steps(visitor);
  const { href } = before.find(({ text }) => /Oui/.test(text) && !/service/i.test(text)) ?? before[0];
  await goTo(visitor, href);
  const title = await visitor.evaluate((id) => document.getElementById(id).textContent, `q-${href.split('/').at(-1)}`);
  const choice = await visitor.evaluate(
    (id) => document.getElementById(id).closest('article').querySelector('.choice').textContent.trim(),
    `q-${href.split('/').at(-1)}`,
  );
  await answer(visitor, title, choice);
  await goTo(visitor, SCREENS.result);
  await visitor.sees(/Pour passer au niveau/);
  const after = await steps(visitor);
  assert.notDeepEqual(after, before);
  // It is told in the language of the page.
  await visitor.click('button', 'English');
  await visitor.sees(/To reach the level/);
});

story('without the engine, the result says what lacks', { keepsNothing: true }, async (setting) => {
  const { visitor } = setting;
  visitor.expect(/details\.js|Failed to load resource|ERR_FAILED/);
  await start(setting);
  await visitor.page.route('**/element/**', (route) => route.abort());
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.sees('Ce qui vous sépare du jaune');
  assert.ok(0 < (await visitor.evaluate(() => document.querySelectorAll('.togo > ul > li > a').length)));
});

story('the way to the next level, on a phone and in the dark', { dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await visitor.evaluate(() => document.querySelector('#togo').scrollIntoView());
  await settled(visitor);
  await picture('the way to the next level on a phone');
  assert.equal(await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
});
