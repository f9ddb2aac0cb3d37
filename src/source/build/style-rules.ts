import type { CssNode, Selector, SelectorList } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';

export type StylePart = StyleRule | StyleGroup;

export interface StyleRule {
  readonly selectors: readonly Selecting[];
  readonly declarations: readonly Declared[];
}

export interface Selecting {
  readonly text: string;
  readonly selector: Selector;
}

interface Declared {
  readonly property: string;
  readonly value: string;
}

/** An at-rule with rules in it, or with something else, such as a typeface. */
export interface StyleGroup {
  readonly prelude: string;
  readonly content: readonly StylePart[] | string;
}

/** At-rules that contain rules. */
const GROUPS: ReadonlySet<string> = new Set(['media', 'supports', 'container']);

/** Reads styles as rules, in their order. */
export function styleRules(css: string): readonly StylePart[] {
  return partsOf(parse(css, { parseValue: false }));
}

function partsOf(node: CssNode): readonly StylePart[] {
  if (node.type !== 'StyleSheet' && node.type !== 'Block') return [];
  return node.children.toArray().flatMap((child): readonly StylePart[] => {
    if (child.type === 'Rule' && child.prelude.type === 'SelectorList') {
      const declarations = child.block.children.toArray().flatMap((each) => {
        if (each.type !== 'Declaration') return [];
        const [property = '', ...value] = generate(each).split(':');
        return [{ property, value: tight(value.join(':')) }];
      });
      return [{ selectors: selectorsOf(child.prelude), declarations }];
    }
    if (child.type !== 'Atrule' || !child.block) return [];
    const prelude = `@${child.name}${child.prelude ? ` ${generate(child.prelude)}` : ''}`;
    if (GROUPS.has(child.name)) return [{ prelude, content: partsOf(child.block) }];
    return [{ prelude, content: tight(generate(child.block).slice(1, -1)) }];
  });
}

/** Returns a value without needless spaces. Those in strings are a part of it. */
function tight(value: string): string {
  return value
    .replace(/"[^"]*"|\s*([*/,])\s*|\s+/g, (found, sign?: string) =>
      found.startsWith('"') ? found : (sign ?? ' '),
    )
    .trim();
}

function selectorsOf({ children }: SelectorList): readonly Selecting[] {
  return children
    .toArray()
    .flatMap((selector) => (selector.type === 'Selector' ? [{ text: generate(selector), selector }] : []));
}

/**
 * Writes rules as short as they can be: without custom properties to which nothing refers, and with the values of those
 * that have one value anyway.
 *
 * @param page What else refers to properties and declares some.
 */
export function writeStyles(parts: readonly StylePart[], page = ''): string {
  const values = valuesOf(parts, page);
  // A property that is needed may need others.
  let css = '';
  for (;;) {
    const written = write(parts, propertiesIn(page + css, /var\((--[\w-]+)/g), values);
    if (written === css) return css;
    css = written;
  }
}

/** Returns the properties that a text names as a pattern says. */
function propertiesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(pattern), ([, property = '']) => property));
}

const REGISTERED = '@property ';

/**
 * Returns what references to custom properties come to, wherever they stand: the value of a property that the root alone
 * declares, once, if it is no longer than the reference, and the fallback of one that nothing declares.
 */
function valuesOf(parts: readonly StylePart[], page: string): (reference: string) => string {
  const constants = new Map<string, string>();
  const others = new Set(propertiesIn(page, /(--[\w-]+):/g));
  const look = (part: StylePart, isAlways: boolean): void => {
    if ('declarations' in part) {
      const isRoot = isAlways && part.selectors.length === 1 && part.selectors[0]?.text === ':root';
      for (const { property, value } of part.declarations) {
        if (!property.startsWith('--')) continue;
        const isConstant = isRoot && !constants.has(property) && !value.includes('var(');
        if (isConstant && !others.has(property)) constants.set(property, value);
        else others.add(property);
      }
    } else if (typeof part.content !== 'string') for (const each of part.content) look(each, false);
    else if (part.prelude.startsWith(REGISTERED)) others.add(part.prelude.slice(REGISTERED.length));
  };
  for (const part of parts) look(part, true);
  return (text) =>
    text.replace(REFERENCE, (reference, property: string, fallback?: string) => {
      if (others.has(property)) return reference;
      const value = constants.get(property) ?? fallback ?? reference;
      return value.length <= reference.length ? value : reference;
    });
}

const REFERENCE = /var\((--[\w-]+)(?:, ?([^(),]*))?\)/g;

function write(
  parts: readonly StylePart[],
  needed: ReadonlySet<string>,
  withValues: (text: string) => string,
): string {
  return parts
    .map((part) => {
      if ('content' in part) {
        const { prelude } = part;
        if (prelude.startsWith(REGISTERED) && !needed.has(prelude.slice(REGISTERED.length))) return '';
        const content =
          typeof part.content === 'string' ? part.content : write(part.content, needed, withValues);
        return content === '' ? '' : `${prelude}{${content}}`;
      }
      const declarations = part.declarations
        .filter(({ property }) => !property.startsWith('--') || needed.has(property))
        .map(({ property, value }) => `${property}:${withValues(value)}`)
        .join(';');
      return declarations === ''
        ? ''
        : `${part.selectors.map(({ text }) => text).join(',')}{${declarations}}`;
    })
    .join('');
}
