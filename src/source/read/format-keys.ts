import type { FormatKeys } from '../../language/review/reviewed-language.ts';

/**
 * The edge of the format: what front matter calls each field that means something here. Beyond this folder, the names
 * on the left are the only ones.
 */
export const KEYS = {
  id: 'id',
  name: 'name',
  scale: 'scale',
  confidence: 'confidence',
  larger: 'context_patterns',
  smaller: 'completion_patterns',
  ai: 'ai_dimension',
  tags: 'tags',
  aliases: 'aliases',
  references: 'references',
  lang: 'lang',
} as const;

export type Field = keyof typeof KEYS;

/** What the review calls fields when it speaks to an author. */
export const FORMAT_KEYS: FormatKeys = {
  larger: KEYS.larger,
  smaller: KEYS.smaller,
  known: Object.values(KEYS),
};
