// A member puts the element on a page with a strict policy, and visitors see the badge.

import assert from 'node:assert/strict';

import { accessible, valid } from '../harness/checks.mjs';
import { drawn, example, fallback, host, opened, quiet, seen } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const badge = `<p><libricite-badge src="/libricite.json" lang="fr">${fallback}</libricite-badge></p>`;

story('a badge is drawn, and nothing is asked but its own files', { on: BOTH }, async ({ visitor, home, elsewhere, picture }) => {
  host(home, badge);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await quiet(visitor, home);
  await picture('a badge on a strict page');
  const foreign = home.paths().filter((path) => !path.startsWith('/libricite/'));
  assert.deepEqual(foreign.sort(), ['/', '/badge.svg', '/libricite.json', '/site.css']);
  assert.deepEqual(elsewhere.paths(), []);
  const once = home.paths();
  assert.equal(new Set(once).size, once.length, `asked twice: ${once.join(' ')}`);
  assert.equal(home.asked.some(({ status }) => status !== 200), false, 'all that it asks for is there');
  assert.equal(home.asked.some(({ headers }) => headers.cookie), false, 'no cookie');
  await accessible(visitor, 'a page with a badge');
  await valid(visitor, 'a page with a badge');
});

story('what stands inside stays until the badge is ready', {}, async ({ visitor, home }) => {
  host(home, badge);
  // The file is late; what was there already stays.
  let deliver;
  await visitor.open('about:blank');
  await visitor.page.route('**/libricite.json', (route) => (deliver = () => route.continue()));
  await visitor.open(`${home.origin}/`);
  await visitor.waitFor(() => customElements.get('libricite-badge'));
  await quiet(visitor, home);
  assert.deepEqual(await seen(visitor), { drawing: false, inside: true });
  deliver();
  await drawn(visitor);
});

story('the badge is a button that says what it shows', { on: BOTH }, async ({ visitor, home }) => {
  host(home, badge);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await visitor.click('button', /club1.*en chemin/i);
  await opened(visitor);
});

story('a star is drawn where a star is asked for', { on: BOTH }, async ({ visitor, home, picture }) => {
  host(home, `<libricite-star src="/libricite.json" lang="fr"><a href="/libricite.json">Notre étoile</a></libricite-star>`);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await visitor.sees('Vie privée');
  await picture('a star on a strict page');
  await accessible(visitor, 'a page with a star');
});

story('twenty badges ask for each file once', { on: BOTH }, async ({ visitor, home, picture }) => {
  const many = Array.from({ length: 20 }, (_, index) => {
    const file = index % 2 ? '/libricite.json' : '/other.json';
    return `<p><libricite-badge src="${file}" lang="fr">${fallback}</libricite-badge></p>`;
  });
  host(home, many.join(''));
  home.page('/other.json', example('complete.json'));
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 20);
  await quiet(visitor, home);
  await picture('twenty badges', { fullPage: true });
  const files = home.paths();
  assert.equal(new Set(files).size, files.length, `asked twice: ${files.join(' ')}`);
});

story('a badge follows its attributes', { on: BOTH }, async ({ visitor, home }) => {
  host(home, badge);
  home.page('/other.json', example('complete.json'));
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  const change = (name, value) =>
    visitor.evaluate(
      ([attribute, text]) => {
        const element = document.querySelector('libricite-badge');
        element.dataset.before = element.shadowRoot.querySelector('svg').outerHTML;
        element.setAttribute(attribute, text);
      },
      [name, value],
    );
  const redrawn = (words) =>
    visitor.waitFor((wanted) => {
      const { shadowRoot, dataset } = document.querySelector('libricite-badge');
      const drawing = shadowRoot.querySelector('svg');
      return drawing && drawing.outerHTML !== dataset.before && shadowRoot.innerHTML.includes(wanted);
    }, words);

  await change('lang', 'en');
  await redrawn('on the way');
  // Not `style`, which a strict policy refuses as an inline style.
  await change('badge-style', 'kittens');
  await redrawn('on the way');
  await change('src', '/other.json');
  await redrawn(JSON.parse(example('complete.json')).structure.name);
  // A badge that comes later is drawn as well; one that goes takes nothing with it.
  await visitor.evaluate(() => {
    const later = document.createElement('libricite-badge');
    later.setAttribute('src', '/libricite.json');
    document.querySelector('main').append(later);
    document.querySelector('libricite-badge').remove();
  });
  await drawn(visitor);
});
