import type { NormalizedHotChannel } from 'vite';
import { oncePer } from '../../language/once-per.ts';
import type { PackedBundle } from '../../map/bundle.ts';
import { SERVED_EVENTS, type ServedChange } from '../../map/served-events.ts';

/** The bundle of a folder that is followed. */
export interface LiveBundle {
  /**
   * Returns the current bundle as parts of a JSON text (a `ServedBundle`), with the token for the client. The large
   * part is the same for all clients.
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
 * @param hot The channel between the server and its pages.
 * @param pack Returns the current bundle.
 */
export function createLiveBundle(hot: NormalizedHotChannel, pack: () => Promise<PackedBundle>): LiveBundle {
  let version = 0;
  // A page that was loading while the folder changed has missed the message, so it asks.
  hot.on(SERVED_EVENTS.shown, (shown: unknown, client) => {
    if (shown !== version)
      client.send(SERVED_EVENTS.changed, { version, changed: null } satisfies ServedChange);
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
    changed(changed) {
      version++;
      hot.send(SERVED_EVENTS.changed, { version, changed } satisfies ServedChange);
    },
  };
}

const write = oncePer((bundle: PackedBundle) => Buffer.from(JSON.stringify(bundle)));
