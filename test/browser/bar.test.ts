import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { framesDrawn, preparePages } from './open-page.ts';

const { open } = preparePages();

/** Widths of windows in CSS pixels, from a narrow phone to a wide screen. */
const WIDTHS = [320, 390, 700, 768, 850, 950, 1024, 1440, 1920];
const PATHS = ['?view=map', 'patterns/028-deployment-pipeline/?view=map&lens=confidence'];

test.each([
  { pointer: 'fingers', isMobile: true },
  { pointer: 'a mouse', isMobile: false },
])('the bar and the header for $pointer fit every window', async ({ isMobile }) => {
  for (const path of PATHS) {
    const page = await open(inject('site') + path, { isMobile, hasTouch: isMobile });
    await page.getByRole('button', { name: 'Fit' }).waitFor({ state: 'attached' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await framesDrawn(page);
      await expect.poll(() => tooWide(page, width), { message: `${path} at ${width} px` }).toEqual([]);
    }
  }
});

/**
 * Returns the controls of bar and header that reach beyond the window or lie over another. The window that was asked
 * for counts: that of a phone grows with what is too wide.
 */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    const isWide = document.documentElement.scrollWidth > width;
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'header :is(button, input), main label:has(input[type=radio], select), main [role=group][aria-label=Zoom] button',
      ),
    ].filter((control) => !control.closest('aside') && control.checkVisibility());
    const boxes = controls.map((control) => control.getBoundingClientRect());
    const faults = controls.filter((control, index) => {
      const box = boxes[index];
      if (!box) return false;
      const isOver = boxes.some(
        (other, place) =>
          place < index &&
          !controls[place]?.parentElement?.contains(control) &&
          !control.parentElement?.contains(controls[place] ?? null) &&
          other.left < box.right - 1 &&
          other.right > box.left + 1 &&
          other.top < box.bottom - 1 &&
          other.bottom > box.top + 1,
      );
      return box.right > width + 1 || box.left < -1 || isOver;
    });
    return [...(isWide ? ['the page'] : []), ...faults.map((control) => control.outerHTML.slice(0, 120))];
  }, width);
}
