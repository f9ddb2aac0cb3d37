import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import type { ServedBundle } from '../../map/bundle.ts';
import { SERVED_EVENTS, type ServedChange } from '../../map/served-events.ts';
import { createTextStore, fetchJson } from '../../store/texts.ts';
import { searchParts } from '../search/search-parts.ts';
import { createBundleStore } from './bundle-store.ts';
import { followVersions } from './follow-versions.ts';
import type { OpenedLanguage } from './opened-language.ts';
import { servedChannel } from './served-channel.ts';

/** Fetches the bundle of a folder that is served, and keeps it up to date. */
export async function openServed(): Promise<OpenedLanguage> {
  const base = import.meta.env.BASE_URL;
  const address = addressOfFile(SITE_FILES.bundle, base);
  const get = async () => readServed((await fetchJson(address)) as ServedBundle);
  const opening = servedChannel();
  const first = await get();
  const store = createBundleStore(first.bundle);
  const follower = followVersions({
    first: first.version,
    address,
    get,
    take: (newest, changed) => store.take(newest?.bundle ?? null, changed),
  });
  window.addEventListener('online', follower.retry);
  void opening.then((channel) => {
    channel.on(SERVED_EVENTS.changed, ({ version, changed }: ServedChange) =>
      follower.told({ version, changed: changed && changed.map((path) => base + path) }),
    );
    // The server now announces any change that was made before this page listened.
    channel.send(SERVED_EVENTS.shown, first.version);
  });
  return { bundles: store, texts: createTextStore(fetchJson, searchParts(base)), isServed: true };
}

function readServed({
  version,
  editorToken,
  bundle,
}: ServedBundle): Pick<ServedBundle, 'version' | 'bundle'> {
  return { version, bundle: { ...bundle, authoring: { ...bundle.authoring, editorToken } } };
}
