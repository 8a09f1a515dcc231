// The keyboard: where the focus is, and the way to what is looked for.

import assert from 'node:assert/strict';

import { settled } from './assessment.mjs';

/** What has the focus, in words, and whether that can be seen. */
export const focus = () => {
  const element = focused();
  const words = (one) => (one?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const label = element.labels?.[0];
  const outlined = [element, label, element.closest('label')].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const { top, bottom, height } = (element.closest('label') ?? element).getBoundingClientRect();
  return {
    tag: element.localName,
    type: element.type ?? '',
    name: label ? words(label) : element.getAttribute('aria-label') ?? words(element),
    group: words(element.closest('fieldset')?.querySelector('legend')),
    outlined,
    inView: height === 0 || (bottom > 0 && top < innerHeight),
  };
};

/** Presses Tab until what has the focus is what is looked for; all stops on the way can be seen. */
export function tabTo(visitor, wanted, most = 80) {
  return goTo(visitor, 'Tab', wanted, most);
}

/** The same backwards, to what stands before. */
export function tabBackTo(visitor, wanted, most = 20) {
  return goTo(visitor, 'Shift+Tab', wanted, most);
}

async function goTo(visitor, key, wanted, most) {
  // Nobody presses a key before the screen is there.
  await settled(visitor);
  for (let stop = 0; stop < most; stop += 1) {
    await visitor.press(key);
    const at = await visitor.evaluate(focus);
    if (at.tag !== 'body') {
      assert.ok(at.outlined, `the focus on ${at.tag} “${at.name}” can be seen`);
      assert.ok(at.inView, `${at.tag} “${at.name}” is in view when it has the focus`);
    }
    if (wanted(at)) return at;
  }
  throw new Error(`${key} does not get there in ${most} stops: ${wanted}`);
}

/** Whether what has the focus is called so. */
export const called = (pattern) => ({ name }) => pattern.test(name);
