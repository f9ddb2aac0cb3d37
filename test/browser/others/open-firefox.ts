import { launch } from 'puppeteer-core';
import type { Tab } from './tab.ts';

/** Maximum time that the browser may take to start, in milliseconds. */
const TO_START = 90_000;

/** Opens a page in Firefox, by WebDriver BiDi. */
export async function openFirefox(executablePath: string): Promise<Tab> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    timeout: TO_START,
    defaultViewport: null,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width: 1440, height: 900 });
  return {
    async goTo(url) {
      await page.goto(url);
    },
    async back() {
      await page.goBack();
    },
    call: (body, ...args) => page.evaluate(body as (...values: readonly unknown[]) => never, ...args),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    print: async () => Buffer.from(await page.pdf({ format: 'a4' })),
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
