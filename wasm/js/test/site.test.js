// Of which site a file speaks, next to the one that shows it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aboutSite, verifier } from '../elements/site.js';

const phrases = { otherSite: (there, here) => `${there}, not ${here}`, noSite: 'none' };
const about = (url, here) => aboutSite(JSON.stringify({ structure: { name: 'A', url } }), here, phrases);

test('a file of the site, or of one above or below it, needs no word', () => {
  for (const [url, here] of [
    ['https://club1.fr/', 'club1.fr'],
    ['http://CLUB1.fr:8080/a', 'www.club1.fr'],
    ['https://www.club1.fr', 'cloud.club1.fr'],
    ['https://cloud.club1.fr.', 'club1.fr'],
    ['https://chatons-été.fr', 'xn--chatons-t-i4ab.fr'],
    ['http://192.0.2.1/', '192.0.2.1'],
  ]) {
    assert.equal(about(url, here), '', `${url} on ${here}`);
  }
});

test('a file of another site names both', () => {
  for (const [url, here, there] of [
    ['https://club1.fr', 'exemple.org', 'club1.fr'],
    ['https://evil-club1.fr', 'club1.fr', 'evil-club1.fr'],
    ['https://club1.fr.exemple.org', 'club1.fr', 'club1.fr.exemple.org'],
    ['https://club1.fr@exemple.org/', 'club1.fr', 'exemple.org'],
    ['https://fr', 'club1.fr', 'fr'],
    ['https://сlub1.fr', 'club1.fr', 'xn--lub1-k6d.fr'],
    ['http://2.1/', '192.0.2.1', '2.0.0.1'],
  ]) {
    assert.equal(about(url, here), `${there}, not ${here}`);
  }
});

test('what is no web address names no site', () => {
  for (const url of [undefined, null, '', 'club1.fr', 'javascript:alert(1)', 'mailto:a@b.fr', 'https://']) {
    assert.equal(about(url, 'club1.fr'), 'none', url);
  }
  assert.equal(aboutSite('{"structure":{}}', 'club1.fr', phrases), 'none');
});

test('a file is checked elsewhere only on another site, at a web address', () => {
  assert.deepEqual(verifier('https://collectif.example/libricite/', 'club1.fr'), {
    host: 'collectif.example',
    href: 'https://collectif.example/libricite/',
  });
  for (const said of [null, '', '/libricite/', 'javascript:alert(1)', 'https://auto.club1.fr/', 'https://club1.fr']) {
    assert.equal(verifier(said, 'club1.fr'), undefined, said);
  }
});
