// Drawings of the engine become nodes, and styles become sheets: no policy of a page forbids these.

let policy;

/**
 * The nodes of a text that the engine has made, in which it has escaped all that others wrote.
 *
 * @param {string} html
 */
export function nodes(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('libricite', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

/** @param {string} css */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
