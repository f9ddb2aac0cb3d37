/** Something that has a number which grows with each change. */
interface Versioned {
  readonly version: number;
}

/** Takes what the server says of its versions. */
export interface VersionFollower {
  /** The server has come to a version. */
  told(version: number): void;
  /** Asks again where asking failed. */
  retry(): void;
}

/**
 * Keeps up with what changes on the server. One request is under way at a time; versions told meanwhile are asked for
 * together afterwards. What failed is asked for again when the next version is told, or at `retry`.
 *
 * @param first The version that is already there.
 * @param get Gets the newest from the server, or rejects.
 * @param take Told what was gotten.
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
