/** Longest component or expression that is read, in characters; a longer one stays as it was written. */
const LONGEST = 20_000;

/** Most beginnings without an end that are looked at, so that the time stays linear. */
const MOST_UNENDED = 50;

/**
 * Takes out of a text what MDX adds to Markdown: imports and exports, the tags of components, and expressions that begin
 * a line. What stands between two tags stays, and so do all line breaks, so that lines are those of the file.
 */
export function withoutComponents(text: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  const unended = { left: MOST_UNENDED };
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const [, marks] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (marks !== undefined && (fence === null || (marks.startsWith(fence) && line.trim() === marks)))
      fence = fence === null ? marks : null;
    if (fence !== null || marks !== undefined) {
      kept.push(text.slice(at, end + 1));
      at = end + 1;
      continue;
    }
    const skipped = /^(?:import|export)\s/.test(line) ? endOfBlock(text, at) : at;
    if (skipped > at) {
      kept.push(lineBreaksOf(text.slice(at, skipped)));
      at = skipped;
      continue;
    }
    const { taken, next } = withoutTags(text, at, unended);
    kept.push(taken);
    at = next;
  }
  return kept.join('');
}

/** Returns what is left of the line at an offset, with the components that begin on it, and where to go on. */
function withoutTags(
  text: string,
  from: number,
  unended: { left: number },
): { readonly taken: string; readonly next: number } {
  let taken = '';
  let at = from;
  let isStart = true;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\n') return { taken: `${taken}\n`, next: at + 1 };
    const end = unended.left > 0 ? endOfPart(text, at, isStart) : null;
    if (end === -1) unended.left--;
    if (end !== null && end !== -1) {
      taken += lineBreaksOf(text.slice(at, end));
      at = end;
      continue;
    }
    if (character === '`') {
      const [marks = ''] = /^`+/.exec(text.slice(at, at + 100)) ?? [];
      const close =
        text
          .slice(at + marks.length, at + 500)
          .split('\n', 1)[0]
          ?.indexOf(marks) ?? -1;
      const length = close === -1 ? marks.length : close + 2 * marks.length;
      taken += text.slice(at, at + length);
      at += length;
    } else {
      taken += character;
      at++;
    }
    isStart &&= /\s/.test(character);
  }
  return { taken, next: at };
}

/** Returns where the component or expression at an offset ends; -1 if it does not, and null if there is none. */
function endOfPart(text: string, at: number, isStart: boolean): number | null {
  const character = text.charAt(at);
  if (character === '{') return isStart ? endOf(text, at, '}') : null;
  const isTag = character === '<' && /^<\/?(?:[A-Z][\w.]*|>)/.test(text.slice(at, at + 100));
  return isTag ? endOf(text, at, '>') : null;
}

/** Returns the offset behind a tag or an expression, past the quotes and braces within it; -1 if it does not end. */
function endOf(text: string, from: number, last: '>' | '}'): number {
  let depth = 0;
  let quote = '';
  const most = Math.min(text.length, from + LONGEST);
  for (let at = from; at < most; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (last === '}' && depth === 0) return at + 1;
    } else if (character === '>' && last === '>' && depth === 0) return at + 1;
  }
  return -1;
}

/** The offset at which a block ends: at an empty line. */
function endOfBlock(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end === -1 ? text.length : end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function lineBreaksOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

/** An address that a component is given: `href="/patterns/door"` or `path: '/patterns/door'`. */
const ADDRESS =
  /(?:^|[\s{,("'])["']?(?:href|path|to|url|link)["']?\s{0,3}[:=]\s{0,3}\{?\s{0,3}["'`]([^\s"'`]{1,300})["'`]/g;

/** Finds the addresses that components of a text are given. */
export function componentAddresses(text: string): string[] {
  return [...text.matchAll(ADDRESS)].flatMap(([, address = '']) => (address.includes('/') ? [address] : []));
}
