import type { Authoring } from '../language/authoring.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Language } from '../language/language.ts';
import { type PackedLanguage, packLanguage, unpackLanguage } from '../language/pack.ts';
import type { BandPlan } from './layout.ts';

/**
 * Everything that the app has before any text: the language, the order of its bands, and the faults in its files.
 */
export interface Bundle {
  readonly language: Language;
  readonly plan: BandPlan;
  /** The language of the texts, as a BCP 47 tag. */
  readonly lang: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the language has an introduction. It is loaded separately. */
  readonly hasIntroduction: boolean;
  /** Whether the site publishes projects. Their list is loaded separately. */
  readonly hasProjects: boolean;
  readonly authoring: Authoring;
  /** The name of the edition since which the site tells what is new; absent if it tells nothing. */
  readonly since?: string;
}

/** A bundle as it is sent, without what can be derived. */
export interface PackedBundle {
  readonly language: PackedLanguage;
  readonly columns: number;
  /** For each band, the indices of its patterns in the list of all patterns. */
  readonly order: readonly (readonly number[])[];
  /** One digit for each pattern: the number of lines of its name, 9 for more. */
  readonly lines: string;
  readonly lang: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasIntroduction: boolean;
  readonly hasProjects: boolean;
  readonly authoring: Authoring;
  readonly since?: string;
}

/** A bundle as the development server sends it. */
export interface ServedBundle {
  /** Grows with each change of the folder. */
  readonly version: number;
  /** The token for `Authoring`. Only some pages get it, while all pages get the same bundle. */
  readonly editorToken: string | null;
  readonly bundle: PackedBundle;
}

/** Packs a language with the plan of its bands. */
export function packBundle(
  language: Language,
  plan: BandPlan,
  rest: Pick<Bundle, 'lang' | 'diagnostics' | 'hasIntroduction' | 'hasProjects' | 'authoring' | 'since'>,
): PackedBundle {
  const place = new Map(language.patterns.map((pattern, index) => [pattern.id, index]));
  return {
    language: packLanguage(language),
    columns: plan.columns,
    order: plan.order.map((ids) => ids.map((id) => place.get(id) ?? 0)),
    lines: plan.lines.map((count) => Math.min(count, 9)).join(''),
    ...rest,
  };
}

/** Unpacks a bundle. */
export function unpackBundle(packed: PackedBundle): Bundle {
  const language = unpackLanguage(packed.language);
  const plan: BandPlan = {
    columns: packed.columns,
    order: packed.order.map((places) => places.map((place) => language.patterns[place]?.id ?? 0)),
    lines: Array.from(packed.lines, Number),
  };
  return {
    language,
    plan,
    lang: packed.lang,
    diagnostics: packed.diagnostics,
    hasIntroduction: packed.hasIntroduction,
    hasProjects: packed.hasProjects,
    authoring: packed.authoring,
    ...(packed.since === undefined ? {} : { since: packed.since }),
  };
}
