// Debian's Firefox, driven by Puppeteer over WebDriver BiDi.

import puppeteer from 'puppeteer-core';

import { fence } from './fence.mjs';
import { find, shown } from './find.mjs';
import { TODAY } from './day.mjs';
import { inside } from './inside.mjs';
import { Visitor, PATIENCE, say } from './visitor.mjs';

/** Starts the browser. */
export async function start() {
  const walls = await fence();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    timeout: 60_000,
    extraPrefsFirefox: {
      'intl.accept_languages': 'fr-FR, fr',
      // It would ask each server for an icon that no page names.
      'browser.chrome.site_icons': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': walls.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': walls.port,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  return {
    name: 'firefox',
    walls,
    /** A person with a browser profile of their own. */
    async visitor(options) {
      const context = await browser.createBrowserContext();
      return new FirefoxVisitor(context, options.viewport ?? { width: 1280, height: 800 });
    },
    async close() {
      await browser.close();
      walls.close();
    },
  };
}

class FirefoxVisitor extends Visitor {
  browser = 'firefox';
  #scripts = [[inside, TODAY]];

  constructor(context, viewport) {
    super();
    this.context = context;
    this.viewport = viewport;
  }

  async newPage() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(this.viewport);
    page.on('request', (request) => this.saw(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') {
        this.complain(message.text());
      }
    });
    page.on('pageerror', (error) => this.complain(say(error)));
    for (const [script, argument] of this.#scripts) {
      await page.evaluateOnNewDocument(script, argument);
    }
    return page;
  }

  async beforeScripts(script, argument) {
    this.#scripts.push([script, argument]);
  }

  async #find(role, name, within) {
    const wanted = { role, name: name.source ?? name, pattern: name instanceof RegExp, within };
    const handle = await this.page
      .waitForFunction(find, { timeout: PATIENCE, polling: 50 }, wanted)
      .catch((error) => {
        throw new Error(`no ${role} is called ${name}`, { cause: error });
      });
    return handle.asElement();
  }

  async click(role, name, within) {
    const element = await this.#find(role, name, within);
    await element.scrollIntoView();
    await element.click();
  }

  async fill(role, name, text, within) {
    const element = await this.#find(role, name, within);
    await element.evaluate((field) => {
      field.focus();
      field.select?.();
    });
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  async select(name, option, within) {
    const element = await this.#find('combobox', name, within);
    const value = await element.evaluate(
      (list, label) => [...list.options].find(({ text }) => text === label).value,
      option,
    );
    await element.select(value);
  }

  async giveFile(name, path) {
    const field = await this.page.evaluateHandle(
      (label) => [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label)).control,
      name,
    );
    await field.asElement().uploadFile(...[path].flat());
  }

  async waitFor(condition, argument) {
    await this.page.waitForFunction(condition, { timeout: PATIENCE, polling: 50 }, argument);
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
    await this.page.waitForFunction(shown, { timeout: PATIENCE, polling: 50 }, asked).catch((error) => {
      throw new Error(`${text} ${sentence}`, { cause: error });
    });
  }

  async size(width, height) {
    await this.page.setViewport({ width, height });
  }

  async close() {
    await this.context.close();
  }
}
