/** What a site gives to those who write the language, beside what it gives to readers. */
export interface Authoring {
  /** Whether the site has a review; `under way` while an explored folder is still being read. */
  readonly review: 'none' | 'under way' | 'done';
  /** The folder as its author would type it, while it is explored on the author's machine; null on a built site. */
  readonly folder: string | null;
  /** Proves to the server that a page may open files in its author's editor; null where no page may. */
  readonly editorToken: string | null;
  /** The path of the folder within its repository, with a slash at its end; empty where it is the whole of it. */
  readonly pathInRepository: string;
}

/** A site for readers alone. */
export const FOR_READERS: Authoring = {
  review: 'none',
  folder: null,
  editorToken: null,
  pathInRepository: '',
};
