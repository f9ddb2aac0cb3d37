import type { NormalizedHotChannel } from 'vite';
import { oncePer } from '../../language/once-per.ts';
import type { PackedBundle } from '../../map/bundle.ts';

/** The address of a served folder's bundle, relative to the base. */
export const BUNDLE_FILE = 'bundle.json';

/** The bundle of a folder that is followed. */
export interface LiveBundle {
  /**
   * Returns the current bundle as parts of a JSON text (a `ServedBundle`), with the token for the client. The large
   * part is the same for all clients.
   */
  written(editorToken: string | null): Promise<readonly (string | Buffer)[]>;
  /** Tells all pages that there is a newer bundle, so that they fetch it. */
  changed(): void;
}

/**
 * Numbers the bundles of a folder that is followed, and tells pages the newest number. Pages fetch the bundle as data:
 * a browser would keep every module for as long as the page is open.
 *
 * @param hot The channel between the server and its pages.
 * @param pack Returns the current bundle.
 */
export function createLiveBundle(hot: NormalizedHotChannel, pack: () => Promise<PackedBundle>): LiveBundle {
  let version = 0;
  // A page that was loading while the folder changed has missed the message, so it asks.
  hot.on('semilattice:shown', (shown: unknown, client) => {
    if (shown !== version) client.send('semilattice:changed', { version });
  });
  return {
    async written(editorToken) {
      // The version is read first. The bundle may then be newer than the version, which only causes one more fetch.
      const now = version;
      return [
        `{"version":${now},"editorToken":${JSON.stringify(editorToken)},"bundle":`,
        write(await pack()),
        '}',
      ];
    },
    changed() {
      version++;
      hot.send('semilattice:changed', { version });
    },
  };
}

const write = oncePer((bundle: PackedBundle) => Buffer.from(JSON.stringify(bundle)));
