import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { loadReadingFaces } from '../panel/reading-faces.ts';

/** How long after the page is there the service worker is set up, so that it takes nothing from the first view. */
const REST = 3000;

/**
 * Lets the site work without a network once it was visited: registers the service worker and hands it what this visit
 * has already loaded. Where there are no service workers, nothing happens.
 */
export function keepOffline(base: string, window: Window): void {
  const workers = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  // A new worker leaves a page alone that answers.
  workers.addEventListener('message', ({ ports }) => ports[0]?.postMessage('alive'));
  const register = async () => {
    await workers.register(addressOfFile(SITE_FILES.serviceWorker, base), { scope: base });
    const { active } = await workers.ready;
    const loaded = window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((address) => new URL(address).origin === window.location.origin);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    active?.postMessage({ keep: [window.location.origin + window.location.pathname, ...loaded] });
  };
  const later = () =>
    window.setTimeout(() => {
      loadReadingFaces(window.document);
      void register().catch(() => undefined);
    }, REST);
  if (window.document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}
