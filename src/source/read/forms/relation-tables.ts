import type { Nodes, Root } from 'mdast';
import { plainText } from '../../render/plain-text.ts';
import { textOf } from '../../render/text-of.ts';

const RELATION =
  /^(?:relation(?:ship)?|type|kind|beziehung|verh\u00e4ltnis|relaci[o\u00f3]n|rela[c\u00e7][a\u00e3]o|lien|\u95a2\u4fc2|\u5173\u7cfb)/i;
const RELATED =
  /pattern|muster|patr[o\u00f3]n|padr[a\u00e3]o|mod[e\u00e8]le|motif|\u30d1\u30bf\u30fc\u30f3|\u6a21\u5f0f/i;

/** Reads tables with a column for the relation and one for the other pattern. */
export function relationsOf(tree: Root): { target: string; type: string | null }[] {
  const found: { target: string; type: string | null }[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'table') {
      const [head, ...rows] = node.children;
      const titles = (head?.children ?? []).map((cell) => plainText(textOf(cell)));
      const relation = titles.findIndex((title) => RELATION.test(title));
      const pattern = titles.findIndex((title, index) => index !== relation && RELATED.test(title));
      if (relation === -1 || pattern === -1) return;
      for (const row of rows) {
        const words = plainText(textOf(row.children[relation] ?? row));
        const type = isWordForLink(words) ? words : null;
        const cell = row.children[pattern];
        if (cell) for (const target of targetsIn(cell)) found.push({ target, type });
      }
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** Whether a text names a kind of link; a sentence explains one link alone. */
function isWordForLink(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 32 &&
    text.split(/\s+/).length <= 4 &&
    !/[.,;:!?。、，；：！？—]/u.test(text) &&
    (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu) ?? []).length <= 8
  );
}

/** The addresses of the links in a cell, or else its words, parted at commas. */
function targetsIn(cell: Nodes): string[] {
  const urls: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'link') urls.push(node.url);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(cell);
  if (urls.length > 0) return urls;
  const text = plainText(textOf(cell));
  return text === ''
    ? []
    : text.includes('[[')
      ? (text.match(/\[\[[^[\]]+\]\]/g) ?? [])
      : text.split(/[,;\u3001]\s*/);
}
