/** What the development server and its pages tell each other over Vite's channel. */
export const SERVED_EVENTS = {
  /** From the server: the bundle or a text has changed (`ServedChange`). */
  changed: 'semilattice:changed',
  /** From a page: the version that it shows. */
  shown: 'semilattice:shown',
  /** From the server: what is wrong with the folder (`FolderTold`). A page sends it, without content, to ask. */
  folder: 'semilattice:folder',
} as const;

/** What the development server tells of a change. */
export interface ServedChange {
  readonly version: number;
  /**
   * Paths within the site of all that is other than in the version before, the bundle's own among them; null where
   * anything may be.
   */
  readonly changed: readonly string[] | null;
}

/** What the development server tells of the folder that it follows. */
export interface FolderTold {
  /** What is wrong with the folder; null if all is well. */
  readonly notice: string | null;
}
