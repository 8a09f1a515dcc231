// The demonstration: the page of a member, with the badge and all that is behind it.

import assert from 'node:assert/strict';
import { join } from 'node:path';

import { drawn, example, opened, POLICY, quiet } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { npm, root } from '../harness/places.mjs';
import { BOTH, story } from '../harness/story.mjs';

function member(server) {
  server.headers['content-security-policy'] = POLICY;
  server.page('/libricite.json', example('club1.json'));
  server.page('/badge.svg', example('club1-badge.fr.svg'));
  server.page('/star.svg', example('club1-star.fr.svg'));
  server.folder('/element/', npm);
  server.folder('/', join(root, 'web/demo'));
}

story('the page of a member shows the badge and what is behind it', { on: BOTH }, async ({ visitor, home, picture }) => {
  member(home);
  await visitor.open(`${home.origin}/`);
  const count = await visitor.evaluate(() => document.querySelectorAll('libricite-badge, libricite-star').length);
  assert.ok(0 < count, 'it has an element');
  await drawn(visitor, count);
  await quiet(visitor, home);
  await picture('the page of a member', { fullPage: true });
  assert.deepEqual(home.asked.filter(({ status }) => status !== 200), [], 'all that it asks for is there');
  await accessible(visitor, 'the page of a member');
  await valid(visitor, 'the page of a member');
  await visitor.click('button', /club1.*en chemin/i);
  await opened(visitor);
  await visitor.press('Escape');
});

for (const width of [320, 768]) {
  story(`the page of a member on ${width} pixels, dark`, { viewport: { width, height: 800 }, dark: true }, async ({ visitor, home, picture }) => {
    member(home);
    await visitor.open(`${home.origin}/`);
    await drawn(visitor, await visitor.evaluate(() => document.querySelectorAll('libricite-badge, libricite-star').length));
    await picture(`the page of a member on ${width} pixels`, { fullPage: true });
    const wide = await visitor.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await accessible(visitor, 'the page of a member in the dark');
  });
}
