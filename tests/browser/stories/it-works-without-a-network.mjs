// After the first visit no network is needed, and a new version says that it is there.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { answer, begin, chosen, goTo, kept, ready, SCREENS, settled, start } from '../harness/assessment.mjs';
import { site } from '../harness/places.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** Waits until the worker has taken in all that it keeps. */
async function takenIn(visitor) {
  await visitor.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

for (const path of ['/', '/outils/auto-evaluation/']) {
  story(`without a network it goes on, at ${path}`, { on: path === '/' ? BOTH : ['chromium'] }, async (setting) => {
    const { visitor, home, picture } = setting;
    await start(setting, { path });
    await begin(visitor, 'Les Mistigris');
    await goTo(visitor, SCREENS.axis);
    await answer(visitor, ADS, NO_ADS);
    await kept(visitor, 'no-ads');
    await takenIn(visitor);

    // The cable is pulled.
    await home.stop();
    visitor.expect(/ERR_CONNECTION_REFUSED|service worker|NetworkError|Failed to fetch/i);
    await visitor.reload();
    await ready(visitor);
    assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
    await answer(visitor, 'Données ni vendues ni transmises', 'Oui, rien n’est vendu, exploité ni transmis');
    await kept(visitor, 'no-data-trade');
    await goTo(visitor, SCREENS.leave);
    await settled(visitor);
    await picture(`without a network at ${path}`);
    assert.ok(home.asked.every(({ path: asked }) => asked.startsWith(path) || asked === '/favicon.ico'), 'it asks for nothing outside of its folder');
    await home.start();
  });
}

story('a new version says that it is there, and comes when it is wanted', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  const folder = mkdtempSync(join(tmpdir(), 'libricite-site-'));
  try {
    cpSync(site, folder, { recursive: true });
    home.folder('/', folder);
    await visitor.open(`${home.origin}/`);
    await ready(visitor);
    await takenIn(visitor);
    await begin(visitor, 'Les Mistigris');
    await goTo(visitor, SCREENS.axis);
    await answer(visitor, ADS, NO_ADS);
    await kept(visitor, 'no-ads');

    // Somebody puts a newer one in its place.
    const worker = join(folder, 'sw.js');
    const text = readFileSync(worker, 'utf8');
    const newer = text.replace(/VERSION = "[^"]+"/, 'VERSION = "newer"');
    assert.notEqual(newer, text, 'the worker says its version');
    writeFileSync(worker, newer);
    await visitor.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await visitor.sees('Une nouvelle version de cette page est prête.');
    await picture('a new version is there');
    await Promise.all([
      visitor.page.waitForNavigation(),
      visitor.click('button', 'L’utiliser maintenant'),
    ]);
    await ready(visitor);
    assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
    const caches = await visitor.evaluate(() => globalThis.caches.keys());
    assert.equal(caches.length, 1, `only one version is kept: ${caches}`);
    assert.match(caches[0], /newer/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

story('it works where no worker may run', {}, async (setting) => {
  const { visitor } = setting;
  await visitor.beforeScripts(() => {
    delete Navigator.prototype.serviceWorker;
  });
  await start(setting);
  await begin(visitor, 'Les Mistigris');
});

story('a browser without WebAssembly is told so', {}, async ({ visitor, home, picture }) => {
  await visitor.beforeScripts(() => delete globalThis.WebAssembly);
  home.folder('/', site);
  visitor.expect(/WebAssembly/);
  await visitor.open(`${home.origin}/`);
  await visitor.sees('Votre navigateur ne permet pas WebAssembly');
  await picture('no WebAssembly');
});

for (const what of ['module', 'script']) {
  story(`a ${what} that was changed on its way is not run`, {}, async ({ visitor, home, picture }) => {
    home.folder('/', site);
    visitor.expect(/integrity|digest|Failed to (fetch|load)|did not arrive/i);
    const page = readFileSync(join(site, 'index.html'), 'utf8');
    const [, path] = page.match(new RegExp(`id="${what}"[^>]* href="([^"]+)"`));
    const bytes = Buffer.from(readFileSync(join(site, path)));

    bytes[bytes.length - 1] ^= 1;
    home.page(`/${path}`, bytes);
    await visitor.open(`${home.origin}/`);
    await visitor.fill('textbox', 'Nom de votre structure', 'Les Mistigris');
    await visitor.click('button', 'Commencer');
    await visitor.sees('Une partie de la page n’est pas arrivée jusqu’à vous.');
    await picture(`a changed ${what}`);
  });
}

story('a page without scripts says what it needs', {}, async ({ visitor, home, picture }) => {
  home.folder('/', site);
  home.headers['content-security-policy'] = "script-src 'none'";
  visitor.expect(/content security policy/i);
  await visitor.open(`${home.origin}/`);
  await visitor.sees('Faites le point sur votre hébergement');
  await visitor.sees('La page ne répond pas ?');
  await picture('no scripts');
});
