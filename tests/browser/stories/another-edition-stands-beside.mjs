// The same answers under another edition, side by side with the stars on top of each other.

import assert from 'node:assert/strict';

import { file, openFile, settled, start, stored } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { called, tabTo } from '../harness/keys.mjs';
import { story } from '../harness/story.mjs';

async function opened(setting) {
  await start(setting);
  await openFile(setting.visitor, file('club1.json', example('club1.json')));
  await setting.visitor.waitFor(() => location.hash === '#/result' && focused().id === 'title');
  await setting.visitor.click('link', 'D’autres critères');
  await setting.visitor.waitFor(() => location.hash === '#/criteria' && focused().id === 'title');
}

story('another edition stands beside, by keyboard', {}, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  const before = (await stored(visitor)).assessment;
  await tabTo(visitor, called(/^Charte CHATONS de 2016, édition 1\.0\.0/), 200);
  await visitor.press('Enter');
  await visitor.waitFor(() => document.querySelector('#beside') && document.querySelector('.picture svg'));
  const text = await visitor.evaluate(() => document.querySelector('section[aria-labelledby=beside]').innerText);
  assert.match(text, /chatons@1\.0\.0/, 'each side says whose it is');
  assert.match(text, /chatons@2\.0\.0/);
  await settled(visitor);
  await visitor.evaluate(() => document.querySelector('#beside').scrollIntoView());
  await picture('another edition beside');
  await accessible(visitor, 'another edition beside');
  await valid(visitor, 'another edition beside');
  assert.equal((await stored(visitor)).assessment, before, 'nothing changes');
});

story('another edition stands beside, on a phone and in the dark', { dark: true, viewport: { width: 360, height: 740 } }, async (setting) => {
  const { visitor, picture } = setting;
  await opened(setting);
  await visitor.click('button', 'Charte CHATONS de 2016, édition 1.0.0');
  await visitor.waitFor(() => document.querySelector('#beside'));
  await settled(visitor);
  await visitor.evaluate(() => document.querySelector('#beside').scrollIntoView());
  await picture('another edition beside on a phone');
  assert.equal(await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
});
