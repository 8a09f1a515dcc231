// What the letters, colours and lines of a page are like is no matter of the badge that stands on it.

import assert from 'node:assert/strict';

import { drawn, host, opened } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const body = `<libricite-badge src="/libricite.json" lang="fr"></libricite-badge>
<libricite-star src="/libricite.json" lang="fr"></libricite-star>`;

/** Where they stand, so that nothing but what is inherited could make a difference. */
const PLACES = `libricite-badge { position: absolute; inset: 10px auto auto 10px }
libricite-star { position: absolute; inset: 80px auto auto 10px }
html, body, main { margin: 0; position: absolute; inset: 0 }
h1 { display: none }`;

/** All that is inherited, as no page has it. */
const LOUD = `html { font-size: 40px; color-scheme: dark; --page: red; --text: red; --line: red; --accent: red; --rem: 40px }
* { --page: red; --text: red; --rem: 40px }
body { background: #fff }
main {
  color: red; fill: red; stroke: red; stroke-width: 3px; stroke-dasharray: 1 2; text-anchor: end; paint-order: stroke; fill-opacity: .2;
  font: italic small-caps 900 30px/3 fantasy; font-stretch: expanded; font-kerning: none; font-size-adjust: 1; font-feature-settings: "smcp";
  letter-spacing: 8px; word-spacing: 20px; text-transform: uppercase; text-indent: 50px; text-align: end; text-shadow: 2px 2px red;
  white-space: pre; word-break: break-all; overflow-wrap: anywhere; hyphens: auto; tab-size: 20; quotes: "x" "y"; list-style: square;
  direction: rtl; writing-mode: vertical-rl; text-orientation: upright; -webkit-text-stroke: 2px red; -webkit-text-fill-color: red;
  pointer-events: none; user-select: none; cursor: wait; caret-color: red; accent-color: red; border-collapse: collapse;
  text-rendering: geometricPrecision; shape-rendering: crispEdges; image-rendering: pixelated; text-emphasis: "x";
}
svg, svg *, text, path, div, button, dialog { fill: red; stroke: red; font-size: 50px; letter-spacing: 9px; display: none }`;

/** Every style of an element of each kind that badge and star are made of. To run in the page. */
const styles = () => {
  const all = [...document.querySelectorAll('libricite-badge, libricite-star')].flatMap(({ shadowRoot }) => everywhere('*', shadowRoot));
  const kind = ({ localName, parentNode }) => `${parentNode?.localName ?? parentNode?.host?.localName} ${localName}`;
  const kinds = new Map(all.map((element) => [kind(element), element]));
  return [...kinds.values()].map((element) => {
    const computed = getComputedStyle(element);
    // What a property of the page is called by is no style; what is made of it would be.
    const names = [...computed].filter((name) => !name.startsWith('--'));
    const said = names.map((name) => `${name}: ${computed.getPropertyValue(name)}`);
    const { x, y, width, height } = element.getBoundingClientRect();
    return { element: element.outerHTML.slice(0, 60), said: [...said, `at ${[x, y, width, height].map(Math.round)}`] };
  });
};

story('no style of a page enters badge, star and dialog', { on: BOTH, viewport: { width: 1000, height: 900 } }, async ({ visitor, home, picture }) => {
  const seen = [];
  for (const css of [PLACES, PLACES + LOUD]) {
    host(home, body, { css });
    await visitor.open(`${home.origin}/`);
    await drawn(visitor, 2);
    const closed = await visitor.evaluate(styles);
    await picture(`drawn ${seen.length ? 'on a loud page' : 'on a calm page'}`);
    await visitor.evaluate(() => document.querySelector('libricite-badge').shadowRoot.querySelector('button').click());
    await opened(visitor);
    const open = await visitor.evaluate(styles);
    await picture(`open ${seen.length ? 'on a loud page' : 'on a calm page'}`);
    seen.push({ closed, open });
  }
  const [calm, loud] = seen;
  for (const moment of ['closed', 'open']) {
    assert.equal(loud[moment].length, calm[moment].length);
    const differ = calm[moment].flatMap(({ element, said }, place) => {
      const other = loud[moment][place].said;
      return said.flatMap((one, number) => (one === other[number] ? [] : `${element}: ${one} became ${other[number]}`));
    });
    assert.deepEqual(differ.slice(0, 20), [], `${differ.length} styles`);
  }
});

story('what hides the place of a badge hides the badge', { on: BOTH }, async ({ visitor, home }) => {
  host(home, `<div class="hidden">${body}</div>`, { css: '.hidden { visibility: hidden }' });
  await visitor.open(`${home.origin}/`);
  await visitor.waitFor(() => document.querySelector('libricite-badge')?.shadowRoot?.querySelector('svg'));
  const seen = await visitor.evaluate(() => getComputedStyle(document.querySelector('libricite-badge').shadowRoot.querySelector('svg')).visibility);
  assert.equal(seen, 'hidden');
});
