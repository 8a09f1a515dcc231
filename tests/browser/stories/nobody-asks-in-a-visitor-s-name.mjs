// Whoever writes a file or a link chooses nothing that this site does for the person who follows it.

import assert from 'node:assert/strict';

import { file, host, openFile, ready, settled, start } from '../harness/assessment.mjs';
import { drawn, host as hostBadge } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const fork = (from) => `edition = "mine@1.0.0"
from = "${from}"
from_checksum = "${'0'.repeat(64)}"
published = "2026-02-01"
`;

/** Signs in, as visitors of a site have before they open a file there. */
async function signIn(visitor, home) {
  for (const path of ['/admin/logout', '/admin/logout.json', '/criteria/logout']) home.page(path, 'Done.');
  await visitor.evaluate(() => {
    document.cookie = 'session=secret; path=/';
  });
}

const asked = (home) => home.asked.filter(({ path }) => /logout|secret|tea/.test(path));

story('a fork asks for nothing but criteria', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  visitor.expect(/404|Failed to load resource/);
  await start(setting);
  await signIn(visitor, home);
  for (const from of ['../../admin/logout?token=1&x=', '/admin/logout#', 'admin/logout@1.0.0', '../admin/logout', '..%2f..%2fadmin%2flogout?@', '']) {
    await openFile(visitor, file('criteria.toml', fork(from)));
    await visitor.sees('is not an edition');
    await visitor.click('button', 'Fermer');
  }
  await picture('a fork of an address');
  assert.deepEqual(asked(home), []);

  // An edition that nobody has is asked for where criteria are, and as a stranger asks.
  await openFile(visitor, file('criteria.toml', fork('tea@1.0.0')));
  await visitor.sees('this is a fork of `tea@1.0.0`');
  const [tea, ...rest] = asked(home);
  assert.deepEqual([tea.path, tea.headers.cookie, tea.headers.referer, rest], ['/criteria/tea-1.0.0.json', undefined, undefined, []]);
});

story('an address asks for nothing but files of this folder', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  await start(setting, { path: '/auto/' });
  await signIn(visitor, home);
  home.page('/auto/logout', 'Done.');
  for (const query of [
    'criteria=logout', 'criteria=../admin/logout', 'criteria=criteria/../logout', 'criteria=criteria/..%252fadmin%252flogout', 'criteria=criteria/a.json%3Flogout',
    'criteria=/admin/logout', 'open=../admin/logout', 'open=a.json%3Flogout', 'open=..%255cadmin%255clogout', 'open=//127.0.0.1/logout',
  ]) {
    await visitor.open(`${host(home, '/auto/')}?${query}`);
    await ready(visitor);
    await settled(visitor);
  }
  const others = home.asked.filter(({ path }) => /logout/.test(path.replace(/^\/auto\/\?.*/, '')));
  assert.deepEqual(others, []);
});

story('criteria and assessments are fetched as a stranger would', { on: BOTH }, async (setting) => {
  const { visitor, home } = setting;
  await start(setting);
  await signIn(visitor, home);
  for (const query of ['criteria=criteria/circuit-court-1.0.0.json', 'open=exemples/club1.json']) {
    await visitor.evaluate(() => localStorage.clear());
    await visitor.open(`${host(home)}?${query}`);
    await ready(visitor);
    await settled(visitor);
  }
  const files = home.asked.filter(({ path }) => /^\/(criteria\/.*\.(json|txt)|exemples\/)/.test(path) && !/^\/\?/.test(path));
  assert.ok(2 <= files.length, 'they were asked for');
  assert.deepEqual(files.filter(({ headers }) => headers.cookie).map(({ path }) => path), []);
});

story('a badge fetches its file as a stranger would', { on: BOTH }, async ({ visitor, home }) => {
  hostBadge(home, '<p><libricite-badge lang="fr"></libricite-badge></p>');
  await visitor.open(`${home.origin}/`);
  await visitor.evaluate(() => {
    document.cookie = 'session=secret; path=/';
    document.querySelector('libricite-badge').src = '/libricite.json';
  });
  await drawn(visitor);
  const { headers } = home.asked.find(({ path }) => path === '/libricite.json');
  assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
});
