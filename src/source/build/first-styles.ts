import type { CssNode, Selector } from 'css-tree';
import generate from 'css-tree/generator';
import { oncePer } from '../../language/once-per.ts';
import { namesAtFirst } from './names-at-first.ts';
import { type Selecting, type StylePart, selectorsOf, styleRules } from './style-rules.ts';
import { writeStyles } from './write-styles.ts';

/**
 * Prepares the styles of the first frame, which stand in a page, while all styles follow in a file. They are the rules
 * for what a page shows at once. Paper, states that only a reader brings about, and what waits for the second frame
 * (`names-at-first.ts`) have no rules there, and colours and sizes that nothing refers to are left out.
 *
 * @param css All styles of the first view.
 * @returns A function that returns the styles of a page, of which it takes the body.
 */
export function firstStyles(css: string): (body: string) => string {
  const parts = ofFirstFrame(styleRules(css));
  return (body) => writeStyles(matching(parts, namesAtFirst(body)), body);
}

/**
 * Returns all styles without the typeface, which is in those of the first frame. Whenever a page declares a face, what
 * has come of the typeface by then comes in, and would move the text that is being read.
 */
export function laterStyles(css: string): string {
  return css.replace(/@font-face\{[^}]*\}/g, '');
}

/** What is not there when a page with scripts is painted for the first time. */
const NOT_AT_FIRST = /^@(?:keyframes|page)|\bprint\b|scripting: ?none|prefers-reduced-motion|forced-colors/;

/** What tells how a page behaves, and not how it looks. */
const BEHAVIOUR = /^(?:-webkit-touch-callout|cursor|overscroll-behavior|scroll-margin|transition)/;

function ofFirstFrame(parts: readonly StylePart[]): readonly StylePart[] {
  return parts.flatMap((part): readonly StylePart[] => {
    if ('declarations' in part)
      return [
        { ...part, declarations: part.declarations.filter(({ property }) => !BEHAVIOUR.test(property)) },
      ];
    if (NOT_AT_FIRST.test(part.prelude)) return [];
    return [typeof part.content === 'string' ? part : { ...part, content: ofFirstFrame(part.content) }];
  });
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

/** Selectors with lists of others. A shorter list means the same where what is not there is left out. */
const WITH_LIST: ReadonlySet<string> = new Set(['is', 'not', 'where']);

/** A list in a selector that may be shortened. */
interface SelectorChoice {
  readonly name: string;
  readonly choices: readonly Selecting[];
}

/** Returns what a selector is made of: lists that may be shortened, and texts. */
const piecesOf = oncePer((selector: Selector): readonly (string | SelectorChoice)[] =>
  selector.children.toArray().map((part) => {
    const list = part.type === 'PseudoClassSelector' && WITH_LIST.has(part.name) && part.children?.first;
    if (!list || list.type !== 'SelectorList') return generate(part);
    const choices = selectorsOf(list);
    const weights = new Set(choices.map((each) => weightOf(each.selector)));
    return part.name === 'where' || weights.size === 1 ? { name: part.name, choices } : generate(part);
  }),
);

/** Returns a selector with the lists in it as short as they can be. */
function withShortLists({ text, selector }: Selecting, there: ReadonlySet<string>): Selecting {
  if (!/:(?:is|not|where)\(/.test(text)) return { text, selector };
  const pieces = piecesOf(selector).map((piece) => {
    if (typeof piece === 'string') return piece;
    const kept = piece.choices.filter((each) => mayMatch(each.selector, there));
    // An empty list would change the weight.
    const some = kept.length > 0 ? kept : piece.choices.slice(0, 1);
    return `:${piece.name}(${some.map((each) => each.text).join(',')})`;
  });
  return { text: pieces.join(''), selector };
}

/** Returns what the weight of a selector follows from. Those that contain lists are only equal to themselves. */
function weightOf(selector: Selector): string {
  const kinds = selector.children.toArray().map((part) => {
    if (part.type === 'PseudoClassSelector' && part.children) return generate(selector);
    return part.type === 'AttributeSelector' || part.type === 'PseudoClassSelector'
      ? 'ClassSelector'
      : part.type;
  });
  return kinds
    .filter((kind) => kind !== 'Combinator')
    .toSorted()
    .join();
}

/** Returns the rules that apply to what is there. */
function matching(parts: readonly StylePart[], there: ReadonlySet<string>): readonly StylePart[] {
  return parts.flatMap((part): readonly StylePart[] => {
    if ('content' in part) {
      if (typeof part.content === 'string') return [part];
      const content = matching(part.content, there);
      return content.length > 0 ? [{ ...part, content }] : [];
    }
    const selectors = part.selectors
      .filter(({ selector }) => mayMatch(selector, there))
      .map((each) => withShortLists(each, there));
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}
