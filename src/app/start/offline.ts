import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { loadReadingFaces } from '../typeface.ts';

/**
 * Time from the page's `load` event until the service worker is set up, in milliseconds. It keeps the first view fast.
 */
const REST = 3000;

/**
 * Makes the site work without a network after the first visit: registers the service worker and tells it what this
 * visit has loaded. Does nothing in a browser without service workers.
 */
export function keepOffline(base: string, window: Window): void {
  const workers = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  // A new service worker does not replace pages that answer.
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
      void loadReadingFaces();
      void register().catch(() => undefined);
    }, REST);
  if (window.document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}
