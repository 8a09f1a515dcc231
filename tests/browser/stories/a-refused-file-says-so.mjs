// A badge that could not be drawn does not leave the picture inside it to speak for it alone.

import assert from 'node:assert/strict';

import { drawn, failed, fallback, host } from '../harness/badges.mjs';
import { accessible } from '../harness/checks.mjs';
import { BOTH, story } from '../harness/story.mjs';

const SAYS = { fr: 'n’a pas pu être vérifié', en: 'could not be checked' };

/** What stands beside that which is inside the elements. */
const notes = (visitor) =>
  visitor.evaluate(() =>
    [...document.querySelectorAll('libricite-badge, libricite-star')].map((element) => {
      const note = element.shadowRoot.querySelector('[role=note]');
      const isSeen = note?.checkVisibility() && 0 < note.getBoundingClientRect().width;
      return isSeen ? { says: note.textContent, lang: note.lang, why: note.title, described: note.getAttribute('aria-description') } : undefined;
    }),
  );

for (const lang of ['fr', 'en']) {
  story(`a file that is refused, or missing, says so in sight (${lang})`, { on: BOTH }, async ({ visitor, home, picture }) => {
    const star = (src) => `<p><libricite-star src="${src}" lang="${lang}"><a href="/libricite.json">Étoile</a></libricite-star></p>`;
    host(home, `<p><libricite-badge src="/libricite.json" lang="${lang}">${fallback}</libricite-badge></p>${star('/missing.json')}`, {
      file: '{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{"name":"A"},"anwsers":{}}',
      lang,
    });
    visitor.expect(/404|libricit/i);
    await visitor.open(`${home.origin}/`);
    await failed(visitor, 2);
    const [badge, other] = await notes(visitor);
    await picture(`a refused file ${lang}`);
    assert.deepEqual([badge.says, badge.lang, other.says, other.lang], [SAYS[lang], lang, SAYS[lang], lang]);
    assert.match(badge.why, /`anwsers` is not a key/);
    assert.match(other.why, /404/);
    assert.equal(badge.described, badge.why, 'screen readers say why');
    assert.ok(await visitor.evaluate(() => document.querySelector('libricite-badge img').checkVisibility()), 'what stood there stays');
    await accessible(visitor, 'a refused file');
  });
}

story('what could be drawn in the end says nothing of it', { on: BOTH }, async ({ visitor, home }) => {
  host(home, `<p><libricite-badge src="/missing.json" lang="fr">${fallback}</libricite-badge></p>`);
  visitor.expect(/404|libricit/i);
  await visitor.open(`${home.origin}/`);
  await failed(visitor);
  assert.equal((await notes(visitor))[0].says, SAYS.fr);
  await visitor.evaluate(() => document.querySelector('libricite-badge').setAttribute('src', '/libricite.json'));
  await drawn(visitor);
  assert.deepEqual(await notes(visitor), [undefined]);
  // An element that has no file yet was refused nothing.
  await visitor.evaluate(() => document.querySelector('libricite-badge').removeAttribute('src'));
  await visitor.waitFor(() => document.querySelector('libricite-badge img').checkVisibility());
  assert.deepEqual(await notes(visitor), [undefined]);
});
