// The file is the truth: it opens, it is saved, and nothing of it is lost on the way.

import assert from 'node:assert/strict';

import {
  answer, begin, chosen, download, file, goTo, host, kept, openFile, ready, SCREENS, settled, start,
} from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { ATTACK, harm, hostileFile, hugeFile } from '../harness/hostile.mjs';
import { ADS, NO_ADS } from '../harness/questions.mjs';
import { BOTH, story } from '../harness/story.mjs';

/** Saves what is there, as an object. */
async function save(visitor) {
  await goTo(visitor, SCREENS.leave);
  const { name, bytes } = await download(visitor, 'Télécharger libricite.json');
  assert.equal(name, 'libricite.json');
  return JSON.parse(bytes);
}

story('the example of a real host opens', { on: BOTH }, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.sees(/club1\.json\s?» est ouvert/);
  await visitor.sees('CLUB1');
  await picture('an example is open');
  await goTo(visitor, SCREENS.result);
  await visitor.sees('Résultat\u{a0}: CLUB1');
  const badge = await visitor.evaluate(() => document.querySelector('main .badge svg').getAttribute('aria-label'));
  assert.match(badge.replace(/\s/g, ' '), /CLUB1 : en chemin, niveau 0 sur 3/);
});

for (const name of ['club1.json', 'complete.json', 'picasoft-2016.json']) {
  story(`what is opened and saved is the same: ${name}`, {}, async (setting) => {
    const { visitor } = setting;
    await start(setting);
    await openFile(visitor, file(name, example(name)));
    await visitor.sees(/est ouvert/);
    const original = JSON.parse(example(name));
    // What is left out says the same.
    if (original.method === 'self-assessment') delete original.method;
    assert.deepEqual(await save(visitor), original);
  });
}

story('what this edition does not know is kept', {}, async (setting) => {
  const { visitor, picture } = setting;
  const original = {
    criteria: 'chatons@2.0.0',
    date: '2025-01-31',
    note: 'À savoir',
    structure: { name: 'Chez Grosminet', kind: 'collectif' },
    services: [],
    answers: {
      'a-question-of-tomorrow': { choice: 'perhaps', note: 'gardée', evidence: [{ quote: 'sans adresse' }] },
      'no-ads': { choice: 'a-choice-of-tomorrow', note: 'gardée aussi' },
    },
  };
  await start(setting);
  await openFile(visitor, file('other.json', JSON.stringify(original)));
  await visitor.sees(/est ouvert/);
  await goTo(visitor, SCREENS.result);
  await visitor.sees('Réponses mises de côté');
  await picture('answers put aside', { fullPage: true });
  assert.deepEqual(await save(visitor), original);
});

story('a file saved here opens here, with all that was said', {}, async (setting) => {
  const { visitor, elsewhere } = setting;
  await start(setting);
  host(elsewhere);
  await begin(visitor, 'Les « Mistigris » & Cie <3');
  await goTo(visitor, SCREENS.axis);
  await answer(visitor, ADS, NO_ADS);
  const saved = await save(visitor);
  assert.deepEqual(saved.structure, { name: 'Les « Mistigris » & Cie <3' });

  // Another device.
  await visitor.open('about:blank');
  await visitor.open(`${elsewhere.origin}/`);
  await ready(visitor);
  await visitor.sees('Nom de votre structure');
  await openFile(visitor, file('libricite.json', JSON.stringify(saved)));
  await visitor.sees(/est ouvert/);
  await goTo(visitor, SCREENS.axis);
  assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
  assert.deepEqual(await save(visitor), saved);
});

for (const [name, content, sentence, what] of [
  ['has a wrong key', '{"criteria":"chatons@2.0.0","date":"2026-11-22","structure":{"name":"A"},"anwsers":{}}', /did you mean `answers`|vouliez-vous/, /la lecture s’arrête ligne 1, colonne \d+/],
  ['is cut off', example('club1.json').slice(0, 5000), /EOF|end of|fin|line|ligne/, /la lecture s’arrête ligne \d+, colonne \d+/],
  ['is no JSON', '<!DOCTYPE html><title>Bonjour</title>', /expected|JSON|ligne|line/, 'la lecture s’arrête ligne 1, colonne 1'],
  ['is empty', '', /EOF|vide|empty|line/, 'la lecture s’arrête ligne 1, colonne 1'],
  ['is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), /.+/, 'Ce n’est pas du texte en UTF-8, à partir de la ligne 1.'],
  ['has a date that no calendar has', '{"criteria":"chatons@2.0.0","date":"2026-02-30","structure":{"name":"A"}}', /2026-02-30/, 'la lecture s’arrête ligne 1'],
  ['follows criteria that are not here', '{"criteria":"other@1.0.0","date":"2026-11-22","structure":{"name":"A"}}', /other@1\.0\.0/, 'Il répond aux critères other@1.0.0, que cette page ne connaît pas.'],
]) {
  story(`a file that ${name} is refused, and replaces nothing`, {}, async (setting) => {
    const { visitor, picture } = setting;
    // Whether the site has its criteria is asked, and it has not.
    if (name.includes('criteria')) visitor.expect(/404/);
    await start(setting);
    await begin(visitor, 'Les Mistigris');
    await goTo(visitor, SCREENS.axis);
    await answer(visitor, ADS, NO_ADS);
    await kept(visitor, 'no-ads');
    await goTo(visitor, SCREENS.start);
    await openFile(visitor, file('bad.json', content));
    await visitor.sees('Ce fichier ne peut pas être ouvert.');
    await visitor.sees('Vos réponses n’ont pas changé.');
    await visitor.sees(what);
    await picture(`a file that ${name}`);
    const why = await visitor.evaluate(() => document.querySelector('.notice.wrong').innerText.replace(/\s+/g, ' '));
    assert.match(why, sentence);
    await goTo(visitor, SCREENS.axis);
    assert.deepEqual(await chosen(visitor), { [ADS]: NO_ADS });
  });
}

story('a file is dropped on the page', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await goTo(visitor, SCREENS.steps);
  const hang = (kind) =>
    visitor.evaluate(
      ([type, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'club1.json', { type: 'application/json' }));
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [kind, example('club1.json')],
    );
  await hang('dragover');
  await settled(visitor);
  await picture('a file hangs over the page');
  await hang('drop');
  await visitor.sees(/club1\.json\s?» est ouvert/);
});

story('opening a file can be undone', {}, async (setting) => {
  const { visitor } = setting;
  await start(setting);
  await begin(visitor, 'Les Mistigris');
  await goTo(visitor, SCREENS.start);
  await openFile(visitor, file('club1.json', example('club1.json')));
  await visitor.sees(/est ouvert/);
  await visitor.click('button', 'Annuler', { role: 'region', name: 'Messages' });
  await visitor.sees('Les Mistigris');
});

story('a hostile file is shown as text and does nothing', { on: BOTH }, async (setting) => {
  const { visitor, home, picture } = setting;
  await start(setting);
  await openFile(visitor, file('hostile.json', hostileFile()));
  await visitor.sees(/est ouvert/);
  for (const [name, address] of Object.entries(SCREENS)) {
    await goTo(visitor, address);
    assert.deepEqual(await visitor.evaluate(harm), [], name);
    const overflow = await visitor.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
    assert.ok(overflow <= 0, `${name} is ${overflow} pixels too wide`);
    if (['result', 'structure', 'leave', 'start'].includes(name)) {
      await picture(`a hostile file on ${name}`);
    }
  }
  await goTo(visitor, SCREENS.result);
  await visitor.sees(ATTACK.slice(0, 40));
  assert.deepEqual(await visitor.evaluate(harm), []);
  assert.deepEqual(home.asked.filter(({ status }) => status !== 200), [], 'nothing that the file names is asked for');
});

story('a hostile file does nothing in the page that is taken away', {}, async (setting) => {
  const { visitor, elsewhere } = setting;
  await start(setting);
  await openFile(visitor, file('hostile.json', hostileFile()));
  await visitor.sees(/est ouvert/);
  await goTo(visitor, SCREENS.leave);
  const { bytes } = await download(visitor, 'Télécharger libricite.html');
  // On a site without any policy.
  elsewhere.page('/', bytes);
  await visitor.open(`${elsewhere.origin}/`);
  assert.deepEqual(await visitor.evaluate(harm), []);
  assert.deepEqual(elsewhere.paths(), ['/']);
});

story('a file of five million characters is refused, and the page goes on', {}, async (setting) => {
  const { visitor, picture } = setting;
  await start(setting);
  await openFile(visitor, file('huge.json', hugeFile()));
  await visitor.sees('Ce fichier ne peut pas être ouvert.');
  await picture('a huge file');
  await begin(visitor, 'Les Mistigris');
});
