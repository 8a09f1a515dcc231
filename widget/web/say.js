// Says in the page why the self-assessment cannot run.

/** Takes back what was said: it is tried again. */
export function unsay() {
  for (const sentence of document.querySelectorAll(".alerts > [id]")) {
    sentence.hidden = true;
  }
}

/**
 * Shows one of the sentences that the page has ready.
 *
 * @param {"no-webassembly" | "not-loaded" | "broken"} id
 * @param {unknown} [error] what happened, for those who look into the console
 */
export function say(id, error) {
  if (error) {
    console.error(error);
  }
  // A newer version that waits may be the one that works: loading the page anew brings it.
  navigator.serviceWorker?.getRegistration().then((kept) => kept?.waiting?.postMessage("take over"));
  const sentence = document.getElementById(id);
  sentence.hidden = false;
  sentence.scrollIntoView({ block: "nearest" });
  const coming = document.getElementById("coming");
  if (coming) {
    coming.hidden = true;
  }
}
