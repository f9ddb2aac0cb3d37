/** A change of what the server gives, from one version to the next. */
export interface VersionChange {
  /** Grows by one with each change. */
  readonly version: number;
  /** The addresses of all that changed, in the order in which a page wants it; null where anything may have. */
  readonly changed: readonly string[] | null;
}

/** Receives the versions that the server announces. */
export interface VersionFollower {
  /** The server has come to a version. */
  told(change: VersionChange): void;
  /** Asks again where asking failed. */
  retry(): void;
}

interface Options<T> {
  /** The version that is already there. */
  readonly first: number;
  /** The address of what is kept up to date. */
  readonly address: string;
  /** Gets the newest from there, or rejects. */
  readonly get: () => Promise<T>;
  /** Told of what changed, with what was gotten; null where the change left that alone. */
  readonly take: (newest: T | null, changed: VersionChange['changed']) => void;
}

/**
 * Keeps up with what changes on the server. One request is under way at a time; versions told meanwhile are taken
 * together afterwards. What failed is asked for again when the next version is told, or at `retry`. Where a version was
 * missed, anything may have changed.
 */
export function followVersions<T extends Pick<VersionChange, 'version'>>({
  first,
  address,
  get,
  take,
}: Options<T>): VersionFollower {
  let latest = first;
  let pending: VersionChange['changed'] = [];
  let isUnderWay = false;
  const update = async (): Promise<void> => {
    if (isUnderWay || pending?.length === 0) return;
    const changed = pending;
    pending = [];
    let newest: T | null = null;
    if (!changed || changed.includes(address)) {
      isUnderWay = true;
      newest = await get().catch(() => null);
      isUnderWay = false;
      if (!newest) {
        const isMoreTold = pending?.length !== 0;
        pending = together(changed, pending);
        if (isMoreTold) await update();
        return;
      }
      // All that is asked for from now on is of this version.
      if (!changed) latest = Math.max(latest, newest.version);
    }
    take(newest, changed);
    await update();
  };
  return {
    told({ version, changed }) {
      if (version === latest) return;
      pending = version === latest + 1 ? together(pending, changed) : null;
      latest = version;
      void update();
    },
    retry: () => void update(),
  };
}

function together(a: VersionChange['changed'], b: VersionChange['changed']): VersionChange['changed'] {
  return a && b ? [...new Set([...a, ...b])] : null;
}
