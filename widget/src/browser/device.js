// The device: what it keeps, the day and the hour, what the person prefers.

/** Keeps a text; says why it could not: nothing, "forbidden" or "full". */
export function keep(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    // Browsers do not agree on the name of it; all of them have this word in it.
    return /quota/i.test(error.name) ? "full" : "forbidden";
  }
}

/** What is kept under a key. */
export function kept(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // What may not be read is not there.
  }
}

/**
 * Forgets what is kept under each key that begins so; says whether it could. Where it is to make
 * room for one of them, that one stays, and what is named by anything that is kept under other keys.
 */
export function forget(start, spared) {
  try {
    const keys = Object.keys(localStorage);
    const texts = spared && keys.filter((key) => !key.startsWith(start)).map((key) => localStorage[key]).join();
    for (const key of keys) {
      if (!key.startsWith(start) || key === spared || texts?.includes(key.slice(start.length))) continue;
      localStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

/** The languages that the person reads, the best first. */
export function languages() {
  return navigator.languages.join();
}

/** The day here, as "2026-11-22", and the time, as "10:42"; none where what is kept goes with the window. */
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

// In a private window Firefox refuses this and nothing else; other browsers tell it nobody.
let isPrivate;
navigator.storage?.getDirectory?.().catch(({ name }) => (isPrivate = name === "SecurityError"));

export function hour() {
  if (isPrivate) return "";
  return new Date().toTimeString().slice(0, 5);
}

/** The milliseconds since 1970, in digits. */
export function now() {
  return `${Date.now()}`;
}

/** Digits that tell one tab from another. */
export function random() {
  return `${Math.random()}`.slice(2);
}

/** Whether the person asked for less movement. */
export function prefersStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
