import { posix } from 'node:path';
import type { Element, ElementContent, Root as Html } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Pattern } from '../language/pattern.ts';
import { giveHeadingsIds } from './heading-ids.ts';
import { stringifyHtml, toSafeHtml } from './markdown.ts';
import type { NameTable } from './name-table.ts';
import { LONGEST_PATH, bracketed, isFileReference, parseNumbered } from './names-in-prose.ts';

/** What rendering a text needs to know of its surroundings. */
export interface Surroundings {
  /** The file that the text is from, relative to the folder. */
  readonly file: string;
  /** Keeps the ids of this text apart from those of others on one page. */
  readonly prefix: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  readonly names: NameTable;
  /** Paths of the pictures in the folder. */
  readonly images: ReadonlySet<string>;
}

/** Renders a text to safe HTML in which names of patterns are links and local pictures are shown. */
export function renderText(tree: Root, around: Surroundings): string {
  const html = toSafeHtml(tree, around.prefix);
  keepIdsApart(html, around.prefix);
  giveHeadingsIds(html, around.prefix);
  mendLinks(html, around);
  showImages(html, around);
  linkNames(html, around);
  return stringifyHtml(html);
}

/** The address of a pattern's page. */
export function pageOf(pattern: Pattern, base: string): string {
  return `${base}patterns/${pattern.slug}/`;
}

/** Ids that raw HTML brings along get the prefix too: an id of the page must never be an author's to take. */
function keepIdsApart(html: Html, prefix: string): void {
  visit(html, 'element', ({ properties }) => {
    for (const key of ['id', 'name'] as const) {
      const value = properties[key];
      if (typeof value === 'string' && !value.startsWith(prefix)) properties[key] = prefix + value;
    }
  });
}

function linkNames(html: Html, around: Surroundings): void {
  visit(html, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (
      node.type === 'element' &&
      (node.tagName === 'a' || node.tagName === 'code' || node.tagName === 'pre')
    )
      return SKIP;
    if (node.type === 'element' && node.tagName === 'strong') {
      const numbered = parseNumbered(plainText(node));
      const pattern = numbered && around.names.resolve({ kind: 'numbered', ...numbered }, around.file);
      if (!pattern) return undefined;
      parent.children[index] = patternLink(pattern, around, plainText(node).trim());
      return SKIP;
    }
    if (node.type === 'text' && node.value.includes('[[')) {
      const pieces = splitBrackets(node.value, around);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    }
    return undefined;
  });
}

function splitBrackets(text: string, around: Surroundings): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const match of text.matchAll(bracketed())) {
    const name = (match[1] ?? '').trim();
    const pattern = around.names.resolve({ kind: 'bracketed', name }, around.file);
    if (!pattern) continue;
    pieces.push({ type: 'text', value: text.slice(done, match.index) });
    pieces.push(patternLink(pattern, around, (match[2] ?? name).trim()));
    done = match.index + match[0].length;
  }
  pieces.push({ type: 'text', value: text.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function patternLink(pattern: Pattern, { base }: Surroundings, text: string): Element {
  const [number = ''] = /\s{0,9}\(\d{1,9}\)$/.exec(text) ?? [];
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: pageOf(pattern, base),
      dataPattern: String(pattern.id),
      ...(pattern.status === 'unwritten' ? { className: ['unwritten'] } : {}),
    },
    children: number
      ? [
          { type: 'text', value: text.slice(0, -number.length) },
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['number'] },
            children: [{ type: 'text', value: number }],
          },
        ]
      : [{ type: 'text', value: text }],
  };
}

function mendLinks(html: Html, around: Surroundings): void {
  visit(html, 'element', (node) => {
    if (node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return;
    const href = node.properties['href'];
    if (isFileReference(href)) {
      const pattern = around.names.resolve({ kind: 'file', path: href, text: '' }, around.file);
      if (pattern) {
        node.properties['href'] = pageOf(pattern, around.base);
        node.properties['dataPattern'] = String(pattern.id);
      } else delete node.properties['href'];
    } else if (/^https?:/i.test(href)) node.properties['rel'] = ['noopener', 'noreferrer'];
    else if (!/^(?:#|mailto:)/i.test(href)) delete node.properties['href'];
    // A heading or footnote within this text: its id has the prefix.
    else if (href.startsWith('#') && !href.startsWith(`#${around.prefix}`)) {
      node.properties['href'] = `#${around.prefix}${href.slice(1)}`;
    }
  });
}

/** Pictures of the folder are shown; of any other, only the text alternative, for the app asks no other host. */
function showImages(html: Html, around: Surroundings): void {
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const path = imagePath(node, around.file);
    const alt = typeof node.properties['alt'] === 'string' ? node.properties['alt'] : '';
    if (path !== null && around.images.has(path)) {
      const { width, height, title } = node.properties;
      node.properties = {
        src: `${around.base}media/${path.split('/').map(encodeURIComponent).join('/')}`,
        alt,
        loading: 'lazy',
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
        ...(title === undefined ? {} : { title }),
      };
      return SKIP;
    }
    parent.children[index] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['missing-image'] },
      children: [{ type: 'text', value: alt || 'Picture not found' }],
    };
    return SKIP;
  });
}

/** The picture that a text shows, as a path in the folder, or null where it is not a path in the folder. */
export function imagePath(node: Element, file: string): string | null {
  const src = node.properties['src'];
  if (typeof src !== 'string' || src.length > 3 * LONGEST_PATH || /^[a-z][a-z0-9+.-]*:|^\/\/|^\//i.test(src))
    return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(src);
  } catch {
    return null;
  }
  const path = posix.normalize(posix.join(posix.dirname(file), decoded));
  return path.startsWith('..') ? null : path;
}

function plainText(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => plainText(child)).join('') : '';
}
