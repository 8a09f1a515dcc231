// The self-assessment as its users see it, in French.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { built, pictures, site } from './places.mjs';

/** Every screen, by its address. */
export const SCREENS = {
  start: '#/',
  steps: '#/questions',
  structure: '#/structure',
  minimums: '#/minimums',
  axis: '#/axis/privacy',
  everything: '#/all',
  question: '#/question/clear-terms',
  criteria: '#/criteria',
  result: '#/result',
  leave: '#/leave',
  paper: '#/paper',
  nowhere: '#/question/no-such-thing',
};

/** Where browsers keep the answers. */
export const KEY = 'libricite.assessment';

/** Puts the self-assessment on a server, under a path that ends with a slash. */
export function host(server, path = '/') {
  server.folder(path, built(site, 'cargo xtask dist'));
  return server.origin + path;
}

/** Opens it, and waits until it can be used. */
export async function start({ visitor, home }, { path = '/', at = '' } = {}) {
  await visitor.open(host(home, path) + at);
  await ready(visitor);
}

/** The first screen can be used, or the self-assessment is there. */
export async function ready(visitor) {
  await visitor.waitFor(() => {
    const { dataset } = document.documentElement;
    const isFirst = document.querySelector('#app > .first') !== null;
    return document.querySelector('#app #title') !== null && (!isFirst || dataset.first === '');
  });
}

/** Goes to a screen by its address, as a bookmark would. */
export async function goTo(visitor, address) {
  await visitor.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await visitor.waitFor((hash) => location.hash === hash && document.querySelector('main #title'), address);
  // Drawn with the next frame.
  await settled(visitor);
}

/** Waits until what was asked for is drawn, and nothing grows or moves any more. */
export function settled(visitor) {
  return visitor.evaluate(
    () =>
      new Promise((done) => {
        let [before, still] = ['', 0];
        const look = () => {
          const now = document.body.innerHTML;
          still = now === before ? still + 1 : 0;
          before = now;
          if (still < 4) requestAnimationFrame(look);
          else done();
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Begins an assessment of a structure of that name. */
export async function begin(visitor, name) {
  await visitor.fill('textbox', 'Nom de votre structure', name);
  await visitor.click('button', 'Commencer');
  await visitor.sees('Les minimums d’abord');
}

/** Gives an answer to the question of that title. */
export async function answer(visitor, title, choice) {
  await visitor.click('radio', choice, { role: 'group', name: title });
}

/** Shows where an answer can be checked. */
export async function prove(visitor, title, url) {
  const question = { role: 'article', name: title };
  await visitor.click('button', 'Ajouter une preuve', question);
  await visitor.fill('textbox', 'Adresse de la page', url, question);
}

/** Gives an answer to the question of that title for a service. */
export async function answerFor(visitor, title, service, choice) {
  await visitor.select(service, choice, { role: 'article', name: title });
}

/**
 * The questions of this screen: titles, what they are needed for, choices without « Je ne sais
 * pas », and the services that they are asked of.
 */
export function questions(visitor) {
  return visitor.evaluate(() =>
    [...document.querySelectorAll('article.question')].map((article) => {
      const rows = [...article.querySelectorAll('.rows > li:not(.all)')];
      const options = [...(rows[0]?.querySelectorAll('option') ?? [])].filter(({ value }) => value && value !== 'unknown');
      const choices = [...article.querySelectorAll('.choice:not(.unsure)')];
      return {
        title: article.querySelector('h2').textContent,
        tag: article.querySelector('.tag')?.textContent ?? '',
        choices: [...choices, ...options].map(({ textContent }) => textContent.trim()),
        services: rows.map((row) => row.querySelector('label').textContent),
      };
    }),
  );
}

/** What is chosen on this screen, by the title of its question. */
export function chosen(visitor) {
  return visitor.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('article.question')].flatMap((article) => {
        const radio = article.querySelector('input:checked');
        return radio ? [[article.querySelector('h2').textContent, radio.closest('label').textContent.trim()]] : [];
      }),
    ),
  );
}

/** Waits until what was said is kept, down to these words, and the page says so. */
export async function kept(visitor, words) {
  await visitor.waitFor(([key, text]) => localStorage.getItem(key)?.includes(text), [KEY, words]);
  await visitor.sees(/Enregistré sur cet appareil à \d\d:\d\d/);
}

/** The assessment that this browser keeps. */
export function stored(visitor) {
  return visitor.evaluate((key) => JSON.parse(localStorage.getItem(key)), KEY);
}

let folder;

/** Writes a file that a visitor can choose. */
export function file(name, content) {
  folder ??= mkdtempSync(join(pictures('files'), 'of-a-process-'));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Opens a file, or a list of them, by the button. */
export async function openFile(visitor, path) {
  const lang = await visitor.evaluate(() => document.documentElement.lang);
  await visitor.giveFile(lang === 'en' ? 'Open a file' : 'Ouvrir un fichier', path);
}

/** Presses a button that gives a file, and gives its name and its bytes. */
export async function download(visitor, button) {
  const [given] = await Promise.all([visitor.page.waitForEvent('download'), visitor.click('button', button)]);
  return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
}
