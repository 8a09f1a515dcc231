// From an answer to the drawn star there is no waiting: the figure is printed.

import assert from 'node:assert/strict';

import { file, goTo, openFile, SCREENS, settled, start } from '../harness/assessment.mjs';
import { example } from '../harness/badges.mjs';
import { story } from '../harness/story.mjs';

/** So many milliseconds are a fault, however slow the machine; the figure is to be under 16. */
const FAULT = 100;

/**
 * The median of the milliseconds from an event to the moment when the star in the page is another
 * one, and to the frame after that. To run in the page.
 */
async function measure({ rounds, letters }) {
  const median = (times) => times.sort((one, other) => one - other)[times.length >> 1];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const task = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(undefined);
    });
  const star = () => document.querySelector('aside .star svg').outerHTML;
  const radios = document.querySelectorAll('article.question .choice input');
  const field = document.querySelector('main input[type=text]');
  const act = (round) => {
    if (!letters) return radios[round % 2].click();
    field.value = `Mistigri ${round}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const [drawn, shown] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await frame();
    await task();
    const before = star();
    const begin = performance.now();
    act(round);
    while (star() === before && performance.now() - begin < 1000) await task();
    drawn.push(performance.now() - begin);
    await frame();
    shown.push(performance.now() - begin);
  }
  return { drawn: median(drawn), shown: median(shown) };
}

story('the star is drawn before one sees that it was not', { calm: true }, async ({ visitor, home, note }) => {
  await start({ visitor, home });
  await openFile(visitor, file('complete.json', example('complete.json')));
  await visitor.sees(/est ouvert/);
  for (const [what, address, letters] of [['answer', SCREENS.axis, false], ['letter', SCREENS.structure, true]]) {
    await goTo(visitor, address);
    await settled(visitor);
    const { drawn, shown } = await visitor.evaluate(measure, { rounds: 50, letters });
    note(
      `${what}, median of 50: ${drawn.toFixed(1)} ms until the star is drawn, ${shown.toFixed(1)} ms until the next frame`,
    );
    assert.ok(drawn < FAULT, `${what}: ${drawn.toFixed(1)} ms`);
  }
});
