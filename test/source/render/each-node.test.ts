import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { eachElement, eachNode } from '../../../src/source/render/each-node.ts';
import { parseMarkdown, toSafeHtml } from '../../../src/source/render/markdown.ts';

function treeOf(text: string): Root {
  const parsed = parseMarkdown(text);
  if (parsed.kind === 'refused') throw new Error(parsed.excess.message);
  return parsed.tree;
}

test('looks at each node of a text, a parent before its children, in the order of the text', () => {
  const types: string[] = [];
  eachNode(treeOf('# A *b*\n\n- c'), ({ type }) => types.push(type));
  expect(types).toEqual([
    'root',
    'heading',
    'text',
    'emphasis',
    'text',
    'list',
    'listItem',
    'paragraph',
    'text',
  ]);
});

test('walks the children that a node was given', () => {
  const values: string[] = [];
  eachNode(treeOf('> a\n\nb'), (node) => {
    if (node.type === 'blockquote') node.children = [{ type: 'html', value: 'c' }];
    if ('value' in node) values.push(node.value);
  });
  expect(values).toEqual(['c', 'b']);
});

test('looks at each element of HTML', () => {
  const names: string[] = [];
  eachElement(toSafeHtml(treeOf('# A *b*\n\nc'), ''), ({ tagName }) => names.push(tagName));
  expect(names).toEqual(['h1', 'em', 'p']);
});
