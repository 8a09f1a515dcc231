// Keeps the whole self-assessment for offline use, and nothing else.
//
// The list and the version are written when the site is built. Each file is taken in only as it
// was built, so that what is kept is one version and never a mixture of two.

/** @type {string} What the version is called: changes when any file does. */
const VERSION = "{{version}}";
/** @type {[address: string, integrity: string][]} */
const FILES = {{files}};

// Two copies on one site, in two folders, have caches of their own.
const OURS = `libricite ${registration.scope} `;
const CACHE = OURS + VERSION;
const addresses = new Set(FILES.map(([address]) => absolute(address)));

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clean().then(() => clients.claim())));
addEventListener("message", (event) => {
  if (event.data === "take over") {
    skipWaiting();
  }
});
addEventListener("fetch", (event) => {
  const kept = keptFor(event.request);
  if (kept) {
    event.respondWith(answer(event.request, kept));
  }
});

/** @param {string} address */
function absolute(address) {
  return new URL(address, registration.scope).href;
}

async function fill() {
  const kept = await caches.open(CACHE);
  const take = async ([address, integrity]) => {
    // What the page has just loaded is not loaded again where its name says what it holds.
    const cache = address.startsWith("assets/") ? "default" : "no-cache";
    const response = await fetch(absolute(address), { cache, integrity, credentials: "omit" });
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    // A response that came by a redirection is refused for a page.
    const { headers } = response;
    const plain = response.redirected ? new Response(await response.blob(), { headers }) : response;
    await kept.put(absolute(address), plain);
  };
  try {
    await Promise.all(FILES.map(take));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function clean() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * The address under which a request is kept, if it is.
 *
 * @param {Request} request
 * @returns {string | undefined}
 */
function keptFor(request) {
  const address = new URL(request.url);
  address.hash = "";
  address.search = "";
  const page = request.mode === "navigate" && address.href === absolute("index.html");
  const kept = page ? absolute("./") : address.href;
  return request.method === "GET" && addresses.has(kept) ? kept : undefined;
}

/**
 * @param {Request} request
 * @param {string} kept
 */
async function answer(request, kept) {
  const cache = await caches.open(CACHE);
  return (await cache.match(kept)) ?? fetch(request);
}
