// Files that somebody wrote to do harm, for the badge and for the self-assessment.

/** What every text of the file holds; `pwned` is what it would set. */
export const ATTACK =
  '"><img src=x onerror="window.pwned=1"><svg onload="window.pwned=2"></svg><script>window.pwned=3</script>' +
  '<iframe srcdoc="<script>parent.pwned=4</script>"></iframe>{{7*7}}${window.pwned=5}';

/** Turns the reading direction around and does not turn it back. */
export const TURNED = 'gnp\u202E.txt\u2066\u202D';

/** Addresses that are no links. */
export const ADDRESSES = [
  'javascript:window.pwned=6',
  'JaVaScRiPt:window.pwned=7//https://example.org/',
  ' \u0001javascript:window.pwned=8',
  'java\nscript:window.pwned=9',
  'data:text/html,<script>window.pwned=10</script>',
  'vbscript:pwned',
  'file:///etc/passwd',
  '//evil.example/no-scheme',
];

/** A file all of whose texts attack. */
export function hostileFile() {
  const evidence = ADDRESSES.map((url) => ({ url, quote: ATTACK, seen: '2026-11-22' }));
  const answer = { choice: 'yes', note: ATTACK + TURNED, evidence };
  return JSON.stringify({
    criteria: 'chatons@2.0.0',
    date: '2026-11-22',
    note: ATTACK,
    // Within the 200 characters that a name may have.
    structure: { name: `Mistigri ${TURNED}${ATTACK.slice(0, 170)}`, url: ADDRESSES[0], kind: ATTACK, country: ATTACK },
    services: [{ id: ATTACK, name: ATTACK, url: ADDRESSES[1], software: ATTACK, license: ATTACK }],
    answers: {
      'no-ads': answer,
      'no-data-trade': answer,
      'clear-terms': { ...answer, choice: 'clear' },
      'free-services': { services: { [ATTACK]: answer }, evidence },
      [ATTACK]: answer,
      'physical-host': { ...answer, choice: ATTACK },
    },
  });
}

/** A file of five million characters. */
export function hugeFile() {
  return JSON.stringify({
    criteria: 'chatons@2.0.0',
    date: '2026-11-22',
    structure: { name: 'Grosminet' },
    answers: { 'no-ads': { choice: 'yes', note: 'miaou '.repeat(850_000) } },
  });
}

/** What of an attack came through: nothing, if all is well. To run in the page. */
export function harm() {
  const found = window.pwned ? [`a script ran: ${window.pwned}`] : [];
  for (const element of everywhere('img[src="x"], svg[onload], iframe, script:not([src])')) {
    if (element.localName !== 'script' || /pwned/.test(element.textContent)) found.push(element.outerHTML.slice(0, 80));
  }
  for (const link of everywhere('a[href], area[href], form[action]')) {
    const { protocol, hostname } = new URL(link.href || link.action, location.href);
    if (!/^(https?|mailto|blob):$/.test(protocol) || hostname === 'evil.example') found.push(`a link to ${link.getAttribute('href')}`);
  }
  return found;
}
