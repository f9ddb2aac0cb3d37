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
  /** The name of the earlier state since which the site tells what is new; absent if it tells nothing. */
  readonly since?: string;
}

/** What is sent as it is. */
type PlainPart = Omit<Bundle, 'language' | 'plan'>;

/** A bundle as it is sent, without what can be derived. */
export interface PackedBundle extends PlainPart {
  readonly language: PackedLanguage;
  readonly columns: number;
  /** For each band, the indices of its patterns in the list of all patterns. */
  readonly order: readonly (readonly number[])[];
  /** One digit for each pattern: the number of lines of its name, 9 for more. */
  readonly lines: string;
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
export function packBundle(language: Language, plan: BandPlan, rest: PlainPart): PackedBundle {
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
  const { language: packedLanguage, columns, order, lines, ...rest } = packed;
  const language = unpackLanguage(packedLanguage);
  const plan: BandPlan = {
    columns,
    order: order.map((places) => places.map((place) => language.patterns[place]?.id ?? 0)),
    lines: Array.from(lines, Number),
  };
  return { language, plan, ...rest };
}
