// Shows the first screen, and brings the self-assessment as soon as somebody begins.

import { first } from "./first.js";
import { keep } from "./offline.js";
import { hand, named } from "./open.js";
import { say, unsay } from "./say.js";

/** The self-assessment, once it is asked for. @type {Promise<void> | undefined} */
let brought;
/** Whether a newer version came before the self-assessment could tell. */
let isNewer = false;

document.getElementById("nothing").remove();
addEventListener("libricite-update-ready", () => (isNewer = true));
addEventListener("error", ({ error }) => broke(error));
addEventListener("unhandledrejection", ({ reason }) => broke(reason));
if (typeof WebAssembly !== "object") {
  say("no-webassembly");
} else {
  if (!first({ prepare, bring })) {
    bring().then(named).then((file) => file && hand(file)).catch(() => {});
  }
  keep();
}

/** Asks for the files of the self-assessment, so that they are there when it begins. */
function prepare() {
  const files = document.getElementById("program");
  if (files) {
    files.replaceWith(files.content);
  }
}

/**
 * Puts the self-assessment in the place of the first screen, and hands it a file.
 *
 * @param {File} [file]
 */
async function bring(file) {
  prepare();
  brought ??= run();
  try {
    await brought;
  } catch (error) {
    brought = undefined;
    throw error;
  }
  if (file) {
    hand(file);
  }
}

async function run() {
  unsay();
  document.getElementById("coming").hidden = false;
  let program, response;
  try {
    const address = document.getElementById("script").href;
    [program, response] = await Promise.all([import(address), module()]);
  } catch (error) {
    say("not-loaded", error);
    throw error;
  }
  try {
    // Compiled as it comes; and after it has come, from a server that sends it under another type.
    await program.default({ module_or_path: response });
  } catch (error) {
    say(error instanceof WebAssembly.CompileError ? "no-webassembly" : "broken", error);
    throw error;
  }
  document.getElementById("other-language").remove();
  if (isNewer) {
    dispatchEvent(new Event("libricite-update-ready"));
  }
}

/** Fetches what the page names as its module: it arrives as the page expects it, or not at all. */
async function module() {
  const { href, dataset } = document.getElementById("module");
  const { integrity } = dataset;
  const response = await fetch(href, { integrity });
  if (!response.ok) {
    throw new Error(`${href}: ${response.status}`);
  }
  return response;
}

/** Says that the page broke, if it is the page: extensions of a browser break in it too. */
function broke(error) {
  const ours = new URL("./", document.baseURI).href;
  if (error instanceof WebAssembly.RuntimeError || String(error?.stack).includes(ours)) {
    say("broken");
  }
}
