import type { Page } from 'playwright-core';
import { endsWithin } from './open-browser.ts';

/** Maximum time that a page may take to tell what it shows, in milliseconds. */
const TO_ANSWER = 20_000;
/** How much of the page's text is told, in characters. */
const EXCERPT = 1500;

/** What a page shows, for the message of a test that failed. It comes, even if the page no longer answers. */
export async function describePage(page: Page, errors: readonly string[]): Promise<string> {
  let shown = '(The page did not answer.)';
  const looked = Promise.all([page.title(), page.locator('body').innerText({ timeout: TO_ANSWER })]).then(
    ([title, text]) => {
      shown = `${title}\n${text.replace(/\s*\n\s*/g, '\n').slice(0, EXCERPT)}`;
    },
  );
  await endsWithin(looked, TO_ANSWER);
  const told = errors.length === 0 ? 'No error was logged.' : `Errors:\n${errors.join('\n')}`;
  return `The page ${page.url()} showed:\n${shown}\n${told}`;
}
