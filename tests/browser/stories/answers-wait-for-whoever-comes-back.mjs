// What was answered stays on this device, whatever the browser and its storage do.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { answer, begin, chosen, goTo, host, kept, KEY, ready, SCREENS, start, stored } from '../harness/assessment.mjs';
import { root } from '../harness/places.mjs';
import { ADS, NO_ADS, TRADE, NO_TRADE } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

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

/** Waits until so many questions of this screen have an answer. */
function answered(visitor, count) {
  return visitor.waitFor((wanted) => document.querySelectorAll('article.question input:checked').length === wanted, count);
}
