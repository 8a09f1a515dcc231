// Documents in which every text is put together from what some program takes for more than text.

const PIECES = [
  '[', ']', '(', ')', '![', '](', '<', '>', '*', '**', '_', '__', '`', '```', '~', '~~~', '{', '}', '{{', '}}', '{%', '%}', '{: ', '|', '\\', '$', '$$',
  '^', '==', '++', '#', '&', '&#', ';', '&lt;', '&#91;', ':', '::', '@', '!', '%', '"', "'", '=', '+', '-', '---', '.', '/', ' ', '\n', '\n\n', '\t', '    ',
  '[a]: ', '[^1]', '[^1]: ', '1. ', '- ', '> ', '# ', ': ', '/close', '\u2028', '\u200b', '\u202e', '\u{e0041}', '\x9b', '\0', '\xa0',
  'a', 'é', '猫', 'name', '#1', '!1', '@name', '~label', '$1', '%1', '&1', '^alert#1', 'GH-1', 'a/b#1', ':cat:', '[[wiki]]', '[[_TOC_]]', '[TOC]', '[x] ',
  'https://a.example/', 'http://a.example', 'www.a.example', 'a.example', 'a@a.example', 'mailto:a@a.example', 'javascript:alert(1)', '//a.example/',
  '![a](https://a.example/a.png)', '[a](javascript:alert(1))', '<javascript:alert(1)>', '<a@a.example>', '<https://a.example/>', '[a][b]',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!-- a -->', '<?a ?>', '<![CDATA[ a ]]>', '<b', '</b>', '<a href="javascript:alert(1)">',
  '{% include a %}', '{{ site.a }}', '{{ 1 | plus: 1 }}', '{% raw %}', '{::options a="b" /}', '{:.a #b}', '[!NOTE]', '::include{file=a}',
];
const PATHS = ['', '/', '/a', '/[a](javascript:alert(1))', '/a?b=1&c=(2)#d', '/{{a}}', '/{%a%}', '/*a*_b_', '/!a', '/a|b', '/&lt;', '/&copy;', '/%41%', '/@a:b:$c$~d', "/'", '/é猫', '/a;b', '//', '/a.png)'];
const SERVERS = ['https://a.example', 'http://a.example:80', 'https://a[b]', 'https://a@b.example', 'https://a_b.example', 'HTTPS://*a*.example', 'mailto:a@a.example', 'mailto:_a_@b', 'javascript:alert(1)', 'data:text/html,a', ''];

/** Texts by a number; remembers the addresses that lead somewhere. */
export function hostile(seed) {
  let state = seed * 2654435761 % 4294967296;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const one = (list) => list[next(list.length)];
  const addresses = new Set();
  const random = { addresses, text: () => Array.from({ length: 1 + next(7) }, () => one(PIECES)).join('') };
  random.address = () => {
    const address = one(SERVERS) + one(PATHS) + (next(4) === 0 ? one(PIECES) : '');
    // Whoever reads it may write the parts that have no case of their own in small letters.
    addresses.add(plainly(address));
    return address;
  };
  return random;
}

const plainly = (address) => address.trim().replaceAll(/(%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());

/** An assessment of such texts. */
export function assessment({ text, address }) {
  const proof = () => ({ url: address(), quote: text() });
  const answers = ['no-ads', 'clear-terms', 'free-os', 'no-trackers'].map((id) => [id, { choice: 'yes', note: text(), evidence: [proof(), proof()] }]);
  return {
    criteria: 'chatons@2.0.0',
    date: '2026-11-22',
    note: text(),
    structure: { name: text(), url: address() },
    services: [{ id: text(), name: text(), url: address(), software: text(), license: text() }, { id: 'pad', name: text(), url: address() }],
    answers: Object.fromEntries([
      ...answers,
      ['free-software', { services: { pad: { choice: text(), note: text(), evidence: [proof()] }, [text()]: { choice: 'yes' } } }],
      [text(), { choice: text() }],
    ]),
  };
}

/** Criteria of somebody else, with such words. */
export function criteria({ text }, known) {
  const own = known.replaceAll('chatons@2.0.0', 'others@1.0.0');
  const quoted = () => JSON.stringify(text()).replaceAll('\x7f', ' ');
  const ids = [...own.matchAll(/^id = "([a-z0-9-]+)"/gm)].map(([, id]) => id);
  const named = ids.slice(6, 18).flatMap((id) => [
    `[criterion.${id}]`, `title = ${quoted()}`, `ask = ${quoted()}`, `why = ${quoted()}`, `check = ${quoted()}`, `improve = ${quoted()}`,
  ]);
  return { criteria: own, words: [`lang = "en"`, `name = ${quoted()}`, `sentence = ${quoted()}`, ...named].join('\n') };
}
