import type { NormalizedHotChannel } from 'vite';
import { oncePer } from '../../language/once-per.ts';
import type { PackedBundle, ServedChange } from '../../map/bundle.ts';

/** The bundle of a folder that is followed. */
export interface LiveBundle {
  /**
   * The bundle as it is now, as the parts of a JSON text of a `ServedBundle`, with the token for whoever gets it. The
   * large part is the same for all.
   */
  written(editorToken: string | null): Promise<readonly (string | Buffer)[]>;
  /**
   * Tells all pages that there is a newer version, of which they then ask for what they show.
   *
   * @param paths Within the site, all that is other than before; null where anything may be.
   */
  changed(paths: ServedChange['changed']): void;
}

/**
 * Numbers the versions of a folder that is followed, and tells pages the newest number. The bundle itself is data that a
 * page fetches: were each a module, the browser would keep all of them as long as the page is open.
 *
 * @param hot What is said between the server and its pages.
 * @param pack Gives the bundle as it is now.
 */
export function createLiveBundle(hot: NormalizedHotChannel, pack: () => Promise<PackedBundle>): LiveBundle {
  let version = 0;
  // A page that was loaded while the folder changed does not hear of it, and asks.
  hot.on('semilattice:shown', (shown: unknown, client) => {
    if (shown !== version)
      client.send('semilattice:changed', { version, changed: null } satisfies ServedChange);
  });
  return {
    async written(editorToken) {
      // The version first: what is packed may already be newer, and is then only taken once more.
      const now = version;
      return [
        `{"version":${now},"editorToken":${JSON.stringify(editorToken)},"bundle":`,
        write(await pack()),
        '}',
      ];
    },
    changed(changed) {
      version++;
      hot.send('semilattice:changed', { version, changed } satisfies ServedChange);
    },
  };
}

const write = oncePer((bundle: PackedBundle) => Buffer.from(JSON.stringify(bundle)));
