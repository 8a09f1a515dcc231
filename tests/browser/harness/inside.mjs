// What stories can ask of a page, shadow trees included. It runs before any script of the page.

/** @param {string} today the day that it is in the story, at the hour that it is */
export function inside(today) {
  const { now } = Date;
  const day = new Date(now());
  const shift = Date.parse(today) - Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length ? given : [now() + shift]));
    }
    static now() {
      return now() + shift;
    }
  };

  const trees = (tree) => [
    tree,
    ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : [])),
  ];

  /** All elements that a selector finds, in the page or below an element. */
  globalThis.everywhere = (selector, below = document) =>
    trees(below.shadowRoot ?? below).flatMap((tree) => [...tree.querySelectorAll(selector)]);

  /** The dialog that is open. */
  globalThis.openDialog = () => globalThis.everywhere('dialog[open]')[0];

  /** The element that has the focus. */
  globalThis.focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  /** An element and all that it stands in, out of shadow trees as well. */
  globalThis.outward = function* (element) {
    for (let outer = element; outer; outer = outer.parentElement ?? outer.getRootNode().host) yield outer;
  };

  /** All words below an element. */
  globalThis.wordsIn = (below) =>
    [below, ...trees(below)].map((tree) => tree.textContent).join(' ').replace(/\s+/g, ' ');

  /** Why elements could not draw. */
  globalThis.failures = [];
  addEventListener('libricite-error', ({ detail }) => globalThis.failures.push(detail.message));
}
