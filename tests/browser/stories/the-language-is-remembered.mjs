// The page speaks the language of its visitor, or the one that was chosen.

import assert from 'node:assert/strict';

import { answer, begin, chosen, goTo, kept, ready, SCREENS, settled, start } from '../harness/assessment.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

story('another language loses nothing, and is remembered', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await visitor.click('button', 'English');
  await visitor.waitFor(() => document.documentElement.lang === 'en');
  await visitor.sees('I don’t know');
  await settled(visitor);
  await picture('in English');
  assert.equal(Object.keys(await chosen(visitor)).length, 1);
  await visitor.sees(/Saved on this device/);
  await visitor.reload();
  await ready(visitor);
  await visitor.waitFor(() => document.documentElement.lang === 'en');
  assert.equal(Object.keys(await chosen(visitor)).length, 1);
  await visitor.click('button', 'Français');
  await visitor.waitFor(() => document.documentElement.lang === 'fr');
  await settled(visitor);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

story('questions that cannot be had in a language stay in the other, and are offered again', { keepsNothing: true }, async (setting) => {
  const { visitor, picture } = setting;
  visitor.expect(/ERR_FAILED|Failed to load resource/);
  // What is kept for offline use would be there.
  await visitor.beforeScripts(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('not here'));
  });
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await visitor.page.route('**/words/*.en.json', (route) => route.abort());
  await visitor.click('button', 'English');
  await visitor.sees('The questions could not be loaded in English');
  await visitor.sees(ADS);
  await picture('questions in the other language');
  await visitor.page.unroute('**/words/*.en.json');
  await visitor.click('button', 'Try again');
  await visitor.misses('The questions could not be loaded in English');
  await visitor.misses(ADS);
});

story('a browser in another language gets a language that we have', { lang: 'en-GB' }, async (setting) => {
  await start(setting);
  await setting.visitor.waitFor(() => document.documentElement.lang === 'en');
});
