/** What a site has beside its pages if a text needs it: the style sheet of formulas, that of code, and the diagrams. */
export const TEXT_PARTS = ['math', 'code', 'diagrams'] as const;

export type TextPart = (typeof TEXT_PARTS)[number];

/** The folder of these parts in a site. The package has it too, beside the command. */
export const TEXT_FOLDER = 'text/';

/** The file of a part that a page names, within `TEXT_FOLDER`. It asks for the others. */
const ENTRIES: Readonly<Record<TextPart, string>> = {
  math: 'math/math.css',
  code: 'code/code.css',
  diagrams: 'diagrams/diagrams.js',
};

/** The path in a site of the file that a page names for a part. */
export function textPartFile(part: TextPart): string {
  return TEXT_FOLDER + ENTRIES[part];
}
