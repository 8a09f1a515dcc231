// What every page is held to: accessibility by axe-core, markup by html-validate.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { require, requireForHtml } from './places.mjs';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * Fails with what axe-core finds on the page as it stands, in words.
 *
 * @param {import('./visitor.mjs').Visitor} visitor
 * @param {string} where What is looked at, for the message.
 * @param {object} [runOnly] What is looked for.
 */
export async function accessible(visitor, where, runOnly = EVERYTHING) {
  await visitor.evaluate(`if (!window.axe) { ${axeSource} };undefined`);
  const found = await visitor.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}: ${failureSummary}`);
      return `${id}: ${help}\n${places.join('\n')}`;
    });
  }, runOnly);
  if (found.length) assert.fail(`axe-core on ${where}:\n${found.join('\n')}`);
}

/** Fails where letters are hard to tell from what is behind them: all that colours can change. */
export function legible(visitor, where) {
  return accessible(visitor, where, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

const { HtmlValidate, StaticConfigLoader } = requireForHtml('html-validate');

// How a browser writes out what it holds is not how somebody would write it.
const asWrittenOut = {
  'attr-quotes': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  // What comes from here needs no proof that it is the same.
  'require-sri': ['error', { target: 'crossorigin' }],
  'long-title': 'off',
  // A script may set a property for its style sheet.
  'no-inline-style': ['error', { allowedProperties: ['display', '--rem'] }],
  'no-trailing-whitespace': 'off',
  'no-raw-characters': 'off',
  'void-style': 'off',
};

/**
 * Fails with what html-validate finds in the page as it stands, and in its shadow trees.
 *
 * @param {import('./visitor.mjs').Visitor} visitor
 * @param {string} where What is looked at, for the message.
 */
export async function valid(visitor, where) {
  const [page, ...shadows] = await visitor.evaluate(() => {
    const shadows = everywhere('*').flatMap(({ shadowRoot }) => shadowRoot?.innerHTML ?? []);
    return [`<!DOCTYPE html>\n${document.documentElement.outerHTML}`, ...shadows];
  });
  const found = [
    ...(await problems(page, ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'])),
    ...(await Promise.all(shadows.map((shadow) => problems(shadow, ['html-validate:recommended', 'html-validate:a11y'])))).flat(),
  ];
  if (found.length) assert.fail(`html-validate on ${where}:\n${found.join('\n')}`);
}

async function problems(html, base) {
  const loader = new StaticConfigLoader({ root: true, extends: base, rules: asWrittenOut });
  const { results } = await new HtmlValidate(loader).validateString(html);
  const lines = html.split('\n');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const at = (lines[line - 1] ?? '').slice(Math.max(0, column - 60), column + 80);
      return `${ruleId}: ${message}: …${at}…`;
    }),
  );
}
