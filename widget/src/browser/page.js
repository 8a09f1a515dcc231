// The page as a whole: its name, its address, how it is left, printed and loaded anew.

/** Says in which language the page is, and what it is called. */
export function namePage(lang, title) {
  document.documentElement.lang = lang;
  document.title = title;
}

/** Loads the page anew, in the newest version that is there. */
export async function reload() {
  try {
    const kept = await navigator.serviceWorker?.getRegistration();
    await kept?.update();
    await installed(kept?.installing);
    // Whoever keeps the page for offline use lets the newer one in, and loads it.
    if (kept?.waiting) return tell("libricite-update-accept");
  } catch {
    // Without a network, or where nothing is kept for it, the page comes as it can.
  }
  location.reload();
}

/** Waits until a newer version is whole, if there is one, and not for long. */
function installed(worker) {
  return worker && new Promise((done) => {
    worker.addEventListener("statechange", done, { once: true });
    setTimeout(done, 10_000);
  });
}

/** Lets the browser ask before the page is left, as long as something would be lost. */
export function askBeforeLeaving(asks) {
  onbeforeunload = asks ? stay : null;
}

/** @param {BeforeUnloadEvent} event */
function stay(event) {
  event.preventDefault();
  // Browsers from before 2024 look at this.
  event.returnValue = true;
}

/** Prints what is seen. */
export function printPage() {
  print();
}

/** Says something to the script that started this. */
export function tell(event) {
  dispatchEvent(new CustomEvent(event));
}

/** The address after `#`; with an argument, goes there. */
export function hash(to) {
  if (to !== undefined) location.hash = to;
  return location.hash.slice(1);
}
