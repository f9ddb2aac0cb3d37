/** Data with a version number that grows with each change. */
interface Versioned {
  readonly version: number;
}

/** Receives the versions that the server announces. */
export interface VersionFollower {
  /** The server has reached this version. */
  told(version: number): void;
  /** Asks again if the last request failed. */
  retry(): void;
}

/**
 * Follows the versions of the server. One request runs at a time; versions that are announced meanwhile are requested
 * together afterwards. A failed request is repeated at the next announcement or at `retry`.
 *
 * @param first The version that the page already has.
 * @param get Fetches the newest version, or rejects.
 * @param take Called with each version that was fetched.
 */
export function followVersions<T extends Versioned>(
  first: number,
  get: () => Promise<T>,
  take: (newest: T) => void,
): VersionFollower {
  let present = first;
  let wanted = first;
  let isUnderWay = false;
  const update = async (): Promise<void> => {
    if (isUnderWay || wanted === present) return;
    isUnderWay = true;
    const asked = wanted;
    const newest = await get().catch(() => null);
    isUnderWay = false;
    if (newest) {
      present = newest.version;
      take(newest);
    }
    if (wanted !== asked) await update();
  };
  return {
    told(version) {
      wanted = version;
      void update();
    },
    retry: () => void update(),
  };
}
