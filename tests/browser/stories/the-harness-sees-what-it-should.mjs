// What the other stories rely on: a stranger, a complaint and a barrier do not go unseen.

import assert from 'node:assert/strict';

import { accessible, valid } from '../harness/checks.mjs';
import { BOTH, story } from '../harness/story.mjs';

const page = (body) =>
  `<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>Une page</title></head><body><main>${body}</main></body></html>`;

story('a plain page pleases everybody', { on: BOTH }, async ({ visitor, home, picture }) => {
  home.headers['content-security-policy'] = "default-src 'none'; script-src 'self'";
  home.page('/', page('<h1>Bonjour</h1><p><label><input type="checkbox"> Déjà vu</label></p>'));
  await visitor.open(`${home.origin}/`);
  await visitor.sees('Bonjour');
  await visitor.click('checkbox', 'Déjà vu');
  await visitor.waitFor(() => document.querySelector('input').checked);
  await visitor.press('Space');
  await visitor.waitFor(() => !document.querySelector('input').checked);
  await accessible(visitor, 'a plain page');
  await valid(visitor, 'a plain page');
  await picture('a plain page');
  assert.deepEqual(home.paths(), ['/']);
});

story('a shadow tree is looked into', { on: BOTH }, async ({ visitor, home }) => {
  home.page('/', page('<h1>Bonjour</h1><div id="host"></div>'));
  await visitor.open(`${home.origin}/`);
  await visitor.evaluate(() => {
    const tree = document.querySelector('#host').attachShadow({ mode: 'open' });
    tree.innerHTML = '<button type="button">Dans l’ombre</button><p style="color: #ccc">pâle</p>';
    tree.querySelector('button').onclick = (event) => (event.target.textContent = 'Au jour');
  });
  await visitor.sees('pâle');
  await visitor.click('button', 'Dans l’ombre');
  await visitor.sees('Au jour');
  await visitor.misses('Dans l’ombre');
  await assert.rejects(accessible(visitor, 'pale text'), /color-contrast/);
  await assert.rejects(valid(visitor, 'a style in an attribute'), /no-inline-style/);
});

story('strangers and complaints are seen', { on: BOTH }, async ({ visitor, home, elsewhere }) => {
  home.headers['content-security-policy'] = "default-src 'none'; img-src *";
  home.page('/', page(`<h1>Bonjour</h1><img alt="" src="${elsewhere.origin}/a.svg"><script src="/b.js"></script>`));
  elsewhere.page('/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await visitor.open(`${home.origin}/`);
  await visitor.sees('Bonjour');
  assert.deepEqual(visitor.strangers([home.origin]), [`${elsewhere.origin}/a.svg`]);
  visitor.expect(/content.security.policy/i);
  assert.notDeepEqual(visitor.complaints, []);
  assert.deepEqual(elsewhere.paths(), ['/a.svg']);
});
