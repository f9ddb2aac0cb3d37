/** The kinds of code that have a colour, with the scopes of TextMate grammars that belong to each. */
const KINDS: readonly (readonly [kind: string, scopes: readonly string[]])[] = [
  ['comment', ['comment', 'punctuation.definition.comment', 'string.quoted.docstring']],
  ['keyword', ['keyword', 'storage', 'variable.language', 'constant.language', 'keyword.operator.new']],
  [
    'string',
    [
      'string',
      'markup.inline.raw',
      'markup.inserted',
      'constant.character.escape',
      'punctuation.definition.string',
    ],
  ],
  ['number', ['constant.numeric', 'constant.other', 'constant.character', 'keyword.other.unit']],
  [
    'function',
    ['entity.name.function', 'support.function', 'entity.name.command', 'meta.function-call.generic'],
  ],
  [
    'type',
    [
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.other.inherited-class',
    ],
  ],
  ['tag', ['entity.name.tag', 'entity.name.section', 'markup.heading', 'markup.deleted']],
  ['attribute', ['entity.other.attribute-name', 'support.type.property-name', 'meta.object-literal.key']],
];

const PLAIN = ['keyword.operator', 'punctuation', 'storage.type.function.arrow'];

/** A theme whose colours only number the kinds of code. The page's style sheet has the real ones, for light and dark. */
export const CODE_THEME = {
  name: 'kinds',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    ...KINDS.map(([, scope], index) => ({
      scope: [...scope],
      settings: { foreground: colourOf(index + 1) },
    })),
    { scope: PLAIN, settings: { foreground: '#000000' } },
  ],
};

function colourOf(number: number): string {
  return `#0000${String(number).padStart(2, '0')}`;
}

/** Returns the kind of code that a colour of the theme stands for; null for plain code. */
export function kindOfColour(colour: string): string | null {
  const [, number] = /^#0000(\d\d)/.exec(colour) ?? [];
  return KINDS[Number(number ?? 0) - 1]?.[0] ?? null;
}
