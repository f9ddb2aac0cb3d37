import type { Page } from 'playwright-core';

/** Lets a page have some of its files only when the test has resolved `held`. */
export function holdBack(files: string, held: { readonly promise: Promise<unknown> }) {
  return (page: Page) =>
    page.route(files, async (route) => {
      await held.promise;
      await route.continue();
    });
}

/** A promise that a test resolves. */
export function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
