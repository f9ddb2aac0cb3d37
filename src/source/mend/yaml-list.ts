import { type Scalar, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Edit } from '../../language/review/fix.ts';
import { type YamlField, type ParsedText, type Span, fieldAt, fieldsOf } from '../read/parsed-text.ts';

/** An item of a list in the front matter, with its place in the file. */
export interface ListItem extends Span {
  readonly value: unknown;
  readonly node: Scalar;
}

/** Returns the plain items of a list in the front matter. */
export function itemsOf(parsed: ParsedText, key: string): readonly ListItem[] {
  const value = fieldAt(parsed, key)?.value;
  if (!parsed.yaml || !isSeq(value)) return [];
  const { start } = parsed.yaml;
  return value.items.flatMap((node) =>
    isScalar(node) && node.range
      ? [{ node, value: node.value, start: start + node.range[0], end: start + node.range[1] }]
      : [],
  );
}

/**
 * Returns the edit that adds a number to a list in the front matter, in the style of the list: in its order if it is
 * sorted, otherwise at its end. Without such a list, it is added after the field `beside`, or at the end.
 *
 * @returns null if the field holds something else than a list, or if the front matter is not a plain map.
 */
export function addToList(parsed: ParsedText, key: string, id: number, beside: string): Edit | null {
  const { yaml, text, path } = parsed;
  if (!yaml || !isMap(yaml.document.contents) || yaml.document.contents.flow) return null;
  const insert = (at: number, added: string, isItem = false): Edit => ({
    file: path,
    start: at,
    end: at,
    text: added,
    ...(isItem ? { isItem } : {}),
  });
  const field = fieldAt(parsed, key);
  if (!field) {
    const neighbour = fieldAt(parsed, beside) ?? fieldsOf(parsed).at(-1);
    if (!neighbour) return null;
    return insert(lineEnd(text, endOf(parsed, neighbour)), `\n${key}: [${id}]`);
  }
  const { value } = field;
  if (isScalar(value) && value.value === null) {
    const { start, end } = rangeOf(value);
    if (end > start) return { file: path, start: yaml.start + start, end: yaml.start + end, text: `[${id}]` };
    const colon = text.indexOf(':', yaml.start + rangeOf(field.key).end);
    return insert(colon + 1, ` [${id}]`);
  }
  if (!isSeq(value) || !value.range) return null;
  const items = itemsOf(parsed, key);
  if (items.length !== value.items.length) return null;
  const next = placeIn(items, id);
  if (value.flow) {
    const open = yaml.start + value.range[0] + 1;
    if (items.length === 0) return insert(open, String(id));
    const [first, second] = items;
    const between = first && second ? text.slice(first.end, second.start) : ', ';
    const separator = /^,[ \t]*$/.test(between) ? between : ', ';
    if (next) return insert(next.start, `${id}${separator}`, true);
    return insert(items.at(-1)?.end ?? open, `${separator}${id}`, true);
  }
  const [first] = items;
  if (!first) return null;
  const indent = text.slice(lineStart(text, first.start), first.start);
  if (!/^\s*-\s+$/.test(indent)) return null;
  if (next) return insert(lineStart(text, next.start), `${indent}${id}\n`, true);
  return insert(lineEnd(text, items.at(-1)?.end ?? first.end), `\n${indent}${id}`, true);
}

/** The first item before which a number belongs, if the list is sorted. */
function placeIn(items: readonly ListItem[], id: number): ListItem | undefined {
  const numbers = items.map(({ value }) => Number(value));
  const isSorted = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
  return isSorted ? items.find(({ value }) => Number(value) > id) : undefined;
}

function rangeOf(node: Scalar): Span {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}

/** The offset at which the last line of a field's value ends. */
function endOf({ yaml, text }: ParsedText, { key, value }: YamlField): number {
  const range = isNode(value) && value.range ? value.range : key.range;
  let end = (yaml?.start ?? 0) + (range?.[1] ?? 0);
  while (/\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
