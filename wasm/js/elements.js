// The badge and the star of a host, on anybody's page: <libricite-badge src="libricite.json">.

import { start } from './elements/badge.js';
import { button, Drawing } from './elements/drawing.js';

/** What `style` may say here; anything else there is CSS, and none of our business. */
const STYLES = /^(colour|stars|kittens)$/;

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
    const style = this.getAttribute('style');
    return badge(text, lang, this.badgeStyle || (STYLES.test(style) ? style : ''));
  }

  parts() {
    const place = button();
    place.className = 'drawing';
    return { place, button: place };
  }

  say(button, open) {
    const sentence = button.firstElementChild.getAttribute('aria-label');
    button.setAttribute('aria-label', `${sentence}. ${open}`);
  }
}

class Star extends Drawing {
  async draw(file, lang) {
    const [text, { star }] = await Promise.all([file, import('./details.js')]);
    return star(text, lang, this.parentElement?.clientWidth);
  }

  parts() {
    const place = document.createElement('div');
    place.className = 'drawing';
    return { place, button: button() };
  }

  say(button, open) {
    button.textContent = open;
  }
}

// A page may load this twice.
if (!customElements.get('libricite-badge')) {
  customElements.define('libricite-badge', Badge);
  customElements.define('libricite-star', Star);
}
