// Right to left, dark, enlarged, still, printed: the badge and its dialog go along.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { drawn, fallback, host, opened, unfold } from '../harness/badges.mjs';
import { pictures } from '../harness/places.mjs';
import { story } from '../harness/story.mjs';

const body = `<p><libricite-badge src="/libricite.json" lang="fr">${fallback}</libricite-badge></p>
<libricite-star src="/libricite.json" lang="fr"><a href="/libricite.json">Étoile</a></libricite-star>`;

async function open({ visitor, home }, options = {}) {
  host(home, body, options);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 2);
}

async function openDialog(visitor) {
  await visitor.click('button', /club1.*en chemin/i);
  await opened(visitor);
}

/** What on the page sticks out to the side, and how far in pixels. To run in the page. */
const overflow = () => {
  const tooWide = (element) => element.scrollWidth - element.clientWidth;
  const wide = [document.scrollingElement, openDialog()].filter((element) => element && tooWide(element));
  const outside = wide.flatMap((element) =>
    everywhere('*', element).filter((inner) => {
      const { right, width } = inner.getBoundingClientRect();
      return width && element.getBoundingClientRect().left + element.clientLeft + element.clientWidth < right;
    }),
  );
  const shown = (element) => `${element.outerHTML.slice(0, 120)} (${element.getBoundingClientRect().right})`;
  return [...wide.map((element) => `${element.localName}: ${tooWide(element)}`), ...outside.slice(0, 5).map(shown)];
};

story('a page from right to left', {}, async (setting) => {
  const { visitor, picture } = setting;
  await open(setting, { lang: 'ar', attributes: 'dir="rtl"' });
  await picture('right to left');
  const turned = await visitor.evaluate(() =>
    everywhere('svg text').filter((text) => getComputedStyle(text).direction !== 'ltr').map(({ textContent }) => textContent),
  );
  assert.deepEqual(turned, [], 'the words of a drawing keep the direction of their language');
  await openDialog(visitor);
  await picture('right to left dialog');
  const direction = await visitor.evaluate(() => getComputedStyle(everywhere('table', openDialog())[0]).direction);
  assert.equal(direction, 'ltr', 'French reads from left to right on any page');
  assert.deepEqual(await visitor.evaluate(overflow), []);
});

story('a dark page', { dark: true }, async (setting) => {
  const { visitor, picture } = setting;
  await open(setting, { css: ':root { color-scheme: dark } body { background: #111; color: #eee }' });
  await picture('dark page');
  await openDialog(visitor);
  await picture('dark page dialog');
  const light = await visitor.evaluate(() => {
    const [red, green, blue] = getComputedStyle(openDialog()).backgroundColor.match(/[\d.]+/g).map(Number);
    return red + green + blue;
  });
  assert.ok(light < 200, `the dialog is dark: ${light}`);
});

story('a light page in a dark browser', { dark: true }, async (setting) => {
  const { visitor, picture } = setting;
  await open(setting, { css: ':root { color-scheme: only light } body { background: #fff; color: #111 }' });
  await openDialog(visitor);
  await picture('light page in a dark browser');
});

for (const [name, width, zoom] of [['a phone of 320 pixels', 320, 1], ['200 % zoom', 640, 2]]) {
  story(name, { viewport: { width: width, height: 640 }, scale: zoom }, async (setting) => {
    const { visitor, picture } = setting;
    await open(setting);
    assert.deepEqual(await visitor.evaluate(overflow), [], 'the page does not scroll sideways');
    await picture(name);
    await openDialog(visitor);
    await unfold(visitor);
    await picture(`${name} dialog`);
    assert.deepEqual(await visitor.evaluate(overflow), [], 'the dialog does not scroll sideways');
  });
}

story('a text twice as large', { viewport: { width: 640, height: 800 } }, async (setting) => {
  const { visitor, picture } = setting;
  await visitor.open('about:blank');
  await visitor.letters(32);
  await open(setting);
  await openDialog(visitor);
  await unfold(visitor);
  await picture('large text dialog');
  assert.deepEqual(await visitor.evaluate(overflow), []);
});

story('a star is as large wherever it stands in a line', { viewport: { width: 1000, height: 1200 } }, async ({ visitor, home }) => {
  const star = '<libricite-star src="/libricite.json" lang="fr"></libricite-star>';
  host(home, `<div>${star}</div><p><span>${star}</span></p><div class="none">${star}</div>`, {
    css: '.none { display: contents }',
  });
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 3);
  const widths = await visitor.evaluate(() =>
    [...document.querySelectorAll('libricite-star')].map(({ shadowRoot }) => shadowRoot.querySelector('svg').getAttribute('width')),
  );
  assert.deepEqual(widths, [widths[0], widths[0], widths[0]], 'what has no box of its own gives no room to go by');
});

story('nothing moves for those who ask for stillness', { calm: true }, async (setting) => {
  const { visitor } = setting;
  await open(setting);
  await openDialog(visitor);
  const moving = await visitor.evaluate(() => {
    const moves = (element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const slow = transitionDuration.split(',').some((time) => 0.001 < parseFloat(time));
      return slow || animationName !== 'none' || scrollBehavior === 'smooth';
    };
    return everywhere('*').filter((element) => element.checkVisibility() && moves(element)).map((element) => element.outerHTML.slice(0, 80));
  });
  assert.deepEqual(moving, []);
});

story('a page on paper', {}, async (setting) => {
  const { visitor, picture } = setting;
  await open(setting);
  await visitor.page.emulateMedia({ media: 'print' });
  await picture('print', { fullPage: true });
  assert.equal(await sheets(visitor, 'a-page-with-a-badge.pdf'), 1);
  const widths = await visitor.evaluate(() =>
    [...document.querySelectorAll('libricite-badge, libricite-star')].map(
      (element) => element.shadowRoot.querySelector('svg').getBoundingClientRect().width,
    ),
  );
  assert.ok(widths.every((width) => 0 < width), 'badge and star are on the paper');
});

story('an open dialog on paper', {}, async (setting) => {
  const { visitor } = setting;
  await open(setting);
  await openDialog(visitor);
  const count = await sheets(visitor, 'an-open-dialog.pdf');
  assert.ok(4 < count, `the whole grid is on the paper, not only what a screen shows of it: ${count} sheets`);
});

/** Prints to a file that is kept, and gives how many sheets it takes. */
async function sheets(visitor, name) {
  const pdf = await visitor.page.pdf({ format: 'A4' });
  writeFileSync(join(pictures(import.meta.filename), name), pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}
