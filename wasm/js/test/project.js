// A fresh project that installs the package from its file, as npm would from its registry.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { npm, text } from './places.js';

const here = dirname(fileURLToPath(import.meta.url));

/** The package as one file. */
const archive = join(dirname(npm), `libricite-${JSON.parse(text('wasm/js/package.json')).version}.tgz`);

const made = [];
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/**
 * Makes the project, which is gone when the process ends; gives its folder.
 *
 * @param {{ typescript?: boolean, vite?: boolean }} [tools] which of our tools it has
 */
export function project(tools = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'libricite-'));
  made.push(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent', archive];
  execFileSync('npm', install, { cwd: folder });
  for (const tool of Object.keys(tools)) {
    symlinkSync(join(here, 'node_modules', tool), join(folder, 'node_modules', tool));
  }
  return folder;
}
