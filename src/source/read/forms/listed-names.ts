import type { List, ListItem, Nodes, Root } from 'mdast';
import type { Place } from '../../../language/diagnostic.ts';
import { withoutTrailing } from '../../../language/trailing-run.ts';
import { plainText } from '../../render/plain-text.ts';
import { textOf } from '../../render/text-of.ts';
import { withoutHeadingNumber } from './fold-name.ts';
import { suggestionOf } from './key-words.ts';

/** A name that a list gives without a link, as in `- **Open Door**: why` below “Related patterns”. */
export interface ListedName extends Place {
  /** The heading or the label below which the list stands. */
  readonly below: string;
  readonly name: string;
}

const LONGEST_NAME = 120;
const MOST_NAMES = 200;

/**
 * Finds the names in lists that stand below a heading or behind a label that speaks of other patterns. Items with links
 * are left out, because their links say where they lead.
 */
export function findListedNames(tree: Root, linesBefore: number): ListedName[] {
  const found: ListedName[] = [];
  let below = '';
  tree.children.forEach((block, index) => {
    if (block.type === 'heading') below = plainText(textOf(block));
    else if (block.type === 'list' && isAboutOthers(below)) addItems(block, below, linesBefore, found);
    else if (block.type === 'paragraph') {
      const label = labelOf(block);
      if (label === null || !isAboutOthers(label)) return;
      const next = tree.children[index + 1];
      const line = (block.position?.start.line ?? 1) + linesBefore;
      if (next?.type === 'list' && textBehind(block, label) === '') addItems(next, label, linesBefore, found);
      else if (!hasLink(block))
        for (const name of textBehind(block, label).split(/[,;、，；]\s*/u))
          add(found, { below: label, name, line, column: 1 });
    }
  });
  return found;
}

/** Whether a heading or a label is about other patterns, whatever its direction. */
function isAboutOthers(title: string): boolean {
  return title !== '' && title.length <= 60 && suggestionOf(wordsOf(title)) !== null;
}

/** The words of a heading or a label; a dot in it leads to nothing within, as one in a key does. */
function wordsOf(title: string): string {
  return withoutHeadingNumber(title)
    .replace(/[:：]$/u, '')
    .replaceAll('.', ' ');
}

function addItems(list: List, below: string, linesBefore: number, found: ListedName[]): void {
  for (const item of list.children) {
    if (hasLink(item)) continue;
    const { line = 1, column = 1 } = item.position?.start ?? {};
    add(found, { below, name: nameIn(item), line: line + linesBefore, column });
  }
}

/** The words in bold or italics that begin an item; otherwise its text up to what explains it. */
function nameIn(item: ListItem): string {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return '';
  const [lead] = first.children;
  const text = plainText(textOf(lead?.type === 'strong' || lead?.type === 'emphasis' ? lead : first));
  return text.split(/\s*[:：]\s|[:：]$|\s+[-–—]\s+|\s*——?\s*|[。（(]/u, 1)[0] ?? '';
}

function add(found: ListedName[], listed: ListedName): void {
  if (listed.name.length > LONGEST_NAME || found.length >= MOST_NAMES) return;
  const name = withoutTrailing(listed.name, '.,;:：。').trim();
  if (name !== '') found.push({ ...listed, name });
}

function labelOf(block: Nodes): string | null {
  const [lead] = 'children' in block ? block.children : [];
  return lead?.type === 'strong'
    ? plainText(textOf(lead))
        .replace(/[:：]$/u, '')
        .trim()
    : null;
}

function textBehind(block: Nodes, label: string): string {
  return plainText(textOf(block))
    .slice(label.length)
    .replace(/^\s*[:：]\s*/u, '')
    .trim();
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true;
  if (node.type === 'text') return node.value.includes('[[');
  return 'children' in node && node.children.some(hasLink);
}
