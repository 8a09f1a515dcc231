// Keeps the self-assessment for offline use, and tells when a newer one has come.
//
// Says `libricite-update-ready` on the window when a newer one waits, and lets it in, with the
// page loaded anew, when the page says `libricite-update-accept`. Answers are in the storage of
// the browser, and stay.

/** Asks for a worker; where there can be none, the page works without. */
export async function keep() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const { serviceWorker } = navigator;
  try {
    const address = new URL("sw.js", document.baseURI);
    const registration = await serviceWorker.register(address, { updateViaCache: "none" });
    watch(registration);
  } catch {
    // Opened from a file, in a private window, or forbidden: nothing is kept, nothing is wrong.
  }
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  ready(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => ready(registration));
  });
  let isAccepted = false;
  let isKept = navigator.serviceWorker.controller !== null;
  window.addEventListener("libricite-update-accept", () => {
    // Another tab may have let it in already.
    if (!registration.waiting) return location.reload();
    isAccepted = true;
    registration.waiting.postMessage("take over");
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAccepted) location.reload();
    // The first one of all replaces nothing.
    else if (isKept) window.dispatchEvent(new Event("libricite-update-ready"));
    isKept = true;
  });
  // A page that stays open for days asks when it is looked at again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      registration.update().catch(() => {});
    }
  });
}

/**
 * Tells the page of a newer version. The first of all is not newer than anything.
 *
 * @param {ServiceWorkerRegistration} registration
 */
function ready(registration) {
  if (registration.waiting && registration.active) {
    window.dispatchEvent(new Event("libricite-update-ready"));
  }
}
