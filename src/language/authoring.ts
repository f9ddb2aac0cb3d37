/** What a site offers to the authors of the language, besides what it offers to readers. */
export interface Authoring {
  /** Whether the site has a review. It is `under way` while an explored folder is still being read. */
  readonly review: 'none' | 'under way' | 'done';
  /** The folder as its author would type it, while it is explored on the author's machine; null on a built site. */
  readonly folder: string | null;
  /** Proves to the server that a page may open files in its author's editor; null if the page may not. */
  readonly editorToken: string | null;
  /** The path of the folder within its repository, with a slash at its end; empty if the folder is the repository. */
  readonly pathInRepository: string;
}

/** The value for a site that is for readers alone. */
export const FOR_READERS: Authoring = {
  review: 'none',
  folder: null,
  editorToken: null,
  pathInRepository: '',
};
