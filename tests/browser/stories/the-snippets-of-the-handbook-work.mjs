// What the handbook gives to be pasted is pasted as it stands, on the page of a member.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { marked } from 'marked';

import { drawn, example, failed, opened, quiet, seen } from '../harness/badges.mjs';
import { accessible, valid } from '../harness/checks.mjs';
import { built, npm, root } from '../harness/places.mjs';
import { story } from '../harness/story.mjs';

/** The pieces of code of a chapter: their language, and the text. */
function pieces(chapter) {
  const folder = chapter.startsWith('README') ? root : join(root, 'book/src');
  const text = readFileSync(join(folder, chapter), 'utf8');
  return [...text.matchAll(/^```(\S+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
}

/** Those of one language; there has to be as many as are tried here. */
function written(chapter, language, count) {
  const found = pieces(chapter).filter((piece) => piece.language === language);
  assert.equal(found.length, count, `${chapter} has another number of ${language}: try all of them here`);
  return found.map(({ code }) => code);
}

const [IMAGE, BADGE, STAR, ELSEWHERE, VERIFIER, WORDPRESS] = written('badge.md', 'html', 6);
const [POLICY, POLICY_OF_THE_RESULT] = written('badge.md', 'text', 2).map((line) => line.trim());
const [LISTENER] = written('badge.md', 'js', 1);
const [MARKDOWN] = written('badge.md', 'markdown', 1);
const READMES = ['README.md', 'README.fr.md'].flatMap((file) => written(file, 'html', 1));
const [PLAIN_PAGE] = written('javascript.md', 'html', 1);

/** Puts the files on the site that the chapter names, beside a page with what is pasted. */
async function paste(server, pasted, { policy = POLICY } = {}) {
  const engine = await import(pathToFileURL(join(built(npm, 'cargo xtask dist'), 'node.js')));
  const file = example('club1.json');
  server.headers['content-security-policy'] = policy;
  server.folder('/libricite/', npm);
  server.page('/libricite.json', file);
  server.page('/libricite.html', engine.page(file, { lang: 'fr' }), { 'content-security-policy': POLICY_OF_THE_RESULT });
  server.page('/libricite-badge-kittens.svg', engine.badge(file, { lang: 'fr', style: 'kittens' }));
  server.page('/', website(pasted));
}

/** A page on which nothing else is. */
const website = (pasted) =>
  `<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>Les Ronrons</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Les Ronrons</h1>\n${pasted}</main></body></html>`;

/** Waits until the picture is there, and looks at its place. */
async function pictured(visitor) {
  await visitor.waitFor(() => document.querySelector('img')?.complete);
  const [shown, kept, alt] = await visitor.evaluate(() => {
    const { naturalWidth, naturalHeight, width, height, alt } = document.querySelector('img');
    return [naturalWidth / naturalHeight, width / height, alt];
  });
  assert.ok(Math.abs(shown - kept) < 0.05, `the place that is kept is that of the picture: ${kept}, ${shown}`);
  assert.match(alt, /^Libricité – CLUB1\u{a0}: en chemin/u);
}

async function holds({ visitor, home }, what) {
  await quiet(visitor, home);
  assert.deepEqual(home.asked.filter(({ status }) => status !== 200).map(({ path }) => path), [], 'all is there');
  await accessible(visitor, what);
  await valid(visitor, what);
}

story('an image, which leads to the page of the result', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await paste(home, IMAGE);
  await visitor.open(`${home.origin}/`);
  await pictured(visitor);
  await holds(setting, 'an image');
  await picture('an image');
  await visitor.click('link', /CLUB1/);
  await visitor.sees('Ce qui limite cet hébergeur');
});

story('a badge that opens, under the policy of the chapter', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await paste(home, BADGE);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await holds(setting, 'a badge');
  await visitor.click('button', /CLUB1.*en chemin/);
  await opened(visitor);
  await visitor.sees('Ce qui limite cet hébergeur');
  await picture('a badge that opens');
});

story('the badge of each README', {}, async (setting) => {
  for (const pasted of READMES) {
    await paste(setting.home, pasted);
    await setting.visitor.open(`${setting.home.origin}/`);
    await drawn(setting.visitor);
    await holds(setting, 'a badge of the README');
  }
});

story('without WebAssembly, the image between the tags is shown', {}, async ({ visitor, home }) => {
  await paste(home, BADGE, { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  visitor.expect(/WebAssembly|wasm-unsafe-eval|libricite:/);
  await visitor.open(`${home.origin}/`);
  await failed(visitor);
  await pictured(visitor);
  assert.deepEqual(await seen(visitor), { drawing: false, inside: true });
});

story('a star', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await paste(home, STAR);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await holds(setting, 'a star');
  await picture('a star');
  await visitor.click('button', 'Ouvrir le détail');
  await opened(visitor);
});

story('a badge and a star of one file ask for it once', {}, async ({ visitor, home }) => {
  await paste(home, BADGE + STAR);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor, 2);
  assert.equal(home.paths().filter((path) => path === '/libricite.json').length, 1);
});

story('a file of another site, which allows it', {}, async (setting) => {
  const { visitor, home, elsewhere } = setting;
  const there = (text) => text.replaceAll('https://ronrons.example', elsewhere.origin);
  const policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${elsewhere.origin}`);
  await paste(home, there(ELSEWHERE), { policy });
  elsewhere.page('/libricite.json', example('complete.json'), { 'access-control-allow-origin': '*' });
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await holds(setting, 'a badge of another site');
  assert.deepEqual(elsewhere.paths(), ['/libricite.json']);
  assert.ok(elsewhere.asked.every(({ headers }) => !headers.cookie));
});

story('a badge that says where to check it elsewhere', {}, async (setting) => {
  const { visitor, home } = setting;
  await paste(home, VERIFIER);
  await visitor.open(`${home.origin}/`);
  await drawn(visitor);
  await visitor.click('button', /Ouvrir le détail/);
  await visitor.waitFor(() => everywhere('a[href="https://collectif.example/libricite/"]', openDialog()).length);
});

story('what listens learns why a badge could not be drawn', {}, async ({ visitor, home }) => {
  await paste(home, `<script type="module" src="site.js"></script>\n${BADGE}`);
  home.page('/site.js', LISTENER);
  home.page('/libricite.json', '{}');
  visitor.expect(/libricite:/);
  await visitor.open(`${home.origin}/`);
  await failed(visitor);
  assert.match(await visitor.evaluate(() => document.querySelector('libricite-badge').title), /^Badge fixe\u{a0}: .*criteria/u);
});

story('the block for WordPress, with the badge as PNG', { scale: 2 }, async (setting) => {
  const { visitor, home, picture } = setting;
  await paste(home, WORDPRESS);
  await visitor.open(`${home.origin}/libricite-badge-kittens.svg`);
  home.page('/libricite-badge-kittens-2x.png', await visitor.page.locator('svg').screenshot());
  await visitor.open(`${home.origin}/`);
  await pictured(visitor);
  await holds(setting, 'a block for WordPress');
  await picture('a block for WordPress');
});

story('Markdown, as a wiki renders it', {}, async (setting) => {
  const { visitor, home, picture } = setting;
  await paste(home, marked(MARKDOWN));
  await visitor.open(`${home.origin}/`);
  await visitor.waitFor(() => document.querySelector('img')?.naturalWidth > 100);
  await holds(setting, 'Markdown');
  await picture('Markdown');
  await visitor.click('link', /CLUB1/);
  await visitor.sees('Ce qui limite cet hébergeur');
});

story('the engine on a page of its own, without a bundler', {}, async ({ visitor, home }) => {
  const [, , code] = written('javascript.md', 'js', 4);
  await paste(home, PLAIN_PAGE);
  home.folder('/libricite-0.1.0/', npm);
  home.page('/site.js', code);
  await visitor.open(`${home.origin}/`);
  await visitor.waitFor(() => document.querySelector('#result svg')?.getBoundingClientRect().width > 100);
  await visitor.sees(/52.*81/);
});
