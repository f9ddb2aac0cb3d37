import { bundle as built } from 'virtual:semilattice';
import type { ServedBundle } from '../../map/bundle.ts';
import { SERVED_EVENTS, type ServedChange } from '../../map/served-events.ts';
import { createBundleStore } from './bundle-store.ts';
import { followVersions } from './follow-versions.ts';
import { fetchJson } from '../../store/texts.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import type { BundleSource } from '../../store/reader.ts';

/**
 * Opens this page's source of bundles: the bundle that is built into the page, or one that is fetched from the server
 * of a folder and kept up to date.
 */
export async function openBundles(): Promise<BundleSource> {
  if (built) return createBundleStore(built);
  // What follows a folder is for the development server, and no part of a site.
  if (!import.meta.env.DEV) throw new Error('This site has no bundle.');
  const base = import.meta.env.BASE_URL;
  const address = addressOfFile(SITE_FILES.bundle, base);
  const get = async () => readServed((await fetchJson(address)) as ServedBundle);
  const first = await get();
  const store = createBundleStore(first.bundle);
  const follower = followVersions({
    first: first.version,
    address,
    get,
    take: (newest, changed) => store.take(newest?.bundle ?? null, changed),
  });
  window.addEventListener('online', follower.retry);
  import.meta.hot?.on(SERVED_EVENTS.changed, ({ version, changed }: ServedChange) =>
    follower.told({ version, changed: changed && changed.map((path) => base + path) }),
  );
  // The server now announces any change that was made before this page listened.
  import.meta.hot?.send(SERVED_EVENTS.shown, first.version);
  return store;
}

function readServed({
  version,
  editorToken,
  bundle,
}: ServedBundle): Pick<ServedBundle, 'version' | 'bundle'> {
  return { version, bundle: { ...bundle, authoring: { ...bundle.authoring, editorToken } } };
}
