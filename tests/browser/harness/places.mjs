// Where things are: what is tested, and where pictures of it are kept.

import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const root = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The self-assessment as it is hosted: what `cargo xtask dist` makes. */
export const site = resolve(root, process.env.LIBRICITE_DIST ?? 'dist');

/** The npm package as it is published, with the custom elements. */
export const npm = resolve(root, process.env.LIBRICITE_NPM ?? 'target/web/npm');

/** The assessments that everybody can read. */
export const examples = join(root, 'examples');

/** The folder for the pictures of the stories of a file. */
export function pictures(file) {
  const folder = join(root, 'target/browser', basename(file).replace(/\.mjs$/, ''));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Fails with a sentence when what is to be tested was not built. */
export function built(path, command) {
  if (!existsSync(path)) {
    throw new Error(`${path} is not there; \`${command}\` makes it`);
  }
  return path;
}

/** Requires a package of this folder, or of the one that validates HTML. */
export const require = createRequire(import.meta.url);
export const requireForHtml = createRequire(join(root, 'tests/html/package.json'));
