import type { Element, ElementContent, Root as Html } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Pattern } from '../../language/pattern.ts';
import { addressOfFile, pageAddress, pictureFile } from '../../language/site-address.ts';
import { giveHeadingsIds } from './heading-ids.ts';
import { stringifyHtml, toSafeHtml } from './markdown.ts';
import type { NameTable } from './name-table.ts';
import {
  type Bracketed,
  bracketed,
  isFileReference,
  parseBracketed,
  parseNumbered,
  withoutBrackets,
} from './names-in-prose.ts';
import { pathFrom } from './path-from.ts';
import { hasRightToLeft } from './text-language.ts';

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
  giveDirections(html);
  keepFromTranslation(html);
  return stringifyHtml(html);
}

/** In a text with letters that run from right to left, each block has the direction of its first letter. */
function giveDirections(html: Html): void {
  const blocks = html.children.filter((child): child is Element => child.type === 'element');
  if (!blocks.some((block) => hasRightToLeft(plainText(block)))) return;
  for (const block of blocks) block.properties['dir'] ??= 'auto';
}

/** A browser that translates the page leaves code as it is written. */
function keepFromTranslation(html: Html): void {
  visit(html, 'element', (node) => {
    if (node.tagName !== 'pre' && node.tagName !== 'code') return undefined;
    node.properties['translate'] = 'no';
    return SKIP;
  });
}

/** Properties that name ids of the same text. */
const ID_LISTS: readonly string[] = ['ariaDescribedBy', 'ariaLabelledBy', 'headers'];

function withPrefix(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id : prefix + id;
}

/** Ids that raw HTML brings along get the prefix too: an id of the page must never be an author's to take. */
function keepIdsApart(html: Html, prefix: string): void {
  visit(html, 'element', ({ properties }) => {
    for (const key of ['id', 'name'] as const) {
      const value = properties[key];
      if (typeof value === 'string') properties[key] = withPrefix(value, prefix);
    }
    for (const key of ID_LISTS) {
      const value = properties[key];
      const ids = Array.isArray(value)
        ? value.map(String)
        : typeof value === 'string'
          ? value.split(/\s+/)
          : null;
      if (ids) properties[key] = ids.map((id) => withPrefix(id, prefix));
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
      parent.children[index] = patternLink(pattern, around, withoutBrackets(plainText(node)).trim());
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
    const bracket = parseBracketed(match[0]);
    pieces.push({ type: 'text', value: text.slice(done, match.index) }, renderBracketed(bracket, around));
    done = match.index + match[0].length;
  }
  pieces.push({ type: 'text', value: text.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/** A name in double brackets: a link to its pattern or section, a picture, or its words where it leads nowhere. */
function renderBracketed(bracket: Bracketed, around: Surroundings): Element {
  const { name, section, label, isEmbed } = bracket;
  const picture = isEmbed ? around.names.picture(name, around.file, around.images) : null;
  if (picture !== null) return pictureElement(picture, isWidth(label) ? '' : (label ?? ''), around.base);
  const pattern = around.names.resolve({ kind: 'bracketed', ...bracket }, around.file);
  const words =
    (isWidth(label) ? null : label) ?? (section && name ? `${name}, ${section}` : name || section);
  if (!pattern) return deadLink([{ type: 'text', value: words }]);
  const shown = label === null && name !== '' && /^\d+$/.test(name) ? pattern.name : words;
  return patternLink(pattern, around, shown, section);
}

/** Obsidian gives the width of an embedded picture where a label would stand. */
function isWidth(label: string | null): boolean {
  return label !== null && /^\d+(?:x\d+)?$/.test(label);
}

/** The words of a link that leads nowhere: readable, and told from a link. */
function deadLink(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['dead-link'] }, children };
}

/** The fragment that leads to a section of a pattern's page, or empty where there is no such section. */
function fragment(pattern: Pattern, section: string, { names }: Surroundings): string {
  const slug = section === '' ? null : names.section(pattern, section);
  return slug === null ? '' : `#p${pattern.id}-${encodeURIComponent(slug)}`;
}

function patternLink(pattern: Pattern, around: Surroundings, text: string, section = ''): Element {
  const [number = ''] = /\s{0,9}[(（]\d{1,9}[)）]$/.exec(text) ?? [];
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: pageAddress(pattern, around.base) + fragment(pattern, section, around),
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
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName !== 'a') return;
    const { href } = node.properties;
    const properties = typeof href === 'string' ? linkProperties(href, around) : null;
    if (properties) Object.assign(node.properties, properties);
    // An anchor without an address may still be a place to lead to.
    else if (node.properties['id'] !== undefined || node.properties['name'] !== undefined)
      delete node.properties['href'];
    else if (parent && index !== undefined) parent.children[index] = deadLink(node.children);
  });
}

/** What makes an address of a text lead where it means to; null where it leads nowhere. */
function linkProperties(href: string, around: Surroundings): Element['properties'] | null {
  if (isFileReference(href)) {
    if (pathFrom(href, around.file) === 'LANGUAGE.md') return { href: around.base };
    const pattern = around.names.resolve({ kind: 'file', path: href, text: '' }, around.file);
    if (!pattern) return null;
    const [, ...section] = href.split('#');
    return {
      href: pageAddress(pattern, around.base) + fragment(pattern, section.join('#'), around),
      dataPattern: String(pattern.id),
    };
  }
  if (/^https?:/i.test(href)) return { href, rel: ['noopener', 'noreferrer'] };
  if (/^mailto:/i.test(href)) return { href };
  // A heading or footnote within this text: its id has the prefix.
  if (href.startsWith('#'))
    return { href: href.startsWith(`#${around.prefix}`) ? href : `#${around.prefix}${href.slice(1)}` };
  const picture = pathFrom(href, around.file);
  return picture !== null && around.images.has(picture)
    ? { href: addressOfFile(pictureFile(picture), around.base) }
    : null;
}

function pictureElement(path: string, alt: string, base: string): Element {
  return {
    type: 'element',
    tagName: 'img',
    properties: { src: addressOfFile(pictureFile(path), base), alt, loading: 'lazy' },
    children: [],
  };
}

/** Pictures of the folder are shown; of any other, only the text alternative, for the app asks no other host. */
function showImages(html: Html, around: Surroundings): void {
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src } = node.properties;
    const path = typeof src === 'string' ? pathFrom(src, around.file) : null;
    const alt = typeof node.properties['alt'] === 'string' ? node.properties['alt'] : '';
    if (path !== null && around.images.has(path)) {
      const { width, height, title } = node.properties;
      node.properties = {
        ...pictureElement(path, alt, around.base).properties,
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

function plainText(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => plainText(child)).join('') : '';
}
