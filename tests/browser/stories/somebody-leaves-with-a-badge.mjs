// What is taken away: the file, the badge, the star, the page, and what to put on a website.

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { download, file, goTo, openFile, SCREENS, settled, start } from '../harness/assessment.mjs';
import { drawn, example } from '../harness/badges.mjs';
import { TODAY } from '../harness/day.mjs';
import { harm, hostileFile } from '../harness/hostile.mjs';
import { npm, site } from '../harness/places.mjs';
import { story } from '../harness/story.mjs';

/** Opens CLUB1's example and goes to what is taken away. */
async function leaving(setting) {
  const { visitor } = setting;
  await start(setting);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.sees(/est ouvert/);
  await goTo(visitor, SCREENS.leave);
}

/** Width and height of a PNG, from its head. */
function size(png) {
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

story('the badge comes in three styles, as the engine draws them', {}, async (setting) => {
  const { visitor } = setting;
  const engine = await import(pathToFileURL(join(npm, 'node.js')));
  await leaving(setting);
  for (const [choice, style] of [['en chiffres', 'colour'], ['par des étoiles', 'stars'], ['par des chatons', 'kittens']]) {
    await visitor.click('radio', choice);
    const { name, bytes } = await download(visitor, `Télécharger libricite-badge-${style}.svg`);
    assert.equal(name, `libricite-badge-${style}.svg`);
    assert.equal(bytes.toString(), engine.badge(example('club1.json'), { lang: 'fr', style }));
  }
});

story('the badge as PNG in three sizes', {}, async (setting) => {
  const { visitor } = setting;
  await leaving(setting);
  const [width, height] = await visitor.evaluate(() => {
    const badge = document.querySelector('main .styles .badge svg');
    return [badge.getAttribute('width'), badge.getAttribute('height')].map(Number);
  });
  for (const times of [1, 2, 3]) {
    const { name, bytes } = await download(visitor, new RegExp(`PNG\\s×\\s${times}`));
    assert.match(name, times === 1 ? /kittens\.png$/ : new RegExp(`-${times}x\\.png$`));
    assert.deepEqual(size(bytes), [width * times, height * times]);
    assert.ok(bytes.length > 1000 * times, 'something is drawn');
  }
});

story('the star and the page are those of the engine', {}, async (setting) => {
  const { visitor, elsewhere, picture } = setting;
  const engine = await import(pathToFileURL(join(npm, 'node.js')));
  await leaving(setting);
  const star = await download(visitor, 'Télécharger libricite-star.svg');
  const size = Number(/width="(\d+)"/.exec(star.bytes)[1]);
  assert.ok(480 <= size, `it is large enough to be read: ${size}`);
  assert.equal(star.bytes.toString(), engine.star(example('club1.json'), { lang: 'fr', size }));
  const page = await download(visitor, 'Télécharger libricite.html');
  // The day is that of the browser, which may be in another time zone.
  assert.equal(page.bytes.toString(), engine.page(example('club1.json'), { lang: 'fr', today: TODAY }));
  elsewhere.page('/libricite.html', page.bytes);
  await visitor.open(`${elsewhere.origin}/libricite.html`);
  await visitor.sees('CLUB1');
  await picture('the page that is taken away');
});

/** The texts to copy, by the name of their section, and the files that each needs. */
function snippets(visitor) {
  return visitor.evaluate(() =>
    [...document.querySelectorAll('section.snippet')].map((section) => ({
      title: section.querySelector('h3').textContent,
      text: section.querySelector('textarea').value,
      files: [...section.querySelectorAll('code')].map(({ textContent }) => textContent),
    })),
  );
}

story('what is to be copied is copied, and previews are drawn from it', { permissions: ['clipboard-read', 'clipboard-write'] }, async (setting) => {
  const { visitor, picture } = setting;
  await leaving(setting);
  await visitor.sees('Mettre le badge sur mon site');
  for (const { title, text } of await snippets(visitor)) {
    const section = { role: 'region', name: title };
    await visitor.click('button', 'Copier', section);
    await visitor.waitFor(
      (name) =>
        [...document.querySelectorAll('section.snippet')].some(
          (one) => one.querySelector('h3').textContent === name && one.innerText.includes('Copié'),
        ),
      title,
    );
    const copied = await visitor.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.trim(), text.trim(), title);
  }
  await visitor.waitFor(() =>
    [...document.querySelectorAll('section.snippet .host')].every((host) =>
      everywhere('img, svg', host).some((drawing) => drawing.getBoundingClientRect().width > 100),
    ),
  );
  await settled(visitor);
  await picture('previews', { fullPage: true });
});

story('on a website each snippet shows the badge', {}, async (setting) => {
  const { visitor, elsewhere, picture } = setting;
  await leaving(setting);
  const all = await snippets(visitor);
  assert.equal(all.length, 4);
  const badge = await download(visitor, 'Télécharger libricite-badge-kittens.svg');
  const page = await download(visitor, 'Télécharger libricite.html');

  elsewhere.page(`/${badge.name}`, badge.bytes).page(`/${page.name}`, page.bytes);
  elsewhere.page('/libricite.json', example('club1.json'));
  // What is in the archive is in a folder of that name.
  elsewhere.folder('/libricite/', join(site, 'element'));
  elsewhere.headers['content-security-policy'] =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self'";
  for (const { title, text, files } of all.filter(({ title }) => title !== 'Markdown')) {
    assert.ok(files.includes(badge.name), `${title} names the files that it needs: ${files}`);
    elsewhere.page('/site/', `<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Un site</title><base href="/"><h1>Un site</h1>${text}`);
    await visitor.open(`${elsewhere.origin}/site/`);
    await visitor.waitFor(() => {
      const image = document.querySelector('img');
      return image?.complete && image.naturalWidth > 100;
    });
    if (text.includes('libricite-badge ')) {
      await drawn(visitor);
    }
    await picture(`on a website ${title}`);
  }
  assert.equal(elsewhere.asked.find(({ status }) => status !== 200), undefined, 'all that a snippet names is there');
  const markdown = all.find(({ title }) => title === 'Markdown').text;
  assert.match(markdown, /^\[!\[[^\]]+\]\(libricite-badge-kittens\.svg\)\]\(libricite\.html\)\s*$/);
});

story('a hostile name does no harm in what is to be copied', {}, async (setting) => {
  const { visitor, elsewhere } = setting;
  await start(setting);
  await openFile(visitor, file('hostile.json', hostileFile()));
  await visitor.sees(/est ouvert/);
  await goTo(visitor, SCREENS.leave);
  for (const { title, text } of await snippets(visitor)) {
    elsewhere.page('/', `<!DOCTYPE html><meta charset="utf-8"><title>Un site</title>${text}`);
    visitor.expect(/404/);
    await visitor.open(`${elsewhere.origin}/`);
    assert.deepEqual(await visitor.evaluate(harm), [], title);
  }
});
