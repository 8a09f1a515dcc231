// Takes the pictures of the handbook and the README anew: `node book/pictures.mjs`, after
// `cargo xtask dist` and `npm ci --prefix tests/browser`.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ready, settled } from '../tests/browser/harness/assessment.mjs';
import * as chromium from '../tests/browser/harness/chromium.mjs';
import { built, examples, root, site } from '../tests/browser/harness/places.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { example, opened } from '../tests/browser/harness/badges.mjs';

const FOLDER = join(root, 'book/src/pictures');
const VIEWPORT = { width: 1100, height: 800 };

mkdirSync(FOLDER, { recursive: true });
const server = await serve();
server.folder('/auto-evaluation/', built(site, 'cargo xtask dist'));
const demo = readFileSync(join(root, 'web/demo/index.html'), 'utf8');
server.folder('/demo/element/', join(site, 'element'));
server.page('/demo/', demo.replace('{{example}}', '../auto-evaluation/?open=exemples/club1.json'));
for (const name of ['style.css', 'icon.svg']) {
  server.page(`/demo/${name}`, readFileSync(join(root, 'web/demo', name), 'utf8'));
}
server.page('/demo/libricite.json', example('club1.json'));
server.page('/demo/badge.svg', readFileSync(join(examples, 'club1-badge.fr.svg'), 'utf8'));
server.page('/demo/star.svg', readFileSync(join(examples, 'club1-star.fr.svg'), 'utf8'));

const browser = await chromium.start();
try {
  for (const dark of [false, true]) {
    const visitor = await browser.visitor({ dark, calm: true, viewport: VIEWPORT });
    const take = (name) => picture(visitor, dark ? `${name}-dark` : name);

    await visitor.open(`${server.origin}/auto-evaluation/?open=exemples/club1.json`);
    await ready(visitor);
    await visitor.sees('est ouvert');
    await visitor.click('button', 'Fermer');
    await settled(visitor);
    await take('result');

    await visitor.evaluate(() => (location.hash = '#/question/clear-terms'));
    await visitor.sees('Conditions d’utilisation claires');
    await visitor.click('button', 'Pourquoi ?', { role: 'article', name: 'Conditions d’utilisation claires' });
    await settled(visitor);
    await visitor.evaluate(() => document.activeElement.blur());
    await take('questions');

    await visitor.open(`${server.origin}/demo/`);
    await visitor.click('button', /CLUB1.*en chemin/);
    await opened(visitor);
    await visitor.evaluate(() => document.activeElement.blur());
    await take('dialog');
    await visitor.close();
  }
} finally {
  await browser.close();
  await server.stop();
}

/** As WebP without loss, which Playwright does not write, and the browser does. */
async function picture(visitor, name) {
  const png = await visitor.page.screenshot();
  const painter = await visitor.context.newPage();
  const address = await painter.evaluate(paint, `data:image/png;base64,${png.toString('base64')}`);
  await painter.close();
  const bytes = Buffer.from(address.split(',')[1], 'base64');
  writeFileSync(join(FOLDER, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${bytes.length} bytes`);
}

/** Paints a picture in few colours, in the page: a third of the bytes, and no edge is blurred. */
async function paint(source) {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, image.width, image.height);
  const colours = new Uint32Array(pixels.data.buffer);

  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const distance = (one, other) =>
    [0, 8, 16].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);
  // The commonest colours stay; one that is near to a commoner one becomes that one.
  const kept = [];
  const becomes = new Map();
  for (const [colour, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    const nearest = kept.reduce((best, known) => (distance(known, colour) < distance(best, colour) ? known : best), kept[0]);
    const isOwn = !kept.length || distance(nearest, colour) > (count > 1000 ? 8 : 900);
    if (isOwn) kept.push(colour);
    becomes.set(colour, isOwn ? colour : nearest);
  }
  colours.forEach((colour, place) => (colours[place] = becomes.get(colour)));
  context.putImageData(pixels, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}
