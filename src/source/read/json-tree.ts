import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A JSON text understood: its tree with places, or the first place at which it is not JSON, and why. */
export type JsonTree =
  | { readonly kind: 'tree'; readonly root: Node }
  | { readonly kind: 'fault'; readonly offset: number; readonly message: string };

/** The parser calls itself for each level. */
const DEEPEST = 100;

/** Reads strict JSON: without comments, and without a comma after the last part. Offsets are indexes into the text. */
export function readJsonTree(text: string): JsonTree {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== null) return { kind: 'fault', offset: tooDeep, message: 'this is nested too deeply' };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (root && !first) return { kind: 'tree', root };
  // Where the last thing ends, not on the empty line after it.
  const end = text.trimEnd().length;
  const offset = Math.min(first?.offset ?? 0, end);
  const code = first ? printParseErrorCode(first.error) : 'ValueExpected';
  const expected = EXPECTED[code];
  return {
    kind: 'fault',
    offset,
    message:
      expected === undefined
        ? (WRONG[code] ?? 'texts and keys stand in double quotation marks')
        : offset === end
          ? `the text ends where ${expected} should come`
          : `${expected} should come here`,
  };
}

/** What the parser misses, by its name for the error. */
const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in double quotation marks',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a comma or "}"',
  CloseBracketExpected: 'a comma or "]"',
  EndOfFileExpected: 'the end of the text',
};

/** What the parser finds wrong, by its name for the error. */
const WRONG: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no quotation mark at its end',
  UnexpectedEndOfNumber: 'this number has no digit at its end',
  InvalidUnicode: 'this text has a "\\u" without four digits behind it',
  InvalidEscapeCharacter: 'this text has a backslash that means nothing',
  InvalidCharacter:
    'this text has a tab or another character in it that has to be written as "\\t" or the like',
};

/** Where more brackets are open than the parser is given. */
function findTooDeep(text: string): number | null {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (part === '[' || part === '{') depth++;
    else if (part === ']' || part === '}') depth--;
    if (depth > DEEPEST) return index;
  }
  return null;
}
