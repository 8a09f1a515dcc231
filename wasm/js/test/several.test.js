// More than one edition, or more than one assessment, in Node.js.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { npm, text } from './places.js';

const engine = await import(join(npm, 'node.js'));
const { carry, compare, compareDetails, comparePage, criteria, details, evaluate } = engine;
const { nextSteps, page, progress, record, sideBySide, sideBySideDetails } = engine;
const club1 = text('examples/club1.json');
const complete = text('examples/complete.json');
const fragment = /^<article class="details[a-z ]*" lang="fr"/;
const unfit = /<(html|head|style|script|link|meta)\b| style="| on\w+="/;

/** CLUB1 as it would answer the criteria of 2016. */
const older = JSON.stringify(JSON.parse(carry(club1, 'chatons@1.0.0')).assessment);

/** Criteria that nobody knows: those of the charter under another name. */
const own = (lang) => {
  const { criteria: rules, words } = JSON.parse(criteria('chatons@2.0.0', lang));
  return JSON.stringify({ criteria: { ...rules, edition: 'ours@1.0.0' }, words });
};

test('the plan says what earns the next level, and the page tells it', () => {
  const plan = JSON.parse(nextSteps(club1));
  assert.equal(plan.structure, 'CLUB1');
  const [{ level, effort, steps }] = plan.levels;
  assert.equal(effort, steps.reduce((sum, step) => sum + step.effort, 0));
  const html = page(club1, { lang: 'fr' });
  assert.ok(steps.every(({ criterion }) => html.includes(`href="#c-${criterion}"`)), level);
  assert.deepEqual(JSON.parse(nextSteps(club1, { criteria: own() })).levels, plan.levels);
});

test('answers are carried there and back, and nothing is lost', () => {
  const { assessment, steps } = JSON.parse(carry(older));
  assert.equal(assessment.criteria, 'chatons@2.0.0', 'the newest edition is meant when none is said');
  assert.deepEqual(steps.map(({ from, to }) => [from, to]), [['chatons@1.0.0', 'chatons@2.0.0']]);
  const outcomes = ['carried', 'to-review', 'restored', 'archived', 'open'];
  assert.ok(steps[0].fates.length);
  for (const { outcome, change } of steps[0].fates) {
    assert.ok(outcomes.includes(outcome), outcome);
    assert.ok(change.why.fr && change.why.en, 'it says why');
  }
  const there = JSON.parse(club1);
  assert.deepEqual(assessment.answers, there.answers);
  assert.deepEqual(JSON.parse(carry(club1)).steps, []);
  const unknown = /^the edition `chatons@3.0.0` is not known here/;
  assert.throws(() => carry(club1, 'chatons@3.0.0'), { message: unknown });
});

test('a difference says what makes it', () => {
  const difference = JSON.parse(compare(club1, complete));
  assert.deepEqual([difference.before.structure, difference.after.criteria], ['CLUB1', 'chatons@2.0.0']);
  assert.ok(difference.parts.length && difference.gates.length);
  const editions = JSON.parse(compare(older, club1));
  assert.deepEqual([editions.before.criteria, editions.after.criteria], ['chatons@1.0.0', 'chatons@2.0.0']);
  assert.equal(JSON.parse(compare(club1, complete, { criteria: own() })).after.criteria, 'ours@1.0.0');
  assert.match(comparePage(club1, complete, { lang: 'fr' }), /^<!DOCTYPE html>.*lang="fr"/s);
  const inner = compareDetails(club1, complete, { lang: 'fr' });
  assert.match(inner, fragment);
  assert.doesNotMatch(inner, unfit);
  assert.throws(() => compare(club1, '{'), { message: /^after: line 1/ });
});

test('one assessment stands under several criteria', () => {
  const all = ['chatons@1.0.0', 'chatons@2.0.0', own('fr')];
  const html = sideBySide(club1, all, { lang: 'fr' });
  for (const edition of ['chatons@1.0.0', 'chatons@2.0.0', 'ours@1.0.0']) {
    assert.ok(html.includes(`>${edition}`), edition);
  }
  const inner = sideBySideDetails(club1, all, { lang: 'fr' });
  assert.match(inner, fragment);
  assert.doesNotMatch(inner, unfit);
  for (const wrong of [[], Array(6).fill('chatons@2.0.0')]) {
    assert.throws(() => sideBySide(club1, wrong), { message: /^one to 5 criteria/ });
  }
  assert.throws(() => sideBySide(club1, 'chatons@2.0.0'), { name: 'TypeError' });
});

test('a record keeps what changed, day after day', () => {
  const first = record(club1, '2026-11-22');
  const again = record(first, '2026-11-22');
  assert.equal(again, first, 'there is one record a day');
  const said = JSON.parse(first);
  const [id] = Object.keys(said.answers);
  said.answers[id].choice = 'unknown';
  const { date, history } = JSON.parse(record(JSON.stringify(said), '2026-11-23'));
  assert.equal(date, '2026-11-23');
  assert.deepEqual(history.map((one) => one.date), ['2026-11-22', '2026-11-23']);
  assert.deepEqual(Object.keys(history[1].answers), [id]);
  const { points } = JSON.parse(progress(record(JSON.stringify(said), '2026-11-23')));
  assert.deepEqual(points.map((one) => one.date), ['2026-11-22', '2026-11-23']);
  const html = page(record(JSON.stringify(said), '2026-11-23'), { lang: 'fr' });
  assert.notEqual(html, page(JSON.stringify({ ...said, date }), { lang: 'fr' }), 'the page shows it');
  assert.throws(() => record(first, '2026-11-21'), { name: 'Error' });
  assert.throws(() => record(club1, 'today'), { message: /`today` is not a day/ });
});

test('criteria of your own are named, and cannot pass for known ones', () => {
  const html = details(club1, { criteria: own('fr'), lang: 'fr', origin: 'https://exemple.org/a.json' });
  assert.ok(html.includes('ours@1.0.0'));
  assert.ok(html.includes('Lus dans https://exemple.org/a.json'));
  assert.ok(page(club1, { criteria: own('fr') }).includes('ne sont pas fournis avec libricité'));
  assert.ok(!page(club1, { lang: 'fr', origin: 'x' }).includes('fournis avec'), 'known ones are known');
  const { criteria: rules } = JSON.parse(criteria('chatons@2.0.0'));
  const other = JSON.stringify({ ...rules, minimum_coverage: 1 });
  const message = 'criteria: `chatons@2.0.0` is known here with other rules; give yours a name of its own';
  assert.throws(() => evaluate(club1, other), { message });
});
