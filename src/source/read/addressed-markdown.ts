import { visit } from 'unist-util-visit';
import { decodeEscapes } from '../../language/decode-escapes.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { NameTable } from '../render/name-table.ts';
import { pathFrom } from '../render/path-from.ts';
import { sectionSlug } from '../render/section-slug.ts';
import { type Mention, findMentions } from './mentions.ts';
import type { ParsedText, Span } from './parsed-text.ts';

/** Where readers of a text find what it names. */
export interface Addresses {
  /** The address of a pattern's text. */
  pattern(pattern: Pattern): string;
  /** The address of a picture, by its path in the folder. */
  picture(path: string): string;
}

interface Names {
  readonly names: NameTable;
  /** Paths of the pictures that the site has. */
  readonly images: ReadonlySet<string>;
}

/**
 * Returns a file's text as Markdown that can be read anywhere: without front matter and heading, and with an address for
 * each pattern and picture that it names. All else stays as it was written.
 */
export function addressedMarkdown(
  parsed: ParsedText,
  { names, images }: Names,
  addresses: Addresses,
): string {
  const { text, tree, contentStart } = parsed;
  const changes: (Span & { readonly text: string })[] = [];
  for (const mention of findMentions(parsed, names)) {
    const change = withAddress(mention, text, addresses);
    if (change) changes.push(change);
  }
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
    const path = pathFrom(node.url, parsed.path);
    if (path === null || !images.has(path) || !node.position) return;
    const from = contentStart + (node.position.start.offset ?? 0);
    const start = text.lastIndexOf(node.url, contentStart + (node.position.end.offset ?? 0));
    if (start >= from) changes.push({ start, end: start + node.url.length, text: addresses.picture(path) });
  });
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1)?.position;
  if (heading)
    changes.push({
      start: contentStart + (heading.start.offset ?? 0),
      end: contentStart + (heading.end.offset ?? 0),
      text: '',
    });
  const parts: string[] = [];
  let done = contentStart;
  for (const { start, end, text: other } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(text.slice(done, start), other);
    done = end;
  }
  return (parts.join('') + text.slice(done)).trim();
}

/** The change that puts an address into a mention; null where it cannot be told where. */
function withAddress(
  { reference, pattern, start, end, parts }: Mention,
  text: string,
  addresses: Addresses,
): (Span & { readonly text: string }) | null {
  const address = addresses.pattern(pattern);
  const written = text.slice(start, end);
  switch (reference.kind) {
    case 'numbered':
      return {
        start,
        end,
        text: `[${written.replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')}](${address})`,
      };
    case 'bracketed': {
      const { label, name, section } = reference;
      const shown = (label ?? (/^\d+$/.test(name) ? pattern.name : name)).replace(/[[\]]/g, '\\$&');
      const anchor = section === '' ? '' : `#${sectionSlug(decodeEscapes(section))}`;
      return { start, end, text: `[${shown}](${address}${anchor})` };
    }
    case 'file': {
      const file = parts.find(({ what }) => what === 'file');
      const [path = ''] = reference.path.split(/[#?]/, 1);
      if (!file) return null;
      const from = file.start - (path.lastIndexOf('/') + 1);
      const to = from + path.length;
      return text.slice(from, to) === path ? { start: from, end: to, text: address } : null;
    }
  }
}
