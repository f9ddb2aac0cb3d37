import type { Blockquote, Paragraph, Root } from 'mdast';
import { eachNode } from './each-node.ts';

/** The kinds of callouts that have their own look. Any other word looks like a note. */
const KINDS: Readonly<Record<string, Kind>> = {
  note: 'note',
  info: 'note',
  todo: 'note',
  abstract: 'note',
  summary: 'note',
  question: 'note',
  example: 'note',
  quote: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
};

type Kind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** The first line of a callout: `[!NOTE]`, `[!tip] Title`, `[!faq]- Folded title`, `[!info]+ Unfolded title`. */
const OPENING = /^\[!([A-Za-z][\w-]{0,30})\]([+-]?)[^\S\n]*([^\n]{0,200})(?:\n|$)/;

/**
 * Turns quotations that begin like callouts of GitHub or Obsidian into notes with a title. They can be opened and
 * closed if their author chose so. Changes the tree in place.
 */
export function markCallouts(tree: Root): void {
  eachNode(tree, (quotation) => {
    if (quotation.type !== 'blockquote') return;
    const [first] = quotation.children;
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || start?.type !== 'text') return;
    const match = OPENING.exec(start.value);
    if (!match) return;
    const [opening, word = '', fold = '', title = ''] = match;
    start.value = start.value.slice(opening.length);
    const isTitleAlone = opening.endsWith('\n') || first.children.length === 1;
    const rest = isTitleAlone ? first.children : [];
    // If other marks, such as code, continue the title, the whole first line is the title.
    const own = isTitleAlone ? [] : first.children;
    const titled: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value: title || capitalised(word) }, ...own],
      data: {
        hName: fold === '' ? 'p' : 'summary',
        hProperties: { className: ['callout-title'] },
      },
      ...(first.position ? { position: first.position } : {}),
    };
    const hasRest = rest.some((child) => child.type !== 'text' || child.value !== '');
    quotation.children = [
      titled,
      ...(hasRest ? [{ ...first, children: rest }] : []),
      ...quotation.children.slice(1),
    ];
    quotation.data = looks(KINDS[word.toLowerCase()] ?? 'note', fold);
  });
}

function looks(kind: Kind, fold: string): NonNullable<Blockquote['data']> {
  const className = ['callout', `callout-${kind}`];
  if (fold === '') return { hName: 'div', hProperties: { className } };
  return { hName: 'details', hProperties: { className, open: fold === '+' } };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
