// What whoever writes TypeScript does with the package; it is compiled, and not run.

import { badge, criteria, details, detailsStyle, editions, evaluate, page, star } from 'libricite';
import { carry, compare, nextSteps, sideBySide } from 'libricite';
import type { Assessment, Carried, Criteria, Difference, Plan, Report, Words } from 'libricite';
import { start } from 'libricite/engine';
import 'libricite/elements';

const assessment: Assessment = {
  criteria: 'chatons@2.0.0',
  date: '2026-11-22',
  structure: { name: 'Chaton' },
  answers: { 'no-trackers': { choice: 'yes', evidence: [{ url: 'https://example.org/' }] } },
};
const text = JSON.stringify(assessment);
const report: Report = JSON.parse(evaluate(text));
const level: string | null | undefined = report.label.level;
const sure: (number | null)[] = report.axes.map((axis) => axis.sure);
const packed: { criteria: Criteria; words: Words } = JSON.parse(criteria(editions()[0], 'fr'));
const own = { criteria: JSON.stringify(packed.criteria), words: JSON.stringify(packed.words) };

const plan: Plan = JSON.parse(nextSteps(text, { criteria: own.criteria }));
const carried: Carried = JSON.parse(carry(text, 'chatons@1.0.0'));
const difference: Difference = JSON.parse(compare(text, JSON.stringify(carried.assessment)));
const said = [plan.levels[0].steps[0].answers[0].to, carried.steps[0].fates[0].outcome, difference.parts];

const drawn: string[] = [
  sideBySide(text, editions(), { lang: 'fr' }),
  badge(text, { lang: 'fr', style: 'kittens' }),
  star(text, { size: 320, ...own }),
  page(text),
  details(text, { lang: 'en' }),
  detailsStyle(),
];
// @ts-expect-error: an assessment is a text.
evaluate(assessment);
// @ts-expect-error: there is no such style.
badge(text, { style: 'cats' });
// @ts-expect-error: a report has no such label.
report.label.color;
// @ts-expect-error: `structure` is missing.
const nameless: Assessment = { criteria: 'chatons@2.0.0', date: '2026-11-22', answers: {} };

const element = document.createElement('libricite-badge');
element.src = '/libricite.json';
element.badgeStyle = 'stars';
element.addEventListener('libricite-error', (event) => console.log(event.detail.message));
document.createElement('libricite-star').src = '/libricite.json';
await start(new Uint8Array());

export { drawn, level, nameless, sure };
