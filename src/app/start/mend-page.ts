/** Storage key for the entry script that has already caused a reload. */
const MENDED = 'semilattice:mended';

/**
 * Handles an app that cannot be loaded: the page stays as the build rendered it, and says so. If the browser is online,
 * a newer service worker is requested and the page is reloaded, once for each version, because the page may be older
 * than the scripts on the server. If it is offline, this waits for the network.
 */
export async function mendPage(window: Window): Promise<void> {
  say(window);
  window.addEventListener('online', () => window.location.reload(), { once: true });
  if (!window.navigator.onLine || !isFirstTime(window)) return;
  const workers = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const registration = await workers?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
  window.location.reload();
}

/**
 * Whether this version has not caused a reload before. Without storage this cannot be known, so the answer is false.
 */
function isFirstTime(window: Window): boolean {
  const entry = window.document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
  try {
    const isFirst = window.sessionStorage.getItem(MENDED) !== entry;
    window.sessionStorage.setItem(MENDED, entry);
    return isFirst;
  } catch {
    return false;
  }
}

function say({ document, location }: Window): void {
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.style.cssText =
    'position:fixed;inset:auto 16px 16px auto;padding:12px;background:Canvas;color:CanvasText;border:1px solid';
  const button = document.createElement('button');
  button.textContent = 'Reload';
  button.addEventListener('click', () => location.reload());
  alert.append('The app could not be loaded; the page can be read. ', button);
  document.body.append(alert);
}
