import type { CssNode, Selector, SelectorList } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import { namesAtFirst } from './names-at-first.ts';

type Part = Rule | Group;

interface Rule {
  readonly selectors: readonly Selecting[];
  readonly declarations: readonly Declared[];
}

interface Selecting {
  readonly text: string;
  readonly selector: Selector;
}

interface Declared {
  readonly property: string;
  readonly text: string;
}

/** An at-rule with rules in it, or with something else, such as a typeface. */
interface Group {
  readonly prelude: string;
  readonly content: readonly Part[] | string;
}

/**
 * Prepares the styles of the first frame, which stand in a page, while all styles follow in a file. They are the rules
 * for what a page shows at once. Paper, states that only a reader brings about, and what waits for the second frame
 * (`names-at-first.ts`) have no rules there, and colours and sizes that nothing refers to are left out.
 *
 * @param css All styles of the first view.
 * @returns A function that returns the styles of a page, of which it takes the body.
 */
export function firstStyles(css: string): (body: string) => string {
  const parts = partsOf(parse(css, { parseValue: false }));
  return (body) => {
    const rules = matching(parts, namesAtFirst(body));
    // A property that is needed may need others.
    let css = '';
    for (;;) {
      const needed = propertiesIn(body + css);
      const written = write(rules, needed);
      if (written === css) return css;
      css = written;
    }
  };
}

/**
 * Returns all styles without the typeface, which is in those of the first frame. Whenever a page declares a face, what
 * has come of the typeface by then comes in, and would move the text that is being read.
 */
export function laterStyles(css: string): string {
  return css.replace(/@font-face\{[^}]*\}/g, '');
}

/** At-rules that contain rules. */
const GROUPS: ReadonlySet<string> = new Set(['media', 'supports', 'container']);

/** What is not there when a page with scripts is painted for the first time. */
const NOT_AT_FIRST = /^@(?:keyframes|page)|\bprint\b|scripting: ?none|prefers-reduced-motion|forced-colors/;

function partsOf(node: CssNode): readonly Part[] {
  if (node.type !== 'StyleSheet' && node.type !== 'Block') return [];
  return node.children.toArray().flatMap((child): readonly Part[] => {
    if (child.type === 'Rule' && child.prelude.type === 'SelectorList') {
      const declarations = child.block.children
        .toArray()
        .flatMap((each) =>
          each.type === 'Declaration' ? [{ property: each.property, text: generate(each) }] : [],
        );
      return [{ selectors: selectorsOf(child.prelude), declarations }];
    }
    if (child.type !== 'Atrule' || !child.block) return [];
    const prelude = `@${child.name}${child.prelude ? ` ${generate(child.prelude)}` : ''}`;
    if (NOT_AT_FIRST.test(prelude)) return [];
    if (GROUPS.has(child.name)) return [{ prelude, content: partsOf(child.block) }];
    return [{ prelude, content: generate(child.block).slice(1, -1) }];
  });
}

function selectorsOf({ children }: SelectorList): readonly Selecting[] {
  return children
    .toArray()
    .flatMap((selector) => (selector.type === 'Selector' ? [{ text: generate(selector), selector }] : []));
}

/** States in which nothing is at first, and what only those show. */
const STATES: ReadonlySet<string> = new Set([
  'active',
  'disabled',
  'focus',
  'focus-visible',
  'focus-within',
  'hover',
  'placeholder',
  'target',
]);

/** What the root may have: a page's first script and the language of a site say so. */
const OF_ROOT = /^\[(?:data-(?:theme|frame|brief)|dir|lang)\b/;

/** Whether a selector may find something in what is there (`namesAtFirst`). */
function mayMatch({ children }: Selector, there: ReadonlySet<string>): boolean {
  return children.toArray().every((part) => {
    switch (part.type) {
      case 'ClassSelector':
        return there.has(`.${part.name}`);
      case 'IdSelector':
        return there.has(`#${part.name}`);
      case 'TypeSelector':
        return part.name === '*' || there.has(part.name.toLowerCase());
      case 'AttributeSelector': {
        const value = part.value?.type === 'String' ? part.value.value : part.value?.name;
        const name = `[${part.name.name}${part.matcher === '=' ? `=${value}` : ''}]`;
        return there.has(name) || OF_ROOT.test(name);
      }
      case 'PseudoElementSelector':
        return !STATES.has(part.name);
      case 'PseudoClassSelector':
        if (STATES.has(part.name)) return false;
        return !ONE_OF.has(part.name) || (part.children?.some((list) => hasMatch(list, there)) ?? true);
      default:
        return true;
    }
  });
}

/** Selectors that match where one of those in them does. */
const ONE_OF: ReadonlySet<string> = new Set(['has', 'is', 'where']);

function hasMatch(list: CssNode, there: ReadonlySet<string>): boolean {
  return (
    list.type !== 'SelectorList' ||
    list.children.some((selector) => selector.type === 'Selector' && mayMatch(selector, there))
  );
}

/** Returns the rules that apply to what is there. */
function matching(parts: readonly Part[], there: ReadonlySet<string>): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if ('content' in part) {
      if (typeof part.content === 'string') return [part];
      const content = matching(part.content, there);
      return content.length > 0 ? [{ ...part, content }] : [];
    }
    const selectors = part.selectors.filter(({ selector }) => mayMatch(selector, there));
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}

/** Returns the custom properties to which a text refers. */
function propertiesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/var\((--[\w-]+)/g), ([, property = '']) => property));
}

/** Writes rules without the custom properties that are not needed. */
function write(parts: readonly Part[], needed: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if ('content' in part) {
        const content = typeof part.content === 'string' ? part.content : write(part.content, needed);
        return content === '' ? '' : `${part.prelude}{${content}}`;
      }
      const selectors = part.selectors.map(({ text }) => text).join(',');
      const declarations = part.declarations
        .filter(({ property }) => !property.startsWith('--') || needed.has(property))
        .map(({ text }) => text)
        .join(';');
      return declarations === '' ? '' : `${selectors}{${declarations}}`;
    })
    .join('');
}
