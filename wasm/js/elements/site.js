// Of which site a file speaks, and where it can be checked elsewhere.

/**
 * What is to be said of a file on the page of this host: that it is about another site, or about
 * none; nothing where it is about this one.
 *
 * @param {string} text the assessment
 * @param {string} here the host of the page
 * @param {{ otherSite: (there: string, here: string) => string, noSite: string }} phrases
 */
export function aboutSite(text, here, phrases) {
  const there = hostOf(JSON.parse(text).structure?.url);
  if (!there) return phrases.noSite;
  return isSame(there, here) ? '' : phrases.otherSite(there, here);
}

/**
 * The address of a self-assessment that the page names for checking its file: on another site, or
 * else it checks nothing that the page does not say itself.
 *
 * @param {string | null} said
 * @param {string} here
 */
export function verifier(said, here) {
  const host = hostOf(said);
  return host && !isSame(host, here) ? { host, href: new URL(said).href } : undefined;
}

/** The host of a web address, letters of other scripts as `xn--…`; none of anything else. */
function hostOf(address) {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) ? hostname.replace(/\.$/, '') : '';
  } catch {
    return '';
  }
}

/** Whether two hosts are one, or one is below the other, with or without `www.` before them. */
function isSame(one, other) {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ''));
  return a === b || isBelow(a, b) || isBelow(b, a);
}

/** A name without a point, such as `fr`, has nothing below it that is its own; an IP has nothing. */
function isBelow(host, parent) {
  return parent.includes('.') && host.endsWith(`.${parent}`) && !/^[\d.]+$|^\[/.test(host);
}
