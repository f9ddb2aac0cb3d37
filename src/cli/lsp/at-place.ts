import type { Pattern } from '../../language/pattern.ts';
import { KEYS } from '../../source/read/format-keys.ts';
import { findMentions } from '../../source/read/mentions.ts';
import { type ParsedText, type Span, fieldAt } from '../../source/read/parsed-text.ts';
import { headingNode } from '../../source/mend/fixers/heading.ts';
import type { Mending } from '../../source/mend/mending.ts';
import { itemsOf } from '../../source/mend/yaml-list.ts';

/** A pattern that a text names, and where. */
export interface NamedAt extends Span {
  readonly pattern: Pattern;
  /** The part of it that is a name, if it has one. */
  readonly name: Span | null;
}

/** Returns the pattern that is named at an offset: in prose, in a list, or by the file's own name and heading. */
export function patternAt(parsed: ParsedText, offset: number, mending: Mending): NamedAt | null {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  for (const mention of findMentions(parsed, mending.names)) {
    if (!holds(mention)) continue;
    const name = mention.parts.find(({ what }) => what === 'name') ?? null;
    return { pattern: mention.pattern, start: mention.start, end: mention.end, name };
  }
  for (const key of [KEYS.larger, KEYS.smaller]) {
    const item = itemsOf(parsed, key).find(holds);
    const pattern = item && mending.pattern(Number(item.value));
    if (item && pattern) return { pattern, start: item.start, end: item.end, name: null };
  }
  const own = mending.patternIn(parsed.path);
  const span = own ? ownNames(parsed).find(holds) : undefined;
  return own && span ? { pattern: own, ...span, name: span } : null;
}

/** Where a file has its own pattern's name: in the front matter, and in the heading without the asterisks. */
function ownNames(parsed: ParsedText): Span[] {
  const { yaml, tree, contentStart, text } = parsed;
  const value = fieldAt(parsed, KEYS.name)?.value;
  const found: Span[] = [];
  if (yaml && typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range))
    found.push({ start: yaml.start + Number(value.range[0]), end: yaml.start + Number(value.range[1]) });
  const heading = headingNode(tree);
  const [first, last] = [heading?.children[0], heading?.children.at(-1)];
  if (first && last) {
    const start = contentStart + (first.position?.start.offset ?? 0);
    const end = contentStart + (last.position?.end.offset ?? 0);
    found.push({ start, end: start + text.slice(start, end).replace(/[\s*]+$/, '').length });
  }
  return found;
}
