// The types of the documents, made from their schemas: `node make-types.js` writes them, and
// a test compares them with what is committed.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compile } from 'json-schema-to-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const schemas = resolve(here, '../../../schemas');

/** The file of the types. */
export const file = resolve(here, '../types.d.ts');

const DOCUMENTS = [
  ...['report', 'assessment', 'criteria', 'words'],
  ...['plan', 'carried', 'difference', 'progress'],
];

const BANNER = `// The documents that the engine reads and gives, as JSON. Made from their schemas by
// \`npm run types\` in wasm/js/test.
`;

/** The text of that file. */
export async function types() {
  // One schema that holds all: what two of them share has one type.
  const all = { $defs: {}, properties: {}, additionalProperties: false, type: 'object' };
  for (const name of DOCUMENTS) {
    const { $defs, $id, $schema, ...main } = read(name);
    const parts = { ...$defs, [main.title]: main };
    const others = Object.keys(parts).filter((title) => isOther(all.$defs[title], parts[title]));
    // What is left out where it is written is said where it is given: two types of one name.
    const renamed = (text) =>
      others.reduce((so, title) => so.replaceAll(`#/$defs/${title}"`, `#/$defs/${main.title}${title}"`), text);
    for (const [title, part] of Object.entries(JSON.parse(renamed(JSON.stringify(parts))))) {
      all.$defs[others.includes(title) ? main.title + title : title] = part;
    }
    all.properties[name] = { $ref: `#/$defs/${main.title}` };
  }
  const text = await compile(named(all, all.$defs), 'Documents', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: BANNER,
    style: { singleQuote: true, printWidth: 100 },
  });
  // What holds all is of no use by itself.
  return text.replace(/export interface Documents \{[^}]*\}\n/, '');
}

/** An object that is told anew where it stands keeps its one type: what is told there is left out. */
function named(value, $defs) {
  if (Array.isArray(value)) return value.map((part) => named(part, $defs));
  if (!value || typeof value !== 'object') return value;
  const { $ref } = value;
  if (typeof $ref === 'string' && $defs[$ref.replace('#/$defs/', '')]?.properties) return { $ref };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part, $defs)]));
}

const read = (name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));

const isOther = (known, part) => known && JSON.stringify(known) !== JSON.stringify(part);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(file, await types());
}
