/** The fields of a pattern's front matter that mean something here. */
export const FRONT_MATTER_KEYS = [
  'id',
  'name',
  'scale',
  'confidence',
  'context_patterns',
  'completion_patterns',
  'ai_dimension',
  'tags',
  'aliases',
  'references',
] as const;

export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];
