/** `!!! note "Title"`, or `??? note "Title"` for one that is folded; what belongs to it is indented below. */
const INDENTED = /^ {0,3}(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"]*)")?[ \t]*$/;

/** `::: note Title`, `:::note[Title]` or `::: {.note}`, up to a line `:::`. */
const FENCED = /^ {0,3}:{3,}[ \t]*(?:\{[ \t]*\.)?([A-Za-z][\w-]*)(?:\[([^\]]*)\])?[ \t]*([^\n]*)$/;
const FENCE_END = /^ {0,3}:{3,}[ \t]*$/;

const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Words for containers that are shown as callouts; of any other, only what stands in it is shown. */
const WORDS = new Set(
  'note info todo abstract summary tldr question faq help example quote cite tip hint success check done important warning attention caution danger error failure fail missing bug seealso details'.split(
    ' ',
  ),
);

/** Longest line that begins a container, in characters; a container with a longer one stays as it was written. */
const LONGEST_OPENING = 300;

/**
 * What ends a quotation, whatever stands before it. Any other text directly below a quotation belongs to its last
 * paragraph.
 */
const ENDS_QUOTATION = /^ {0,3}(?:#{1,6}[ \t]|`{3}|~{3}|[-*+][ \t]+\S)/;

/** Containers within each other beyond this depth stay as they were written. */
const DEEPEST = 8;

/**
 * Turns the containers of VitePress, Docusaurus and Pandoc, and the admonitions of MkDocs, into callouts of Markdown. The
 * number of lines stays the same, so that lines are those of the file.
 */
export function withCallouts(text: string): string {
  return /^ {0,3}(?::::|!!!|\?\?\?)/m.test(text) ? callouts(text.split('\n'), 0).join('\n') : text;
}

function callouts(lines: readonly string[], depth: number): string[] {
  if (depth > DEEPEST) return [...lines];
  const ends = endsOfFenced(lines);
  const made: string[] = [];
  let code: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    code = codeAfter(line, code);
    const indented = code === null ? INDENTED.exec(line) : null;
    const last = indented ? endOfIndented(lines, at) : null;
    const end = ends.get(at);
    if (indented && last !== null) {
      const [, mark = '', word = '', title = ''] = indented;
      const inner = lines.slice(at + 1, last).map((below) => below.replace(/^(?: {4}|\t)/, ''));
      made.push(opening(word, mark === '!!!' ? '' : mark === '???' ? '-' : '+', title));
      made.push(...callouts(inner, depth + 1).map(quoted));
      at = last - 1;
    } else if (end !== undefined) {
      const [, word = '', bracketed, rest = ''] = FENCED.exec(line) ?? [];
      const inner = callouts(lines.slice(at + 1, end), depth + 1);
      const isCallout = WORDS.has(word.toLowerCase());
      const title = bracketed ?? withoutAttributes(rest);
      made.push(isCallout ? opening(word, word.toLowerCase() === 'details' ? '-' : '', title) : '');
      made.push(...(isCallout ? inner.map(quoted) : inner), '');
      at = end;
    } else made.push(line);
  }
  return made;
}

/** A title without the attributes in braces that follow it, as in `Title {#id .class}`. */
function withoutAttributes(title: string): string {
  return title.replace(/\{[^{}]*\}[ \t]*$/, '').replace(/^[ \t]*\}/, '');
}

function opening(word: string, fold: string, title: string): string {
  return `> [!${word}]${fold} ${title.trim()}`.trimEnd();
}

function quoted(line: string): string {
  return line.trim() === '' ? '>' : `> ${line}`;
}

/** The marks that opened the code in which the text is after a line; null where it is in none. */
function codeAfter(line: string, code: string | null): string | null {
  const [, marks] = CODE_FENCE.exec(line) ?? [];
  if (marks === undefined) return code;
  if (code === null) return marks;
  return marks.startsWith(code) && line.trim() === marks ? null : code;
}

/**
 * The line behind the last one that is indented below an admonition; null where its first line is too long, or where text
 * follows directly, which a quotation would take in.
 */
function endOfIndented(lines: readonly string[], at: number): number | null {
  if ((lines[at] ?? '').length > LONGEST_OPENING) return null;
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (/^(?: {4}|\t)/.test(line) && line.trim() !== '') end = next + 1;
    else if (line.trim() !== '') break;
  }
  const below = lines[end] ?? '';
  return below.trim() === '' || ENDS_QUOTATION.test(below) ? end : null;
}

/** The lines that end containers, by those that begin them, whether they stand in others or not. */
function endsOfFenced(lines: readonly string[]): ReadonlyMap<number, number> {
  const open: number[] = [];
  const ends = new Map<number, number>();
  let code: string | null = null;
  lines.forEach((line, at) => {
    code = codeAfter(line, code);
    if (code !== null) return;
    if (FENCE_END.test(line)) {
      const begin = open.pop();
      if (begin !== undefined && (lines[begin] ?? '').length <= LONGEST_OPENING) ends.set(begin, at);
    } else if (line.includes(':::') && FENCED.test(line)) open.push(at);
  });
  return ends;
}
