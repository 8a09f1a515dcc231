// Markdown that hostile documents become, as the programs read it that it may be pasted into: by
// CommonMark and GitHub's dialect in three programs, with all that they offer turned on, by the
// filters that forges run afterwards, and by a Liquid engine, which Jekyll runs before.
//
// Nothing comes out but headings, lists, tables and text, and the links of the report.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as commonmark from 'commonmark';
import { Liquid } from 'liquidjs';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { marked } from 'marked';

import { assessment, criteria, hostile } from './hostile.mjs';

const [program, sets, folder] = process.argv.slice(2);
const DOCUMENTS = 24;

const READERS = {
  commonmark: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
  'markdown-it': (text) => new MarkdownIt('default', { html: true, linkify: true, typographer: true, breaks: true }).use(footnote).render(text),
  'markdown-it, CommonMark only': (text) => new MarkdownIt('commonmark').render(text),
  marked: (text) => marked.parse(text, { gfm: true, breaks: true, async: false }),
};

const TAGS = /^\/?(h[1-6]|p|ul|ol|li|strong|em|table|thead|tbody|tr|th|td|blockquote|a|br)$/;

/** What forges make links and pictures of, in texts that are read already. */
const REFERENCES = /[@#!~$%&^][\w"]|:[\w+-]+:|\[\[|https?:\/|www\.\w|\w\.[a-z]{2}|[A-Z]-\d/;

for (let seed = 1; seed <= DOCUMENTS; seed++) {
  const random = hostile(seed);
  const file = write('assessment.json', JSON.stringify(assessment(random)));
  const later = write('later.json', JSON.stringify({ ...assessment(random), date: '2026-11-28' }));
  const own = criteria(random, readFileSync(join(sets, 'chatons/2.0.0/criteria.toml'), 'utf8'));
  const others = write('criteria.toml', own.criteria);
  write('en.toml', own.words);
  for (const [name, ...command] of [
    ['report', 'report', file],
    ['report of others', 'report', file, '--criteria', others],
    ['compare', 'compare', file, later],
    ['side by side', 'compare', file, '--criteria', 'chatons@1.0.0', '--criteria', 'circuit-court@1.0.0'],
    ['progress', 'progress', file],
    ['diff', 'criteria', 'diff', 'chatons@1.0.0', others],
  ]) {
    const text = execFileSync(program, [...command, '--format', 'markdown', '--lang', 'en'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    write(`${name}-${seed}.md`, text);
    assert.equal(new Liquid().parseAndRenderSync(text), text, `Liquid changes ${name}-${seed}.md`);
    for (const [reader, read] of Object.entries(READERS)) {
      harmless(read(text), random.addresses, `${name}-${seed}.md, read by ${reader}`);
    }
  }
}
console.log(`${DOCUMENTS} hostile documents are harmless Markdown`);

function write(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Fails where HTML has more than the report has. */
function harmless(html, addresses, where) {
  let depth = 0;
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      const text = unescaped(piece);
      if (depth === 0) assert.doesNotMatch(text, REFERENCES, where);
      continue;
    }
    const [, tag, rest] = /^<(\/?[a-z0-9]*)([^]*)>$/i.exec(piece);
    assert.match(tag, TAGS, `${where}: ${piece}`);
    depth += { a: 1, '/a': -1 }[tag] ?? 0;
    for (const [, name, value] of rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      if (name === 'href' && tag === 'a') {
        assert.ok(addresses.has(plain(unescaped(value))), `${where}: leads to ${value}`);
      } else {
        assert.match(`${name}=${value}`, /^(align|style|start)=[\w:-]*$|^\/=/, `${where}: ${piece}`);
      }
    }
  }
}

/** An address without what is written as the number of a byte. */
function plain(address) {
  return address.replaceAll(/(%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}

function unescaped(text) {
  const number = (digits) => String.fromCodePoint(Number(digits.replace(/^x/i, '0x')));
  return text.replaceAll(/&#(\d+|x[\da-f]+);/gi, (_, digits) => number(digits))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
