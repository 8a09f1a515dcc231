// Behind a badge are the star, the grid and the evidence, for the keyboard as for the mouse.

import assert from 'node:assert/strict';

import { accessible, valid } from '../harness/checks.mjs';
import { drawn, example, fallback, host, opened, unfold } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const body = `<p><a href="#before">Avant</a></p>
<p><libricite-badge src="/libricite.json" lang="fr">${fallback}</libricite-badge></p>
<p><a href="#after">Après</a></p>`;

/** Where the keyboard is. */
const place = () => ({
  tag: focused()?.localName,
  inDialog: [...outward(focused())].includes(openDialog()),
  text: focused()?.textContent.trim(),
});

/** The first words of a text, as a page writes its spaces. */
const beginning = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 40);

const isClosed = () => !openDialog();

async function openByKeyboard(visitor, home, options = {}) {
  host(home, options.body ?? body, options);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await visitor.press('Tab', 'Tab', 'Enter');
  await opened(visitor);
}

story('the dialog opens and closes by keyboard, and gives the focus back', { on: BOTH }, async ({ visitor, home, picture }) => {
  host(home, body);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  const before = home.paths().length;

  await visitor.press('Tab');
  assert.equal((await visitor.evaluate(place)).text, 'Avant');
  await visitor.press('Tab');
  assert.equal((await visitor.evaluate(place)).tag, 'button', 'the badge is one stop');
  await picture('the badge has the focus');
  await visitor.press('Tab');
  assert.equal((await visitor.evaluate(place)).text, 'Après', 'what is closed has no stop');
  await visitor.press('Shift+Tab', 'Enter');
  await opened(visitor);
  await picture('the dialog', {});
  assert.equal((await visitor.evaluate(place)).inDialog, true, 'the focus goes into the dialog');

  for (let stop = 0; stop < 5; stop += 1) {
    await visitor.press('Tab');
    const { inDialog, tag } = await visitor.evaluate(place);
    assert.ok(inDialog || tag === 'body', `stop ${stop} is outside of the dialog, on <${tag}>`);
  }
  await visitor.press('Escape');
  await visitor.waitFor(isClosed);
  assert.equal((await visitor.evaluate(place)).tag, 'button', 'the focus is back on the badge');

  // Opened again, by the other key, it asks for nothing more.
  const after = home.paths().length;
  assert.ok(before < after, 'what the dialog needs comes when it is opened');
  await visitor.press('Space');
  await opened(visitor);
  await visitor.press('Escape');
  await visitor.waitFor(isClosed);
  assert.equal(home.paths().length, after);
  assert.deepEqual(home.paths().filter((path) => !path.startsWith('/libricite')).sort(), ['/', '/badge.svg', '/site.css']);
});

story('everything is in the dialog', { on: BOTH }, async ({ visitor, home, picture }) => {
  await openByKeyboard(visitor, home);
  await visitor.sees('Chiffrement');
  const club = JSON.parse(example('club1.json'));
  const { text, links, svgs, tables, headings, title } = await visitor.evaluate(() => {
    const all = (selector) => everywhere(selector, openDialog());
    return {
      text: wordsIn(openDialog()),
      links: all('a[href]').map(({ href }) => href),
      svgs: all('svg[role=img]').map((svg) => svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent),
      tables: all('table').map((table) => table.rows.length),
      headings: all('h1, h2, h3, h4').length,
      title: openDialog().getAttribute('aria-label') ?? all('h1, h2')[0]?.textContent,
    };
  });
  await picture('all that is in the dialog');

  for (const words of [
    'en chemin', 'chatons 2.0.0', '22 avril 2026', 'documents publics', // label, edition, date, method
    'Logiciels libres', 'Vie privée', 'Solidarité', 'Transparence', 'Neutralité', 'Chiffrement', // axes
    '52', '81', // sure and possible
    'Ce qui limite',
  ]) {
    assert.ok(text.includes(words), `“${words}” is in the dialog`);
  }
  assert.ok(svgs.some((name) => /étoile/i.test(name ?? '')), `the star is drawn and named: ${svgs}`);
  assert.ok(tables.some((rows) => 6 < rows), `the axes have a table: ${tables}`);
  assert.ok(headings > 3, 'it has headings');
  assert.ok(title, 'it has a name');

  const evidence = Object.values(club.answers).flatMap((answer) => answer.evidence ?? []);
  for (const { url, quote } of evidence) {
    assert.ok(links.includes(new URL(url).href), `${url} is a link`);
    assert.ok(text.includes(beginning(quote)), `“${quote}” is quoted`);
  }
  assert.ok(links.includes(`${home.origin}/libricite.json`), 'the file itself is a link');
  for (const { note } of Object.values(club.answers)) {
    assert.ok(note === undefined || text.includes(beginning(note)), `“${note}” is there`);
  }
});

story('the dialog closes by its button and by a click beside it', { on: BOTH }, async ({ visitor, home }) => {
  await openByKeyboard(visitor, home);
  await visitor.click('button', /^(fermer|close)/i);
  await visitor.waitFor(isClosed);
  await visitor.press('Enter');
  await opened(visitor);
  await visitor.page.mouse.click(5, 5);
  await visitor.waitFor(isClosed);
});

for (const lang of ['fr', 'en']) {
  for (const dark of [false, true]) {
    story(`nothing hinders in the dialog: ${lang}, ${dark ? 'dark' : 'light'}`, { dark }, async ({ visitor, home, picture }) => {
      const css = ':root { color-scheme: light dark } body { background: light-dark(#fff, #111); color: light-dark(#111, #eee) } a { color: light-dark(#00c, #9cf) }';
      host(home, body.replace('lang="fr"', `lang="${lang}"`), { css, lang });
      await visitor.open(`${home.origin}/`);
      await drawn(visitor);
      await accessible(visitor, 'a page with a closed badge');
      await visitor.press('Tab', 'Tab', 'Enter');
      await opened(visitor);
      await picture(`dialog ${lang} ${dark ? 'dark' : 'light'}`);
      await accessible(visitor, 'an open dialog');
      await valid(visitor, 'an open dialog');
      await unfold(visitor);
      await accessible(visitor, 'a dialog with all that is folded open');
      await picture(`dialog ${lang} ${dark ? 'dark' : 'light'} unfolded`);
    });
  }
}
