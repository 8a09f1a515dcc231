// No screen shuts anybody out: axe-core, valid HTML, narrow screens, large letters, paper.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { file, goTo, openFile, SCREENS, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { accessible, legible, valid } from '../harness/checks.mjs';
import { pictures } from '../harness/places.mjs';
import { story } from '../harness/story.mjs';

// All questions at once are long, and one by one they are those of an axis.
const { everything, minimums: _, question: __, ...SHORT } = SCREENS;

/** Opens an assessment that has something to show on every screen. */
async function filled(setting) {
  await start(setting);
  await speak(setting.visitor, 'fr');
  await openFile(setting.visitor, file('club1.json', example('club1.json')));
  await setting.visitor.waitFor(() => document.body.innerText.includes('club1.json'));
}

async function speak(visitor, lang) {
  if ((await visitor.evaluate(() => document.documentElement.lang)) !== lang) {
    await visitor.click('button', lang === 'en' ? 'English' : 'Français');
    await visitor.waitFor((wanted) => document.documentElement.lang === wanted, lang);
  }
}

/** Opens what is folded: under each question, and in each list. */
function unfoldQuestions(visitor) {
  return visitor.evaluate(() => {
    document.querySelectorAll('details:not([open])').forEach((details) => (details.open = true));
    [...document.querySelectorAll('article.question')].forEach((article, place) => {
      const closed = [...article.querySelectorAll('.more button[aria-expanded=false]')];
      closed[place % closed.length]?.click();
      article.querySelector('.ask button[aria-expanded=false]')?.click();
    });
  });
}

for (const lang of ['fr', 'en']) {
  for (const dark of [false, true]) {
    const look = `${lang} ${dark ? 'dark' : 'light'}`;
    story(`axe-core and html-validate find nothing: ${look}`, { dark }, async (setting) => {
      const { visitor, picture } = setting;
      const found = new Set();
      const check = async (name) => {
        // Light and dark are the same page in other colours.
        for (const one of dark ? [legible] : [accessible, valid]) {
          await one(visitor, name).catch(({ message }) => {
            const [where, ...problems] = message.split('\n');
            problems.forEach((problem) => found.add(problem));
            found.add(where);
          });
        }
      };
      await start(setting);
      await speak(visitor, lang);
      await check('the start, at the first visit');
      await picture(`first visit ${look}`, { fullPage: true });
      await filled(setting);
      await speak(visitor, lang);
      const screens = look === 'fr light' ? { ...SHORT, everything } : SHORT;
      for (const [name, address] of Object.entries(screens)) {
        await goTo(visitor, address);
        await unfoldQuestions(visitor);
        await settled(visitor);
        await picture(`${name} ${look}`, { fullPage: !['everything', 'paper'].includes(name) });
        await check(name);
      }
      await visitor.evaluate(() => document.querySelector('.foot button').click());
      await visitor.waitFor(() => document.querySelector('dialog[open]'));
      await picture(`before erasing ${look}`);
      await check('what is asked before erasing');
      if (found.size) assert.fail([...found].join('\n'));
    });
  }
}

/** What sticks out to the side. */
const overflow = () => {
  const { scrollingElement: page } = document;
  const wide = page.scrollWidth - page.clientWidth;
  const outside = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width && page.clientWidth + 1 < right && !element.closest('.hidden, svg, datalist');
  });
  return wide > 0 ? [`${wide} pixels`, ...outside.slice(0, 4).map((element) => element.outerHTML.slice(0, 150))] : [];
};

for (const [name, width, letters] of [['a phone on which all is nearly twice as large', 180, 16], ['a phone of 320 pixels', 320, 16], ['letters twice as large on a phone', 320, 32], ['letters twice as large', 768, 32]]) {
  story(`nothing has to be pushed sideways: ${name}`, { viewport: { width, height: 720 } }, async (setting) => {
    const { visitor, picture } = setting;
    await visitor.open('about:blank');
    await visitor.letters(letters);
    await filled(setting);
    await goTo(visitor, SCREENS.structure);
    // One long word, as some names are.
    await visitor.fill('textbox', 'Nom de votre structure', `Hébergement${'associatif'.repeat(12)}`);
    await visitor.fill('textbox', 'Nom du service', `Visio${'conférence'.repeat(12)}`);
    const found = {};
    for (const [screen, address] of Object.entries(SHORT)) {
      await goTo(visitor, address);
      await unfoldQuestions(visitor);
      await settled(visitor);
      const wide = await visitor.evaluate(overflow);
      if (wide.length) found[screen] = wide;
      await picture(`${screen} ${name}`);
    }
    if (width <= 320) {
      await goTo(visitor, SCREENS.axis);
      await visitor.click('button', /voir où vous en êtes/i);
      await visitor.waitFor(() => document.querySelector('dialog[open] .star svg'));
      await picture(`the card ${name}`);
      const wide = await visitor.evaluate(() => {
        const dialog = document.querySelector('dialog[open]');
        return dialog.scrollWidth - dialog.clientWidth;
      });
      if (wide > 0) found.card = [`${wide} pixels`];
      await accessible(visitor, 'the card on a phone');
    }
    assert.deepEqual(found, {});
  });
}

story('every screen at three widths', {}, async (setting) => {
  const { visitor, picture } = setting;
  await filled(setting);
  for (const width of [360, 768, 1440]) {
    await visitor.size(width, width === 360 ? 740 : 900);
    for (const [name, address] of Object.entries(SHORT)) {
      await goTo(visitor, address);
      await settled(visitor);
      await picture(`${name} ${width}`);
      assert.deepEqual(await visitor.evaluate(overflow), [], `${name} at ${width}`);
    }
  }
});

for (const [name, address] of [['result', SCREENS.result], ['paper', SCREENS.paper]]) {
  story(`on paper: ${name}`, {}, async (setting) => {
    const { visitor } = setting;
    await filled(setting);
    await goTo(visitor, address);
    await settled(visitor);
    const pdf = await visitor.page.pdf({ format: 'A4' });
    writeFileSync(join(pictures(import.meta.filename), `${name}.pdf`), pdf);
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(1 < sheets && sheets < 25, `${sheets} sheets`);
    await visitor.page.emulateMedia({ media: 'print' });
    const onPaper = await visitor.evaluate(() => ({
      buttons: [...document.querySelectorAll('button, nav, .bar')].filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      title: document.querySelector('#title').checkVisibility(),
    }));
    assert.deepEqual(onPaper, { buttons: [], title: true }, 'paper has no buttons');
  });
}

story('nothing moves for those who ask for stillness', { calm: true }, async (setting) => {
  const { visitor } = setting;
  await filled(setting);
  for (const address of [SCREENS.axis, SCREENS.result, SCREENS.leave]) {
    await goTo(visitor, address);
    const moving = await visitor.evaluate(() => {
      const moves = (element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const slow = transitionDuration.split(',').some((time) => 0.001 < parseFloat(time));
        return slow || animationName !== 'none' || scrollBehavior === 'smooth';
      };
      return everywhere('*').filter((element) => element.checkVisibility() && moves(element)).map((element) => element.outerHTML.slice(0, 80));
    });
    assert.deepEqual(moving, [], address);
  }
});

story('every screen has one title, a name for its tab, and takes the focus', {}, async (setting) => {
  const { visitor } = setting;
  await filled(setting);
  const names = new Set();
  for (const [name, address] of Object.entries(SCREENS)) {
    await goTo(visitor, address);
    const found = await visitor.evaluate(() => ({
      titles: document.querySelectorAll('h1').length,
      mains: document.querySelectorAll('main').length,
      tab: document.title,
      focus: document.activeElement.id,
    }));
    assert.equal(found.titles, 1, `${name} has one title`);
    assert.equal(found.mains, 1, `${name} has one main part`);
    assert.match(found.focus, /^(title|q-)/, `${name} has the focus on its title: ${found.focus}`);
    names.add(found.tab);
  }
  assert.ok(names.size >= Object.keys(SCREENS).length - 1, `tabs can be told apart: ${[...names].join(' | ')}`);
});
