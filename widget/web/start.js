// Shows the first screen, and brings the self-assessment as soon as somebody begins.

import { coming, end, first, gather } from "./first.js";
import { keep } from "./offline.js";
import { hand, named } from "./open.js";
import { broke, say, unsay } from "./say.js";

/** How long a page that nobody touches waits until it is kept for offline use, in milliseconds. */
const CALM = 10_000;

/** The self-assessment, once it is asked for. @type {Promise<void> | undefined} */
let brought;
/** How often it was asked for. */
let attempts = 0;
/** Whether a newer version came before the self-assessment could tell. */
let isNewer = false;

document.getElementById("nothing").remove();
addEventListener("libricite-update-ready", () => (isNewer = true));
addEventListener("error", ({ error }) => broke(error));
addEventListener("unhandledrejection", ({ reason }) => broke(reason));
if (typeof WebAssembly !== "object") {
  say("no-webassembly");
} else if (first({ prepare, bring })) {
  // What is kept for offline use takes its time on the way, which belongs to the first screen.
  setTimeout(() => brought ?? keep(), CALM);
} else {
  bring().then(openNamed, () => {});
}

/** Asks for the files of the self-assessment, so that they are there when it begins. */
function prepare() {
  const files = document.getElementById("program");
  if (files) {
    files.replaceWith(files.content);
  }
}

/**
 * Puts the self-assessment in the place of the first screen, and hands it files.
 *
 * @param {File[]} [files]
 */
async function bring(files) {
  prepare();
  brought ??= run();
  try {
    await brought;
  } catch (error) {
    brought = undefined;
    throw error;
  }
  if (files) {
    hand(files);
  }
}

/** Opens what the address names. */
async function openNamed() {
  try {
    const file = await named();
    if (file) {
      hand([file]);
    }
  } catch (error) {
    say("not-loaded", error);
  }
}

async function run() {
  unsay();
  coming(true);
  try {
    const [response] = await Promise.all([module(), script()]);
    await begin(response);
  } finally {
    coming(false);
  }
  end();
  if (isNewer) {
    dispatchEvent(new Event("libricite-update-ready"));
  }
  keep();
}

/** Runs the module. */
async function begin(response) {
  gather();
  try {
    // Compiled as it comes; and after it has come, from a server that sends it under another type.
    await document.getElementById("app").run({ module_or_path: response });
  } catch (error) {
    say(error instanceof WebAssembly.CompileError ? "no-webassembly" : "broken", error);
    throw error;
  }
}

/** The script of the self-assessment: it arrives as the page expects it, or not at all. */
function script() {
  const { href, integrity } = document.getElementById("script");
  // A browser remembers that an address failed; another one leads to the same file.
  const src = attempts === 0 ? href : `${href}?${attempts}`;
  attempts += 1;
  const element = Object.assign(document.createElement("script"), { type: "module", integrity, src });
  const arrived = new Promise((done, fail) => {
    element.onload = done;
    element.onerror = () => fail(new Error(`${src} did not arrive as it was built`));
  });
  document.head.append(element);
  return arrived.catch(notLoaded);
}

/** Its module, in the same way. */
async function module() {
  const { href, dataset } = document.getElementById("module");
  const { integrity } = dataset;
  const response = await fetch(href, { integrity }).catch(notLoaded);
  return response.ok ? response : notLoaded(new Error(`${href}: ${response.status}`));
}

function notLoaded(error) {
  say("not-loaded", error);
  throw error;
}
