// Says in the page why the self-assessment cannot run.

/**
 * Shows one of the sentences that the page has ready.
 *
 * @param {"no-webassembly" | "not-loaded" | "broken"} id
 * @param {unknown} [error] what happened, for those who look into the console
 */
export function say(id, error) {
  document.getElementById(id).hidden = false;
  if (error) {
    console.error(error);
  }
  takeNewer().catch(() => {});
}

/** Takes back what was said: it is tried again. */
export function unsay() {
  for (const sentence of document.querySelectorAll(".alerts > [id]")) {
    sentence.hidden = true;
  }
}

/** Says that the page broke, if it is the page: extensions of a browser break in it too. */
export function broke(error) {
  const ours = new URL("./", document.baseURI).href;
  const isOurs = error instanceof WebAssembly.RuntimeError || String(error?.stack).includes(ours);
  if (isOurs && document.getElementById("broken").hidden) {
    say("broken");
  }
}

/** A newer version that waits may be the one that works: loading the page anew brings it. */
async function takeNewer() {
  const kept = await navigator.serviceWorker?.getRegistration();
  kept?.waiting?.postMessage("take over");
}
