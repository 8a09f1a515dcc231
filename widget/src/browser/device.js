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

/** Forgets what is kept under each key that begins so; says whether it could. */
export function forget(start) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(start)) localStorage.removeItem(key);
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

/** The day here, as "2026-11-22", and the time, as "10:42". */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}

export function hour() {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => `${part}`.padStart(2, "0")).join(":");
}

/** The milliseconds of this hour. */
export function milliseconds() {
  return Date.now() % 3_600_000;
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
