import type { CssNode, List, ListItem } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { FUNCTIONS, PROPERTIES } from './svg-allowed.ts';

/** CSS rules that contain other rules or describe a typeface within the picture. */
const AT_RULES: ReadonlySet<string> = new Set(['media', 'supports', 'font-face', 'keyframes']);

/** The kept part of a style, and whether anything was left out. */
export interface KeptStyle {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Keeps the CSS that only draws: known properties whose values load nothing except parts of the same picture and
 * typefaces within it. The CSS is parsed, and what is kept is written again.
 *
 * @param context A whole style sheet, or the declarations of a `style` attribute.
 */
export function keepStyle(css: string, context: 'stylesheet' | 'declarationList'): KeptStyle {
  let isWhole = true;
  const tree = parse(css, {
    context,
    parseCustomProperty: true,
    onParseError: () => {
      isWhole = false;
    },
  });
  walk(tree, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    if (isKept(node)) return;
    isWhole = false;
    // The root is in no list. Everything that can be left out is in one.
    if (list) list.remove(item);
  });
  return { text: generate(tree), isWhole };
}

/** Whether the value of an attribute, such as a fill, loads nothing. */
export function isSafeValue(value: string): boolean {
  // Without these characters, a value contains no function and no address.
  if (!/[(\\@]/.test(value)) return true;
  try {
    return isInert(parse(value, { context: 'value' }));
  } catch {
    return false;
  }
}

function isKept(node: CssNode): boolean {
  switch (node.type) {
    case 'Atrule':
      return AT_RULES.has(node.name.toLowerCase());
    case 'Declaration':
      return (
        (PROPERTIES.has(node.property.toLowerCase()) || node.property.startsWith('--')) && isInert(node.value)
      );
    case 'Raw':
      return false;
    default:
      return true;
  }
}

/**
 * Whether a value contains no function that loads something, no address except that of a part of this picture, and
 * nothing that could not be parsed.
 */
function isInert(value: CssNode): boolean {
  let inert = true;
  walk(value, (node) => {
    if (node.type === 'Raw') inert = false;
    if (node.type === 'Url') inert &&= isWithin(node.value);
    if (node.type === 'Function') inert &&= FUNCTIONS.has(node.name.toLowerCase());
  });
  return inert;
}

function isWithin(address: string): boolean {
  return (
    address.startsWith('#') ||
    /^data:(?:font\/|application\/(?:x-)?font-)[a-z0-9.+-]*;base64,[a-z0-9+/=]*$/i.test(address)
  );
}
