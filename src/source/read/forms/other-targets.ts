import type { Nodes, Root } from 'mdast';
import type { Target } from '../targets.ts';
import { componentAddresses } from './component-syntax.ts';

/** The path of a text, written as code: `../tools/hammer.md`. */
const FILE_IN_CODE = /^[^\s`<>*?{}()]{1,300}\.mdx?$/;

/**
 * Links that Markdown does not know: paths written as code, those of raw HTML, those that components are given, and
 * those with commands of Jekyll's template language in them.
 */
export function otherTargets(tree: Root, text: string, linesBefore: number): Target[] {
  const link = (url: string): Target => ({ kind: 'link', url, line: 1, column: 1 });
  const found: Target[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'inlineCode' && FILE_IN_CODE.test(node.value)) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      found.push({ kind: 'code', url: node.value, line: line + linesBefore, column });
    } else if (node.type === 'html')
      for (const [, url = ''] of node.value.matchAll(/<a\s[^>]{0,300}?href=["']([^"']{1,500})["']/gi))
        found.push(link(url));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  if (/<[A-Z]/.test(text)) found.push(...componentAddresses(withoutCode(text)).map(link));
  if (!text.includes('](') || !/\{[{%]/.test(text)) return found;
  for (const [, before = '', command = '', after = ''] of text.matchAll(
    /\]\(([^\s(){}]{0,200})\{[{%]([^{}]{1,200})[}%]\}([^\s()]{0,300})\)/g,
  )) {
    const quoted = /["']([^"']+)["']/.exec(command)?.[1] ?? /\blink\s+(\S+)/.exec(command)?.[1] ?? '';
    const url = `${before}${quoted}${after}`;
    if (url !== '') found.push(link(url));
  }
  return found;
}

/** The text without what stands between lines of backticks. */
function withoutCode(text: string): string {
  return text
    .split(/^ {0,3}```/m)
    .filter((_, index) => index % 2 === 0)
    .join('\n');
}
