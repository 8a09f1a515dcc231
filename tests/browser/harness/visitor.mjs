// What a person with a browser can do, the same in every browser.

/** How long a visitor waits for anything, in milliseconds. */
export const PATIENCE = 20_000;

/** An error in words. */
export function say(error) {
  return error?.message ?? String(error);
}

export class Visitor {
  /** Errors of the console, violations of the policy, exceptions. @type {string[]} */
  complaints = [];
  /** Addresses that were asked for. @type {string[]} */
  asked = [];
  /** The page that is looked at. */
  page;
  #expected = [];

  /** Opens an address, in the page that is open or in a first one. */
  async open(address) {
    this.page ??= await this.newPage();
    await this.page.goto(address);
  }

  /** Opens an address in another tab, and looks at it from now on. */
  async openTab(address) {
    this.page = await this.newPage();
    await this.page.goto(address);
    return this.page;
  }

  async reload() {
    await this.page.reload();
  }

  /** Runs a function in the page. */
  evaluate(script, argument) {
    return this.page.evaluate(script, argument);
  }

  /** Presses keys, one after the other: `Tab`, `Enter`, `Escape`, `Shift+Tab`. */
  async press(...keys) {
    for (const named of keys) {
      const key = named === 'Space' ? ' ' : named;
      const [modifier, last] = key.split('+');
      if (last) {
        await this.page.keyboard.down(modifier);
        await this.page.keyboard.press(last);
        await this.page.keyboard.up(modifier);
      } else {
        await this.page.keyboard.press(key);
      }
    }
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Says that a complaint is part of the story. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  complain(words) {
    this.complaints.push(words);
  }

  saw(address) {
    this.asked.push(address);
  }

  /** What the browser complained of that is no part of the story. */
  surprises() {
    return this.complaints.filter((words) => !this.#expected.some((pattern) => pattern.test(words)));
  }

  /** Addresses of others than those given that were asked for. */
  strangers(origins) {
    const known = (address) => origins.some((origin) => address.startsWith(`${origin}/`));
    return this.asked.filter((address) => /^(https?|wss?|ftp):/.test(address) && !known(address));
  }
}
