// What was answered stays on this device, whatever the browser, the tabs and the storage do.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { answer, begin, chosen, goTo, host, kept, KEY, ready, SCREENS, settled, start, stored } from '../harness/assessment.mjs';
import { root } from '../harness/places.mjs';
import { BOTH, story } from '../harness/story.mjs';

const ADS = 'Absence de régie publicitaire';
const NO_ADS = 'Oui, sans aucune régie publicitaire';
const TRADE = 'Données ni vendues ni transmises';
const NO_TRADE = 'Oui, rien n’est vendu, exploité commercialement ni transmis';

story('somebody stops, and comes back', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');

  // Another day: the browser was closed, the page is opened by its address.
  await visitor.page.close();
  await visitor.openTab(`${home.origin}/`);
  await ready(visitor);
  await visitor.sees('Reprendre où vous en étiez');
  await visitor.sees('Les Mistigris');
  await picture('back again');
  await visitor.click('link', 'Continuer');
  await visitor.waitFor(() => document.querySelector('article.question'));
  await goTo(visitor, SCREENS.axis);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

story('the answer of the last instant is kept', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  // No pause: the page goes at once.
  await visitor.page.goto('about:blank');
  await visitor.open(home.origin + '/' + SCREENS.axis);
  await ready(visitor);
  await answered(visitor, 1);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

story('the last letter is kept', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.structure);
  await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris du port');
  // The last letter, and the end of the page in the same turn.
  await visitor.evaluate(() => {
    const field = document.getElementById('s-name');
    field.value += '!';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.assign('about:blank');
  });
  await visitor.waitFor(() => location.href === 'about:blank');
  await visitor.open(home.origin + '/' + SCREENS.structure);
  await ready(visitor);
  await visitor.waitFor(() => document.getElementById('s-name')?.value === 'Les Mistigris du port!');
});

const shapes = join(root, 'widget/tests/stored');
for (const shape of readdirSync(shapes)) {
  story(`what an older version kept is read: ${shape}`, {}, async ({ visitor, home, picture }) => {
    const text = readFileSync(join(shapes, shape), 'utf8');
    await visitor.beforeScripts(([key, value]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }, [KEY, text]);
    await visitor.open(host(home));
    await ready(visitor);
    await visitor.sees('Reprendre où vous en étiez');
    await picture(`an older shape ${shape}`);
  });
}

story('what cannot be read is put aside, and nothing is deleted', {}, async ({ visitor, home, picture }) => {
  await visitor.beforeScripts((key) => {
    if (localStorage.length === 0) localStorage.setItem(key, '{"not": "ours"');
  }, KEY);
  await visitor.open(host(home));
  await ready(visitor);
  await visitor.sees('Ce que ce navigateur avait gardé ne peut pas être lu.');
  await picture('unreadable');
  const values = await visitor.evaluate(() => Object.values(localStorage));
  assert.ok(values.includes('{"not": "ours"'), 'it is still there');
});

story('what a newer version kept is left alone, and the page says how to find it again', {}, async ({ visitor, home, picture }) => {
  const newer = '{ "format": 99 }';
  await visitor.beforeScripts(([key, value]) => {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, [KEY, newer]);
  await visitor.open(host(home));
  await ready(visitor);
  await visitor.sees('Une version plus récente de cette page a gardé vos réponses');
  await visitor.misses('mis de côté');
  await picture('a newer version');
  await begin(visitor, 'Les Mistigris');
  await visitor.sees('Une version plus récente de cette page a gardé vos réponses');
  assert.equal(await visitor.evaluate((key) => localStorage.getItem(key), KEY), newer);
  await asks(visitor, true);
  visitor.page.once('dialog', (dialog) => dialog.accept());
  await visitor.evaluate(() => (window.old = true));
  await visitor.click('button', 'Recharger la page');
  await visitor.waitFor(() => !window.old && document.querySelector('#title'));
  await visitor.sees('Une version plus récente de cette page a gardé vos réponses');
});

/** Tries to leave the page, which asks first or does not; who is asked stays. */
async function asks(visitor, wanted) {
  const { page } = visitor;
  let asked = false;
  const stay = (dialog) => {
    asked = dialog.type() === 'beforeunload';
    return dialog.dismiss();
  };
  page.on('dialog', stay);
  await page.goto('about:blank').catch(() => {});
  page.off('dialog', stay);
  assert.equal(asked, wanted, wanted ? 'the page asks before it is left' : 'the page is left without a question');
}

for (const [name, forbid, sentence] of [
  ['forbidden', () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('No', 'SecurityError'); } }), 'Ce navigateur ne garde rien pour cette page'],
  ['gone', () => Object.defineProperty(window, 'localStorage', { value: null }), 'Ce navigateur ne garde rien pour cette page'],
  ['read-only', () => { Storage.prototype.setItem = () => { throw new DOMException('No', 'NotAllowedError'); }; }, 'Ce navigateur ne garde rien pour cette page'],
  ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); }; }, 'Il n’y a plus de place sur cet appareil'],
]) {
  story(`storage is ${name}: the page says so, and works`, {}, async (setting) => {
    const { visitor, picture } = setting;
    await visitor.beforeScripts(forbid);
    await start(setting);
    await begin(visitor, 'Les Mistigris');
    await goTo(visitor, SCREENS.axis);
    await answer(visitor, TRADE, NO_TRADE);
    await visitor.evaluate(() => scrollTo(0, document.body.scrollHeight / 3));
    await answer(visitor, ADS, NO_ADS);
    await visitor.sees(sentence);
    const inView = await visitor.evaluate(() => {
      const { top, bottom } = document.querySelector('.notice.urgent').getBoundingClientRect();
      return 0 < scrollY && 0 <= top && bottom <= innerHeight;
    });
    assert.ok(inView, 'the page is far down, and the sentence is in view');
    await picture(`storage is ${name}`);
    assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS, [TRADE]: NO_TRADE });
    await asks(visitor, true);
    const [given] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.click('button', 'Télécharger mon fichier'),
    ]);
    const saved = JSON.parse(readFileSync(await given.path(), 'utf8'));
    assert.equal(saved.answers['no-ads'].choice, 'yes');
    // The file has all of it.
    await asks(visitor, false);
  });
}

story('the storage is really full', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await visitor.evaluate(() => {
    for (let size = 1 << 22, count = 0; size > 4; size >>= 1) {
      try {
        for (;;) localStorage.setItem(`other-${count++}`, 'x'.repeat(size));
      } catch {
        continue;
      }
    }
  });
  await begin(visitor, 'Les Mistigris');
  await visitor.sees('Il n’y a plus de place sur cet appareil');
  await picture('really full');
  await visitor.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('other')).forEach((key) => localStorage.removeItem(key)));
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');
  await visitor.misses('Il n’y a plus de place sur cet appareil');
  assert.match(JSON.stringify(await stored(visitor)), /no-ads/);
});

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

/** Waits until so many questions of this screen have an answer. */
function answered(visitor, count) {
  return visitor.waitFor((wanted) => document.querySelectorAll('article.question input:checked').length === wanted, count);
}

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

story('erasing asks first, and can be undone', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await kept(visitor, 'no-ads');
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Garder mes réponses');
  assert.match(JSON.stringify(await stored(visitor)), /no-ads/);
  await visitor.click('button', 'Effacer de cet appareil');
  await visitor.click('button', 'Effacer');
  await visitor.sees('Vos réponses sont effacées de cet appareil.');
  assert.equal(await stored(visitor), null);
  await visitor.click('button', 'Annuler', { role: 'region', name: 'Messages' });
  await goTo(visitor, SCREENS.axis);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

story('every answer can be undone and redone, by button and by key', { on: BOTH }, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  await answer(visitor, TRADE, NO_TRADE);
  const has = (count) => answered(visitor, count);
  await has(2);
  await visitor.click('button', 'Annuler');
  await has(1);
  await visitor.click('button', 'Annuler');
  await has(0);
  await visitor.click('button', 'Rétablir');
  await has(1);
  await visitor.press('Control+y');
  await has(2);
  await visitor.press('Control+z');
  await has(1);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
});

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

story('questions that cannot be had in a language stay in the other, and are offered again', {}, async (setting) => {
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
