// Where things are, and what is tested: the package as it is published.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The root of the workspace. */
export const root = resolve(here, '../../..');

/** The folder of the dev tools of these tests. */
export const tools = join(here, 'node_modules/.bin');

/** The package. */
export const npm = resolve(root, process.env.LIBRICITE_NPM ?? 'target/web/npm');

if (!existsSync(npm)) {
  throw new Error(`${npm} is not there; \`cargo run -p libricite-web -- pack\` makes it`);
}

/** @param {string[]} path */
export const text = (...path) => readFileSync(join(root, ...path), 'utf8');
