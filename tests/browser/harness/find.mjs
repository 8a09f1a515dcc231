// Finds elements as people name them, by role and name, also in shadow trees. It runs in the page,
// for the browser whose driver cannot do it.

/**
 * The first visible element of a role whose accessible name is the one given.
 *
 * It knows the roles and the ways to name that stories use, not the whole standard; the same
 * stories run in Chromium with the whole standard.
 *
 * @param {{ role: string, name: string, pattern: boolean, within?: { role: string, name: string } }} wanted
 */
export function find({ role, name, pattern, within }) {
  const roles = {
    button: 'button, summary, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    combobox: 'select, input[list]',
    article: 'article',
    dialog: 'dialog',
    group: 'fieldset, details',
    heading: 'h1, h2, h3, h4, h5, h6',
    img: 'img, svg',
    link: 'a[href]',
    radio: 'input[type=radio]',
    row: 'tr',
    table: 'table',
    textbox: 'input:not([type]), input[type=text], input[type=url], input[type=search], textarea',
  };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.hidden) return '';
    const label = node.getAttribute('aria-label');
    if (label) return label;
    if (node.matches('img')) return node.alt;
    if (node.matches('svg')) return node.querySelector('title')?.textContent ?? '';
    const inner = [...node.childNodes].map(words).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
  };
  const named = (element) => {
    const byId = (id) => element.getRootNode().getElementById?.(id);
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled) return labelled.split(/\s+/).map((id) => words(byId(id) ?? new Text(''))).join(' ');
    if (element.getAttribute('aria-label')) return element.getAttribute('aria-label');
    if (element.labels?.length) return [...element.labels].map(words).join(' ');
    if (element.matches('input[type=button], input[type=submit]')) return element.value;
    // A question goes by its heading.
    if (element.matches('article')) return words(element.querySelector('h1, h2, h3') ?? new Text(''));
    if (element.matches('fieldset')) return words(element.querySelector('legend') ?? new Text(''));
    if (element.matches('table')) return words(element.caption ?? new Text(''));
    return words(element) || element.title;
  };
  const first = (wanted, below) => {
    const is = wanted.pattern ? new RegExp(wanted.name, 'iu') : undefined;
    const known = (element) => {
      const explicit = element.getAttribute('role');
      return explicit ? explicit === wanted.role : roles[wanted.role] && element.matches(roles[wanted.role]);
    };
    const called = (element) => (is ? is.test(tidy(named(element))) : tidy(named(element)) === tidy(wanted.name));
    const visible = (element) => element.checkVisibility({ visibilityProperty: true });
    return everywhere('*', below).find((element) => known(element) && visible(element) && called(element)) ?? null;
  };
  const below = within ? first(within) : document;
  return below && first({ role, name, pattern }, below);
}

/** Whether a text can be seen on the page, shadow trees included; or cannot, as is wanted. */
export function shown({ text, pattern, wanted }) {
  const tidy = (words) => words.replace(/\s+/g, ' ');
  const shadows = everywhere('*').filter(({ shadowRoot }) => shadowRoot).flatMap(({ shadowRoot }) => [...shadowRoot.children]);
  const all = tidy([document.body, ...shadows].map((tree) => tree.innerText ?? tree.textContent ?? '').join('\n'));
  return (pattern ? new RegExp(text, 'iu').test(all) : all.includes(tidy(text))) === wanted;
}
