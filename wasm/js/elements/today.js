// What day it is: the engine has no clock, so whoever draws says it.

/** Today where the visitor is, as the engine reads it: `2026-11-22`. */
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
