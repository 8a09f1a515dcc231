// Does with a badge what pages do, and tells the test what comes of it.

const results = {};
const errors = [];
addEventListener('libricite-error', ({ target, detail }) => errors.push(`${target.localName}: ${detail.message}`));

const badge = document.querySelector('libricite-badge');
const inside = (element = badge) => element.shadowRoot;
const name = (element = badge) => inside(element)?.querySelector('button')?.getAttribute('aria-label');

/** Waits until something is so, and gives it. */
async function until(isSo) {
  for (let tries = 0; tries < 500; tries++) {
    const found = isSo();
    if (found) return found;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error(`never: ${isSo}`);
}

const change = async (act, isSo) => {
  act();
  await until(isSo);
};

async function story() {
  await until(name);
  results.name = name();
  results.height = badge.getBoundingClientRect().height;

  badge.shadowRoot.querySelector('button').click();
  const dialog = await until(() => inside().querySelector('dialog'));
  const details = await until(() => [...dialog.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot));
  const article = details.shadowRoot.querySelector('article');
  results.letters = parseFloat(getComputedStyle(article).fontSize);
  results.capitals = getComputedStyle(article).textTransform;
  details.shadowRoot.querySelector('a[href="#worth"]').click();
  results.scrolled = 0 < dialog.scrollTop;
  results.goal = details.shadowRoot.activeElement.id;
  results.address = location.hash;
  results.file = dialog.querySelector('footer a').getAttribute('href').replace(location.origin, '');
  await change(() => dialog.close(), () => !inside().querySelector('dialog'));
  results.focus = inside().activeElement?.localName;

  await change(() => { badge.lang = 'en'; }, () => /Open the details/.test(name()));
  badge.remove();
  document.querySelector('#elsewhere').append(badge);
  const picture = () => inside().querySelector('svg');
  const before = picture();
  await change(() => { badge.badgeStyle = 'kittens'; }, () => picture() !== before);
  results.kept = inside().querySelector('button') !== null;

  for (let turn = 0; turn < 20; turn++) {
    badge.src = turn % 2 ? '/complete.json' : '/club1.json';
    if (turn % 5 === 0) await null;
  }
  await until(() => /Exemple/.test(name()));
  results.last = badge.src;

  await change(() => { badge.src = '/missing.json'; }, () => inside().querySelector('slot'));
  results.fallback = badge.querySelector('img').checkVisibility();
  await change(() => { badge.src = '/club1.json'; }, name);
  await change(() => badge.setAttribute('style', 'stars'), () => /Open/.test(name()));
  await change(() => { badge.badgeStyle = 'cats'; }, () => inside().querySelector('slot'));
  await change(() => { badge.src = '/large.json'; badge.removeAttribute('badge-style'); }, () => 3 <= errors.length);

  const host = document.createElement('div');
  host.lang = 'fr-CA';
  const later = document.createElement('libricite-badge');
  later.src = '/club1.json';
  host.attachShadow({ mode: 'open' }).append(later);
  document.body.append(host);
  await until(() => name(later));
  results.language = inside(later).querySelector('button').lang;

  const star = document.createElement('libricite-star');
  star.src = '/club1.json';
  document.querySelector('#narrow').append(star);
  results.star = (await until(() => inside(star)?.querySelector('svg'))).getAttribute('width');
}

await story().catch((error) => (results.failed = String(error)));
await fetch('/done', { method: 'POST', body: JSON.stringify({ ...results, errors }) });
