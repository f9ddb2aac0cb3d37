import type { Declared, StylePart } from './style-rules.ts';

/**
 * Writes rules as short as they can be: without custom properties to which nothing refers, and with the values of those
 * that have one value anyway.
 *
 * @param page What else refers to properties and declares some.
 */
export function writeStyles(parts: readonly StylePart[], page = ''): string {
  const resolved = withValues(parts, valuesOf(parts, page));
  return write(resolved, neededOf(resolved, page));
}

const REGISTERED = '@property ';

/** A reference to a property, with a plain fallback or without one. */
const REFERENCE = /var\((--[\w-]+)(?:, ?([^(),]*))?\)/g;

/**
 * Returns what references to custom properties come to, wherever they stand: the value of a property that the root alone
 * declares, once, if it is no longer than the reference, and the fallback of one that nothing declares.
 */
function valuesOf(parts: readonly StylePart[], page: string): (text: string) => string {
  const constants = new Map<string, string>();
  const others = new Set(namesIn(page, /(--[\w-]+):/g));
  const look = (part: StylePart, isAlways: boolean): void => {
    if ('declarations' in part) {
      const isRoot = isAlways && part.selectors.length === 1 && part.selectors[0]?.text === ':root';
      for (const { property, value } of part.declarations) {
        if (!isCustom(property)) continue;
        const isConstant = isRoot && !constants.has(property) && !value.includes('var(');
        if (isConstant && !others.has(property)) constants.set(property, value);
        else others.add(property);
      }
    } else if (typeof part.content !== 'string') for (const each of part.content) look(each, false);
    else if (part.prelude.startsWith(REGISTERED)) others.add(part.prelude.slice(REGISTERED.length));
  };
  for (const part of parts) look(part, true);
  return (text) =>
    text.replace(REFERENCE, (reference, property: string, fallback: string | undefined, at: number) => {
      if (others.has(property)) return reference;
      const value = constants.get(property) ?? fallback ?? reference;
      if (value.length > reference.length) return reference;
      // A reference ends by itself, and a value by what is no part of a word.
      return /[\w#.%-]/.test(text.charAt(at + reference.length)) ? `${value} ` : value;
    });
}

function withValues(parts: readonly StylePart[], valuesIn: (text: string) => string): readonly StylePart[] {
  return parts.map((part) => {
    if ('content' in part)
      return typeof part.content === 'string'
        ? part
        : { ...part, content: withValues(part.content, valuesIn) };
    const declarations = part.declarations.map((each) =>
      each.value.includes('var(') ? { ...each, value: valuesIn(each.value) } : each,
    );
    return { ...part, declarations };
  });
}

/** Any reference, of which another may be the fallback. */
const NEEDED = /var\((--[\w-]+)/g;

/** Returns the custom properties that a page or its styles need. */
function neededOf(parts: readonly StylePart[], page: string): ReadonlySet<string> {
  const needed = new Set(namesIn(page, NEEDED));
  const custom: Declared[] = [];
  const need = ({ value }: Declared) => {
    if (value.includes('var(')) for (const name of namesIn(value, NEEDED)) needed.add(name);
  };
  const look = (part: StylePart): void => {
    if ('declarations' in part) {
      for (const each of part.declarations)
        if (isCustom(each.property)) custom.push(each);
        else need(each);
    } else if (typeof part.content !== 'string') part.content.forEach(look);
  };
  parts.forEach(look);
  // A property that is needed may need others.
  for (let before = -1; before < needed.size;) {
    before = needed.size;
    for (const each of custom) if (needed.has(each.property)) need(each);
  }
  return needed;
}

function isCustom(property: string): boolean {
  return property.startsWith('--');
}

/** Returns the names that a pattern finds in a text. */
function namesIn(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}

function write(parts: readonly StylePart[], needed: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if ('content' in part) {
        const { prelude } = part;
        if (prelude.startsWith(REGISTERED) && !needed.has(prelude.slice(REGISTERED.length))) return '';
        const content = typeof part.content === 'string' ? part.content : write(part.content, needed);
        return content === '' ? '' : `${prelude}{${content}}`;
      }
      const declarations = part.declarations
        .filter(({ property }) => !isCustom(property) || needed.has(property))
        .map(({ property, value }) => `${property}:${value}`)
        .join(';');
      return declarations === ''
        ? ''
        : `${part.selectors.map(({ text }) => text).join(',')}{${declarations}}`;
    })
    .join('');
}
