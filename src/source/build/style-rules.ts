import type { CssNode, Selector, SelectorList } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';

/** A part of a style sheet. */
export type StylePart = StyleRule | StyleGroup;

/** A rule: where it applies, and what it declares. */
export interface StyleRule {
  readonly selectors: readonly Selecting[];
  readonly declarations: readonly Declared[];
}

/** One of the selectors of a list, as text and as a tree. */
export interface Selecting {
  readonly text: string;
  readonly selector: Selector;
}

/** A property with its value, as they stand in the styles. */
export interface Declared {
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
    .replace(/("|')(?:\\.|(?!\1).)*\1|\s*([*/,])\s*|\s+/gs, (found, quote?: string, sign?: string) =>
      quote ? found : (sign ?? ' '),
    )
    .trim();
}

/** Returns the selectors of a list. */
export function selectorsOf({ children }: SelectorList): readonly Selecting[] {
  return children
    .toArray()
    .flatMap((selector) => (selector.type === 'Selector' ? [{ text: generate(selector), selector }] : []));
}
