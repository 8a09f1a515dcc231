// Debian's Chromium, driven by Playwright.

import { chromium } from 'playwright-core';

import { fence } from './fence.mjs';
import { shown } from './find.mjs';
import { TODAY } from './day.mjs';
import { inside } from './inside.mjs';
import { Visitor, PATIENCE, say } from './visitor.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. */
export async function start() {
  const walls = await fence();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, `--proxy-server=127.0.0.1:${walls.port}`],
  });
  return {
    name: 'chromium',
    walls,
    /** A person with a browser profile of their own. */
    async visitor(options) {
      const context = await browser.newContext({
        locale: options.lang ?? 'fr-FR',
        timezoneId: 'Europe/Paris',
        viewport: options.viewport ?? { width: 1280, height: 800 },
        colorScheme: options.dark ? 'dark' : 'light',
        reducedMotion: options.calm ? 'reduce' : 'no-preference',
        deviceScaleFactor: options.scale ?? 1,
        acceptDownloads: true,
        permissions: options.permissions ?? [],
        // What is kept for use without a network would answer in the place of what is cut off.
        serviceWorkers: options.keepsNothing ? 'block' : 'allow',
      });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(inside, TODAY);
      const visitor = new ChromiumVisitor(context);
      if (options.keepsNothing) visitor.expect(/^Service Worker registration blocked by Playwright/);
      return visitor;
    },
    async close() {
      await browser.close();
      walls.close();
    },
  };
}

class ChromiumVisitor extends Visitor {
  browser = 'chromium';

  constructor(context) {
    super();
    this.context = context;
    context.on('request', (request) => this.saw(request.url()));
  }

  async newPage() {
    const page = await this.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complain(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.complain(say(error)));
    page.on('crash', () => this.complain('the page crashed'));
    return page;
  }

  async beforeScripts(script, argument) {
    await this.context.addInitScript(script, argument);
  }

  /** The first element of a role and a name, in the whole page or within another one. */
  locate(role, name, within) {
    const place = within ? this.locate(within.role, within.name) : this.page;
    if (role === 'article') {
      // A question goes by its heading.
      return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name, exact: true }) }).first();
    }
    return place.getByRole(role, { name, exact: typeof name === 'string' }).first();
  }

  async click(role, name, within) {
    await this.locate(role, name, within).click();
  }

  async fill(role, name, text, within) {
    await this.locate(role, name, within).fill(text);
  }

  async select(name, option, within) {
    await this.locate('combobox', name, within).selectOption({ label: option });
  }

  async giveFile(name, path) {
    await this.page.getByLabel(name).setInputFiles(path);
  }

  async goOffline(offline) {
    await this.context.setOffline(offline);
  }

  async waitFor(condition, argument) {
    await this.page.waitForFunction(condition, argument, { timeout: PATIENCE });
  }

  async sees(text) {
    await this.#whether(text, true);
  }

  async misses(text) {
    await this.#whether(text, false);
  }

  async #whether(text, wanted) {
    const asked = { text: text.source ?? text, pattern: text instanceof RegExp, wanted };
    const sentence = wanted ? 'is to be seen' : 'is not to be seen any more';
    await this.page.waitForFunction(shown, asked, { timeout: PATIENCE }).catch((error) => {
      throw new Error(`${text} ${sentence}`, { cause: error });
    });
  }

  async size(width, height) {
    await this.page.setViewportSize({ width, height });
  }

  /** Sets the size of letters as a reader does in the browser: 16 pixels is the usual one. */
  async letters(pixels) {
    const protocol = await this.context.newCDPSession(this.page);
    await protocol.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
  }

  async close() {
    await this.context.close();
  }
}
