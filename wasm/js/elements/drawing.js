// What the two elements share: they take a file, draw it, and open what is behind it.

import { take } from './file.js';
import { nodes, sheet } from './html.js';

/** What the button says that opens the details. */
const OPEN = { fr: 'Ouvrir le détail', en: 'Open the details' };

/** What is said beside that which stands inside an element, when it cannot be drawn. */
const REFUSED = { fr: 'n’a pas pu être vérifié', en: 'could not be checked' };

// Baselines and sizes are those of an image, so that nothing moves when one gives way. Nothing of
// the page around it is inherited, but whether it is to be seen.
const CSS = `
:host { position: relative; display: inline-flex; flex-direction: column; align-items: center; gap: 8px; max-width: 100%; writing-mode: horizontal-tb }
:host([hidden]) { display: none }
:host > :not(slot, dialog) { all: initial; visibility: inherit; direction: ltr; display: block; max-width: 100%; font: medium/1.5 system-ui, sans-serif; color: #1f2937 }
:host > button, :host > small { background: #fff; border: 1px solid; border-radius: 6px; padding: .3em .7em; cursor: pointer }
:host > small { font-size: small; padding: 0 .4em; cursor: help }
button:empty { position: absolute; inset: 0; background: none; border: 0; border-radius: 8px }
button:focus-visible { outline: 3px solid #a46708; outline-offset: 2px }
svg { display: block; max-width: 100%; height: auto }
svg * { forced-color-adjust: none }
@media print { :host > button { display: none } }
`;

let style;

/**
 * An element that draws the assessment of its `src`. What stands inside it is shown until
 * the drawing is there, and whenever there is none.
 */
export class Drawing extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'crossorigin'];

  /** Counts changes: the latest wins. */
  #turn = 0;
  #file;
  #place;
  #button;

  connectedCallback() {
    // What was set before this class was there hides what the class does with it.
    for (const name of ['src', 'badgeStyle']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#change();
  }

  disconnectedCallback() {
    this.#change();
  }

  attributeChangedCallback() {
    this.#change();
  }

  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(address) {
    this.setAttribute('src', address);
  }

  async #change() {
    const turn = ++this.#turn;
    // Attributes that change together are one change, and so is a move within the page.
    await null;
    if (turn !== this.#turn) return;
    const before = this.#file;
    this.#file = undefined;
    try {
      const src = this.isConnected && this.getAttribute('src');
      if (src) {
        const lang = langOf(this);
        this.#file = take(src, this.hasAttribute('crossorigin'));
        const drawing = await this.draw(this.#file.text, lang);
        if (turn === this.#turn) this.#show(nodes(drawing), lang);
      } else if (this.isConnected) {
        this.#clear();
      }
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      before?.leave();
    }
  }

  #show(drawing, lang) {
    const root = this.#root();
    const place = (this.#place ??= document.createElement('div'));
    const button = (this.#button ??= document.createElement('button'));
    place.replaceChildren(drawing);
    button.type = 'button';
    button.lang = lang;
    button.setAttribute('aria-haspopup', 'dialog');
    button.onclick = () => this.#open(lang);
    this.say(button, OPEN[lang], place.firstElementChild);
    // A button that is there already keeps the focus.
    if (!button.isConnected) root.replaceChildren(place, button);
  }

  #root() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    style ??= sheet(CSS);
    if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets.push(style);
    return root;
  }

  /** Shows what stands inside the element, and beside it what is given. */
  #clear(...beside) {
    this.shadowRoot?.replaceChildren(document.createElement('slot'), ...beside);
  }

  async #open(lang) {
    const details = await import('./details.js').catch((error) => this.#fail(error));
    const open = details?.open({ root: this.shadowRoot, file: this.#file, lang, nodes, sheet });
    // What is open by then says itself that the rest could not be had.
    await open?.catch((error) => this.#tell(error));
  }

  #fail(error) {
    const lang = langOf(this);
    const note = document.createElement('small');
    note.lang = lang;
    note.textContent = REFUSED[lang];
    note.title = error.message;
    note.setAttribute('role', 'note');
    note.setAttribute('aria-description', error.message);
    this.#root();
    this.#clear(note);
    this.#tell(error);
  }

  #tell(error) {
    console.warn(`libricite: ${error.message}`);
    const init = { detail: error, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('libricite-error', init));
  }
}

/** The language that stands nearest to an element, if drawings speak it; English else. */
function langOf(element) {
  const near = element.closest('[lang]');
  const host = element.getRootNode().host;
  if (!near && host) return langOf(host);
  return /^fr\b/i.test(near?.lang) ? 'fr' : 'en';
}
