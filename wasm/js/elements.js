// The badge and the star of a host, on anybody's page: <libricite-badge src="libricite.json">.

import { start } from './elements/badge.js';
import { Drawing } from './elements/drawing.js';
import { today } from './elements/today.js';

/** What `style` may say here; anything else there is CSS, and none of our business. */
const STYLES = /^(colour|stars|kittens|named)$/;

class Badge extends Drawing {
  static observedAttributes = [...Drawing.observedAttributes, 'style', 'badge-style'];

  attributeChangedCallback(name, before, after) {
    if (name !== 'style' || STYLES.test(before) || STYLES.test(after)) {
      super.attributeChangedCallback();
    }
  }

  get badgeStyle() {
    return this.getAttribute('badge-style') ?? '';
  }

  set badgeStyle(style) {
    this.setAttribute('badge-style', style);
  }

  async draw(file, lang) {
    const [text, badge] = await Promise.all([file, start()]);
    const css = this.getAttribute('style');
    const style = this.badgeStyle || (STYLES.test(css) ? css : '');
    const said = [text, lang, style, today()];
    return badge(...said) || (await import('./details.js')).badge(...said);
  }

  /** The button covers the picture, and says what it shows. */
  say(button, open, picture) {
    button.setAttribute('aria-label', `${picture.getAttribute('aria-label')}. ${open}`);
    picture.setAttribute('aria-hidden', 'true');
  }
}

class Star extends Drawing {
  async draw(file, lang) {
    const [text, { star }] = await Promise.all([file, import('./details.js')]);
    return star(text, lang, this.parentElement?.clientWidth);
  }

  /** The button stands below the picture, which has its own name and description. */
  say(button, open) {
    button.textContent = open;
  }
}

// A page may load this twice.
if (!customElements.get('libricite-badge')) {
  customElements.define('libricite-badge', Badge);
  customElements.define('libricite-star', Star);
}
