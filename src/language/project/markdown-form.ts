/** The version of the Markdown form. It grows when older programs could not read it any more. */
export const VERSION = 1;

/** The keys before the title. */
export const HEAD = {
  version: 'semilattice-project',
  language: 'language',
  address: 'address',
  order: 'order',
  at: 'looking-at',
  looked: 'looked-at',
  skipped: 'left-for-later',
} as const;

/** The list below a heading. */
export const ITEM = {
  own: 'Our own',
  number: 'Number',
  slug: 'Slug',
  larger: 'Larger',
  smaller: 'Smaller',
  state: 'State',
  carer: 'Cared for by',
} as const;

/** The headings within a pattern of one's own. */
export const PART = { problem: 'Problem', solution: 'Solution', text: 'More' } as const;

/** The heading above the patterns that were set aside. */
export const SET_ASIDE = 'Set aside';

/** A heading or an item of the form, or one that a backslash before it made text. */
export const STRUCTURE = new RegExp(
  String.raw`^\\*(?:#{1,3}(?:\s|$)|- (?:${Object.values(ITEM).join('|')}):)`,
);
