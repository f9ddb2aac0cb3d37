import type { BundleSource } from '../../store/reader.ts';
import type { TextStore } from '../../store/texts.ts';

/** Where this page has its language from. */
export interface OpenedLanguage {
  readonly bundles: BundleSource;
  readonly texts: TextStore;
  /** Whether a folder is served, which changes under the page. A built site does not change. */
  readonly isServed: boolean;
}
