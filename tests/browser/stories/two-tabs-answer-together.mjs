// What two tabs answer comes together, and nothing that one of them says is lost.

import assert from 'node:assert/strict';

import { answer, begin, chosen, goTo, kept, KEY, ready, SCREENS, start, stored } from '../harness/assessment.mjs';
import { ADS, NO_ADS, TRADE, NO_TRADE } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

story('two tabs do not overwrite each other', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await kept(visitor, 'Les Mistigris');
  const first = visitor.page;
  const second = await visitor.openTab(home.origin + '/' + SCREENS.axis);
  await ready(visitor);

  await answer(visitor, ADS, NO_ADS);
  visitor.page = first;
  await first.bringToFront();
  await answered(visitor, 1);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS }, 'the first tab follows');
  await answer(visitor, TRADE, NO_TRADE);

  visitor.page = second;
  await second.bringToFront();
  await answered(visitor, 2);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS, [TRADE]: NO_TRADE }, 'and the second');
});

story('two tabs that answer at the same time keep both, and ask about what differs', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await kept(visitor, 'Les Mistigris');
  const first = visitor.page;
  await visitor.beforeScripts(() => addEventListener('storage', (event) => window.isDeaf && event.stopImmediatePropagation()));
  const second = await visitor.openTab(home.origin + '/' + SCREENS.axis);
  await ready(visitor);
  const choose = ([title, place]) => {
    const articles = [...document.querySelectorAll('article.question')];
    const article = articles.find((one) => one.querySelector('h2').textContent === title);
    article.querySelectorAll('input[type=radio]')[place].click();
  };
  // Quicker than the second can hear of the first.
  await second.evaluate(() => (window.isDeaf = true));
  await first.evaluate(choose, [ADS, 0]);
  await first.evaluate(choose, [TRADE, 0]);
  await second.evaluate(choose, [ADS, 1]);
  await second.evaluate(() => (window.isDeaf = false));

  visitor.page = first;
  await answered(visitor, 2);
  await visitor.page.waitForFunction((key) => localStorage.getItem(key).includes('no-data-trade'), KEY);
  visitor.page = second;
  await answered(visitor, 2);
  const asking = await Promise.any(
    [first, second].map(async (page) => {
      await page.getByText('Les deux onglets ne disent pas la même chose.').waitFor();
      return page;
    }),
  );
  visitor.page = asking;
  await asking.bringToFront();
  await picture('two tabs differ');
  await asking.reload();
  await ready(visitor);
  await visitor.sees('Les deux onglets ne disent pas la même chose.');
  await visitor.click('button', /^Ici/);
  await visitor.misses('Les deux onglets ne disent pas la même chose.');
  const settledOn = (await chosen(visitor))[ADS];
  visitor.page = asking === first ? second : first;
  await visitor.page.waitForFunction(
    ([title, choice]) =>
      [...document.querySelectorAll('article.question')].some(
        (article) =>
          article.querySelector('h2').textContent === title &&
          article.querySelector('input:checked')?.closest('label').textContent.trim() === choice,
      ),
    [ADS, settledOn],
  );
  await visitor.misses('Les deux onglets ne disent pas la même chose.');
});

story('two tabs without an answer leave each other alone', {}, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  const first = visitor.page;
  await first.evaluate(() => {
    window.heard = [];
    addEventListener('storage', ({ key }) => window.heard.push(key));
  });
  const second = await visitor.openTab(home.origin + '/');
  await ready(visitor);
  // What was said before this has been heard when this is.
  await second.evaluate(() => localStorage.setItem('said', 'now'));
  await first.waitForFunction(() => window.heard.includes('said'));
  const heard = await first.evaluate(() => window.heard);
  assert.ok(heard.length <= 3, `the second tab tries once whether it can keep anything: ${heard}`);
});

story('one tab erases, the other still has the answers and asks', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');
  const first = visitor.page;
  await visitor.openTab(home.origin + '/' + SCREENS.axis);
  await ready(visitor);
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.sees('Effacer vos réponses de cet appareil');
  await picture('before erasing');
  await visitor.click('button', 'Effacer');
  await visitor.sees('Vos réponses sont effacées de cet appareil.');
  assert.equal(await stored(visitor), null);

  visitor.page = first;
  await first.bringToFront();
  await visitor.sees('Vos réponses ont été effacées ailleurs');
  await picture('erased elsewhere');
  await visitor.click('button', 'Les garder');
  await kept(visitor, 'no-ads');
  assert.match(JSON.stringify(await stored(visitor)), /no-ads/);
});

story('one tab erases and thinks again, and the other asks no more', {}, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await kept(visitor, 'Les Mistigris');
  const first = visitor.page;
  const second = await visitor.openTab(home.origin + '/');
  await ready(visitor);
  visitor.page = first;
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Effacer');
  visitor.page = second;
  await visitor.sees('Vos réponses ont été effacées ailleurs');
  visitor.page = first;
  await visitor.click('button', 'Annuler', { role: 'region', name: 'Messages' });
  visitor.page = second;
  await visitor.misses('Vos réponses ont été effacées ailleurs');
  await visitor.sees('Les Mistigris');
});

/** Waits until so many questions of this screen have an answer. */
function answered(visitor, count) {
  return visitor.waitFor((wanted) => document.querySelectorAll('article.question input:checked').length === wanted, count);
}
