// Starts the self-assessment: its WebAssembly first, then what keeps the page for offline use.

import init from "./widget.js";
import { keep } from "./offline.js";
import { openNamed } from "./open.js";

addEventListener("error", ({ error }) => broke(error));
addEventListener("unhandledrejection", ({ reason }) => broke(reason));
start();

/** Runs the module, or says in the page why it cannot be run. */
async function start() {
  if (typeof WebAssembly !== "object") {
    return say("no-webassembly");
  }
  let response;
  try {
    response = await module();
  } catch (error) {
    return say("not-loaded", error);
  }
  try {
    // Compiled as it comes; and after it has come, from a server that sends it under another type.
    await init({ module_or_path: response });
  } catch (error) {
    return say(error instanceof WebAssembly.CompileError ? "no-webassembly" : "broken", error);
  }
  openNamed().catch(console.error);
  keep();
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

/**
 * Shows one of the sentences that the page has ready.
 *
 * @param {"no-webassembly" | "not-loaded" | "broken"} id
 * @param {unknown} [error] what happened, for those who look into the console
 */
function say(id, error) {
  if (error) {
    console.error(error);
  }
  // A newer version that waits may be the one that works: loading the page anew brings it.
  navigator.serviceWorker?.getRegistration().then((kept) => kept?.waiting?.postMessage("take over"));
  const sentence = document.getElementById(id);
  if (sentence) {
    sentence.hidden = false;
  }
}
