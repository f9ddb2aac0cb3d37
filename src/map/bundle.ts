import type { Diagnostic } from '../language/diagnostic.ts';
import type { Language } from '../language/language.ts';
import type { MapLayout } from './layout.ts';

/** What the build hands to the app before any text: the language, where its patterns stand, what is wrong with it. */
export interface Bundle {
  readonly language: Language;
  readonly layout: MapLayout;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is an introduction to load. */
  readonly hasIntroduction: boolean;
}
