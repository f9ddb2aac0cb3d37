/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** An index into the text, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

const DEEPEST = 100;
const SPACE = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- JSON allows no control characters within strings.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** What may come next: a value, a key, or what follows either. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'after';

/**
 * Finds the first place at which a text is not JSON; null if the text is JSON. `JSON.parse` reports that something is
 * wrong, but not always where.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) offset += match[0].length;
    return match !== null;
  };
  const fault = (message: string): JsonFault => ({ offset, message });
  for (;;) {
    skip(SPACE);
    const next = text[offset];
    const inside = open.at(-1);
    if (next === undefined) {
      if (expected === 'after' && open.length === 0) return null;
      // The fault is at the end of the last token, not on the empty line after it.
      offset = text.trimEnd().length;
      return fault(`the text ends where ${inWords(expected, inside)} should come`);
    }
    if (expected === 'after') {
      if (inside !== undefined && next === (inside === '{' ? '}' : ']')) open.pop();
      else if (inside !== undefined && next === ',') expected = inside === '{' ? 'key' : 'value';
      else return fault(`${inWords(expected, inside)} should come here`);
      offset++;
    } else if (expected === ':') {
      if (next !== ':') return fault('a colon should come here');
      offset++;
      expected = 'value';
    } else if ((expected === 'key or }' && next === '}') || (expected === 'value or ]' && next === ']')) {
      open.pop();
      offset++;
      expected = 'after';
    } else if (expected === 'key' || expected === 'key or }') {
      if (!skip(STRING)) return fault('a key in double quotation marks should come here');
      expected = ':';
    } else if (next === '{' || next === '[') {
      if (open.length === DEEPEST) return fault('this is nested too deeply');
      open.push(next);
      offset++;
      expected = next === '{' ? 'key or }' : 'value or ]';
    } else if (skip(STRING) || skip(LITERAL)) expected = 'after';
    else return fault('a value should come here: a text in double quotation marks, say');
  }
}

function inWords(expected: Expected, inside: '{' | '[' | undefined): string {
  if (expected === 'after') {
    if (inside === undefined) return 'the end of the text';
    return inside === '{' ? 'a comma or "}"' : 'a comma or "]"';
  }
  if (expected === ':') return 'a colon';
  return expected.startsWith('key') ? 'a key or "}"' : 'a value';
}
