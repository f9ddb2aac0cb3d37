import type { Element, ElementContent, Root as Html, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { addressOfFile } from '../../language/site-address.ts';
import { grammarOf } from './code-languages.ts';
import { MATH_CLASSES } from './math-syntax.ts';
import { DIAGRAM, FORMULA } from './text-needs.ts';
import { type TextPart, textPartFile } from './text-parts.ts';
import type { TextTools } from './text-tools.ts';

/** How much of one text is drawn, in characters. What is beyond stays as it was written. */
export interface DrawingBounds {
  /** Formulas of a text, together. Drawn, each character becomes some hundred. */
  readonly math: number;
  /** Coloured code of a text, together. */
  readonly code: number;
  /** A line of coloured code. Grammars are regular expressions, whose time may grow faster than a line. */
  readonly line: number;
  readonly diagram: number;
  /** Diagrams of a text. */
  readonly diagrams: number;
}

export const DRAWING_BOUNDS: DrawingBounds = {
  math: 20_000,
  code: 60_000,
  line: 500,
  diagram: 10_000,
  diagrams: 50,
};

/**
 * Draws formulas, colours code, and marks diagrams for the browser, in a text that has been sanitised. Changes the tree
 * in place. If it draws anything, the text begins with the style sheets of what it drew.
 */
export function drawParts(
  html: Html,
  { tools, base }: { readonly tools: TextTools; readonly base: string },
  bounds: DrawingBounds = DRAWING_BOUNDS,
): void {
  const used = new Set<TextPart>();
  const left = { math: bounds.math, code: bounds.code, diagrams: bounds.diagrams };
  const formula = (tex: string, isDisplay: boolean): Element | null => {
    left.math -= tex.length;
    const drawn = left.math < 0 ? null : tools.math(tex, isDisplay);
    if (drawn === null) return null;
    used.add('math');
    return mathElement(drawn, isDisplay);
  };
  const colour = (text: string, grammar: string): ElementContent[] | null => {
    left.code -= text.length;
    if (left.code < 0 || text.split('\n').some((line) => line.length > bounds.line)) return null;
    const lines = tools.code(text.replace(/\n$/, ''), grammar);
    if (!lines) return null;
    used.add('code');
    return lines.flatMap((line) => [...line.map(pieceElement), { type: 'text', value: '\n' } as Text]);
  };
  visit(html, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.tagName === 'code') {
      const kind = MATH_CLASSES.findIndex((name) => classesOf(node).includes(name));
      const drawn = kind === -1 ? null : formula(textOf(node), kind === 1);
      if (drawn) parent.children[index] = drawn;
      return SKIP;
    }
    if (node.tagName !== 'pre') return undefined;
    const [code, ...others] = node.children;
    if (code?.type !== 'element' || code.tagName !== 'code' || others.length > 0) return SKIP;
    const word = wordOf(code);
    const text = textOf(code);
    if (word === DIAGRAM && text.length <= bounds.diagram && left.diagrams-- > 0)
      parent.children[index] = { type: 'element', tagName: 'text-diagram', properties: {}, children: [node] };
    else if (word === FORMULA) {
      const drawn = formula(text.trim(), true);
      if (drawn)
        parent.children[index] = { type: 'element', tagName: 'p', properties: {}, children: [drawn] };
    } else {
      const grammar = grammarOf(word);
      const coloured = grammar === null ? null : colour(text, grammar);
      if (coloured) code.children = coloured;
    }
    return SKIP;
  });
  html.children.unshift(...[...used].map((part) => styleSheet(part, base)));
}

function mathElement(drawn: string, isDisplay: boolean): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['math', ...(isDisplay ? [MATH_CLASSES[1]] : [])], dir: 'ltr', translate: 'no' },
    // The library's own HTML, made of a formula that may not contain any.
    children: [{ type: 'raw', value: drawn } as unknown as ElementContent],
  };
}

function pieceElement({
  text,
  kind,
}: {
  readonly text: string;
  readonly kind: string | null;
}): ElementContent {
  const value: Text = { type: 'text', value: text };
  if (kind === null || text.trim() === '') return value;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [`code-${kind}`] },
    children: [value],
  };
}

function styleSheet(part: TextPart, base: string): RootContent {
  return {
    type: 'element',
    tagName: 'link',
    properties: { rel: ['stylesheet'], href: addressOfFile(textPartFile(part), base) },
    children: [],
  };
}

function classesOf({ properties: { className } }: Element): readonly unknown[] {
  return Array.isArray(className) ? className : [];
}

/** The word after the fence of a block of code. */
function wordOf(code: Element): string {
  const name = classesOf(code).find((each) => String(each).startsWith('language-'));
  return String(name ?? '').slice('language-'.length);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => textOf(child)).join('') : '';
}
