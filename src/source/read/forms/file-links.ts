import type { Nodes, Root } from 'mdast';
import { posix } from 'node:path';
import { type Language, patternLookup } from '../../../language/language.ts';
import type { LinkResolver } from './resolve-link.ts';

/**
 * Returns a text in which every link to a pattern, whatever its form, is a path to that pattern's file, as links of our
 * own form are. The tree itself is not changed.
 *
 * @param file The file that holds the text.
 */
export function withFileLinks(tree: Root, file: string, resolver: LinkResolver, language: Language): Root {
  const patterns = patternLookup(language);
  const mended = (url: string): string | null => {
    if (url === '' || url.startsWith('#')) return null;
    const [id, ...others] = resolver.resolve(url, file);
    const pattern = id === undefined || others.length > 0 ? undefined : patterns.get(id);
    if (pattern?.status !== 'written') return null;
    const path = posix.relative(posix.dirname(file), pattern.file).replace(/\.(?:mdx|markdown)$/i, '.md');
    const [, section] = url.split('#', 2);
    return path.split('/').map(encodeURIComponent).join('/') + (section === undefined ? '' : `#${section}`);
  };
  const visit = <T extends Nodes>(node: T): T => {
    if (node.type === 'link' || node.type === 'definition') {
      const url = mended(node.url);
      if (url !== null) return { ...node, url };
    }
    if (!('children' in node)) return node;
    const children = node.children.map((child) => visit(child));
    return children.some((child, index) => child !== node.children[index]) ? { ...node, children } : node;
  };
  return visit(tree);
}
