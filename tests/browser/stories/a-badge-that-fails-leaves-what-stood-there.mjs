// Whatever goes wrong, visitors see the static badge that the member put inside the element.

import assert from 'node:assert/strict';

import { drawn, example, failed, fallback, host, POLICY, quiet, seen } from '../harness/badges.mjs';
import { BOTH, story } from '../harness/story.mjs';

const badge = (src, more = '') => `<p><libricite-badge src="${src}" lang="fr" ${more}>${fallback}</libricite-badge></p>`;
const stands = { drawing: false, inside: true };

/** Opens a page on which a badge cannot be drawn, and sees what is there. */
async function fails({ visitor, home, elsewhere, picture }, name) {
  await visitor.open(`${home.origin}/`);
  const [reason] = await failed(visitor);
  await quiet(visitor, home, elsewhere);
  await picture(name);
  assert.deepEqual(await seen(visitor), stands);
  return reason;
}

story('the file is missing', { on: BOTH }, async (setting) => {
  host(setting.home, badge('/missing.json'));
  setting.visitor.expect(/404|libricit/i);
  await fails(setting, 'a missing file');
  assert.ok(setting.home.paths().includes('/missing.json'));
});

for (const [name, file] of [
  ['is cut off', example('club1.json').slice(0, 3000)],
  ['is a page that says sorry', '<!DOCTYPE html><title>Sorry</title>'],
  ['is empty', ''],
  ['has a key that no assessment has', '{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{"name":"A"},"anwsers":{}}'],
  ['names criteria that nobody knows', '{"criteria":"other@9.9.9","date":"2026-11-22","structure":{"name":"A"}}'],
  ['is no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
]) {
  story(`the file ${name}`, {}, async (setting) => {
    host(setting.home, badge('/libricite.json'), { file });
    setting.visitor.expect(/libricit/i);
    await fails(setting, `a file that ${name}`);
  });
}

story('no file is named', {}, async (setting) => {
  host(setting.home, `<p><libricite-badge>${fallback}</libricite-badge></p>`);
  await setting.visitor.open(`${setting.home.origin}/`);
  await quiet(setting.visitor, setting.home);
  assert.deepEqual(await seen(setting.visitor), stands);
  assert.equal(setting.home.paths().includes('/libricite.json'), false);
});

story('a file from another origin is not asked for, unless the page says so', { on: BOTH }, async (setting) => {
  const { visitor, home, elsewhere } = setting;
  const policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${elsewhere.origin}`);
  host(home, badge(`${elsewhere.origin}/libricite.json`), { policy });
  elsewhere.page('/libricite.json', example('club1.json'), { 'access-control-allow-origin': '*' });
  visitor.expect(/libricit/i);
  await fails(setting, 'a file from another origin');
  assert.deepEqual(elsewhere.paths(), [], 'the other origin learns nothing');

  // The page says so, and the other origin agrees.
  await visitor.evaluate(() => document.querySelector('libricite-badge').setAttribute('crossorigin', ''));
  await drawn(visitor);
  assert.deepEqual(elsewhere.paths(), ['/libricite.json']);
  assert.equal(elsewhere.asked[0].headers.cookie, undefined);
});

story('the other origin does not agree', { on: BOTH }, async (setting) => {
  const { visitor, home, elsewhere } = setting;
  const policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${elsewhere.origin}`);
  host(home, badge(`${elsewhere.origin}/libricite.json`, 'crossorigin'), { policy });
  elsewhere.page('/libricite.json', example('club1.json'));
  visitor.expect(/libricit|CORS|cross-origin|ERR_FAILED/i);
  await fails(setting, 'another origin that does not agree');
});

story('a file of this origin sends its visitor to another one', {}, async (setting) => {
  const { visitor, home, elsewhere } = setting;
  const policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${elsewhere.origin}`);
  host(home, badge('/moved.json'), { policy });
  await visitor.open('about:blank');
  await visitor.page.route('**/moved.json', (route) =>
    route.fulfill({ status: 302, headers: { location: `${elsewhere.origin}/libricite.json` } }),
  );
  elsewhere.page('/libricite.json', example('club1.json'), { 'access-control-allow-origin': '*' });
  visitor.expect(/libricit|ERR_FAILED|CORS|mode/i);
  await fails(setting, 'a file that moved to another origin');
  assert.deepEqual(elsewhere.paths(), [], 'the other origin learns nothing');
});

story('the browser has no WebAssembly', { on: BOTH }, async (setting) => {
  host(setting.home, badge('/libricite.json'));
  await setting.visitor.beforeScripts(() => delete globalThis.WebAssembly);
  setting.visitor.expect(/libricit|WebAssembly/i);
  await fails(setting, 'no WebAssembly');
});

story('the policy of the page forbids WebAssembly', { on: BOTH }, async (setting) => {
  host(setting.home, badge('/libricite.json'), { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  setting.visitor.expect(/libricit|WebAssembly|content.security.policy/i);
  await fails(setting, 'a policy without WebAssembly');
});

story('the policy of the page forbids to fetch the file', { on: BOTH }, async (setting) => {
  host(setting.home, badge('/libricite.json'), { policy: POLICY.replace("connect-src 'self'; ", '') });
  setting.visitor.expect(/libricit|content.security.policy|Fetch API|wasm/i);
  await fails(setting, 'a policy without fetch');
  assert.equal(setting.home.paths().includes('/libricite.json'), false);
});

story('a badge beside one that fails is drawn', { on: BOTH }, async ({ visitor, home, picture }) => {
  host(home, `${badge('/missing.json')}${badge('/libricite.json')}`);
  visitor.expect(/404|libricit/i);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 1);
  await failed(visitor);
  assert.deepEqual(await seen(visitor), stands);
  await picture('one of two fails');
});

story('a badge whose file has gone gives its place back', {}, async ({ visitor, home }) => {
  host(home, badge('/libricite.json'));
  visitor.expect(/404|libricit/i);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await visitor.evaluate(() => document.querySelector('libricite-badge').setAttribute('src', '/missing.json'));
  await failed(visitor);
  assert.deepEqual(await seen(visitor), stands);
});
