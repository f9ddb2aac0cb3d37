import type { Element, ElementContent, Root as Html } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Pattern } from '../../language/pattern.ts';
import { addressOfFile, pageAddress, pictureFile } from '../../language/site-address.ts';
import { drawParts } from './draw-parts.ts';
import { eachElement } from './each-node.ts';
import { giveHeadingsIds } from './heading-ids.ts';
import { stringifyHtml, toSafeHtml } from './markdown.ts';
import { labelParts } from './label-parts.ts';
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
import { isRightToLeft } from '../../language/right-to-left.ts';
import { hasRightToLeft } from './text-language.ts';
import type { TextTools } from './text-tools.ts';
import { textOfHtml } from './text-of-html.ts';

/** What rendering a text needs besides its tree. */
export interface TextContext {
  /** The file that holds the text, relative to the folder. */
  readonly file: string;
  /** The prefix of all ids in this text, which keeps them apart from those of other texts on the same page. */
  readonly prefix: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  readonly names: NameTable;
  /** Paths of the pictures in the folder. */
  readonly images: ReadonlySet<string>;
  /** Draws formulas and colours code. */
  readonly tools: TextTools;
  /** The language of the text (BCP 47), if it differs from that of the page; otherwise empty. */
  readonly lang: string;
  /** Returns what is shown of a pattern's text, or of a section of it, within another text; null if nothing is. */
  readonly embedded: (pattern: Pattern, section: string) => Embedded | null;
}

/** A part of a text that is shown within another one. */
export interface Embedded {
  readonly tree: Root;
  /** The file that holds it. */
  readonly file: string;
}

/** Renders a text to safe HTML in which names of patterns are links and local pictures are shown. */
export function renderText(tree: Root, context: TextContext): string {
  return stringifyHtml(renderTree(tree, context));
}

function renderTree(tree: Root, context: TextContext): Html {
  const html = toSafeHtml(tree, context.prefix);
  keepIdsApart(html, context.prefix);
  giveHeadingsIds(html, context.prefix);
  labelParts(html);
  mendLinks(html, context);
  showImages(html, context);
  const embeds = findEmbeds(html, context);
  linkNames(html, context);
  giveDirections(html);
  if (context.lang !== '') giveLanguage(html, context.lang);
  keepFromTranslation(html);
  drawParts(html, context);
  for (const { place, element } of embeds) Object.assign(place, element);
  return html;
}

/** Most texts that are shown within another one. Further ones are links. */
const MOST_EMBEDS = 20;

/** A paragraph, and what is shown in its place. */
interface Embed {
  readonly place: Element;
  readonly element: Element;
}

/**
 * Renders the texts that stand in this one: paragraphs of nothing but `![[Name]]`. Within them, such names are links, so
 * no text is shown within itself.
 */
function findEmbeds(html: Html, context: TextContext): readonly Embed[] {
  const embeds: Embed[] = [];
  eachElement(html, (node) => {
    if (node.tagName !== 'p' || embeds.length >= MOST_EMBEDS) return;
    const [only, ...others] = node.children;
    if (only?.type !== 'text' || others.length > 0 || !only.value.startsWith('![[')) return;
    const [match] = only.value.match(bracketed()) ?? [];
    if (match === undefined || match !== only.value.trim()) return;
    const bracket = parseBracketed(match);
    if (context.names.picture(bracket.name, context.file, context.images) !== null) return;
    const pattern = context.names.resolve({ kind: 'bracketed', ...bracket }, context.file);
    const embedded = pattern && context.embedded(pattern, bracket.section);
    if (!pattern || !embedded) return;
    const inner = renderTree(embedded.tree, {
      ...context,
      file: embedded.file,
      prefix: `${context.prefix}e${embeds.length + 1}-`,
      embedded: () => null,
    });
    const title: Element = {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [patternLink(pattern, context, bracket.label ?? pattern.name, bracket.section)],
    };
    const children = [title, ...inner.children].filter((child) => child.type !== 'doctype');
    embeds.push({
      place: node,
      element: { type: 'element', tagName: 'blockquote', properties: {}, children },
    });
  });
  return embeds;
}

/**
 * Gives each block the direction of its first letter, and code that of all code, if the text has letters that run from
 * right to left.
 */
function giveDirections(html: Html): void {
  const blocks = html.children.filter((child): child is Element => child.type === 'element');
  if (!blocks.some((block) => hasRightToLeft(textOfHtml(block)))) return;
  for (const block of blocks) block.properties['dir'] ??= block.tagName === 'pre' ? 'ltr' : 'auto';
}

/** States the language of each block, and its direction. */
function giveLanguage(html: Html, lang: string): void {
  for (const block of html.children)
    if (block.type === 'element')
      Object.assign(block.properties, { lang, dir: isRightToLeft(lang) ? 'rtl' : 'ltr' });
}

/** Marks code so that a browser that translates the page leaves it alone. */
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

/** Adds the prefix to ids from raw HTML too: an author must never be able to take an id of the page. */
function keepIdsApart(html: Html, prefix: string): void {
  eachElement(html, ({ properties }) => {
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

function linkNames(html: Html, context: TextContext): void {
  visit(html, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (
      node.type === 'element' &&
      (node.tagName === 'a' || node.tagName === 'code' || node.tagName === 'pre')
    )
      return SKIP;
    if (node.type === 'element' && node.tagName === 'strong') {
      const numbered = parseNumbered(textOfHtml(node));
      const pattern = numbered && context.names.resolve({ kind: 'numbered', ...numbered }, context.file);
      if (!pattern) return undefined;
      parent.children[index] = patternLink(pattern, context, withoutBrackets(textOfHtml(node)).trim());
      return SKIP;
    }
    if (node.type === 'text' && node.value.includes('[[')) {
      const pieces = splitBrackets(node.value, context);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    }
    return undefined;
  });
}

function splitBrackets(text: string, context: TextContext): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const match of text.matchAll(bracketed())) {
    const bracket = context.names.inOrder(parseBracketed(match[0]), context.file);
    pieces.push({ type: 'text', value: text.slice(done, match.index) }, renderBracketed(bracket, context));
    done = match.index + match[0].length;
  }
  pieces.push({ type: 'text', value: text.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/**
 * Renders a name in double brackets: a link to its pattern or section, a picture, or plain words if it leads nowhere.
 */
function renderBracketed(bracket: Bracketed, context: TextContext): Element {
  const { name, section, label, isEmbed } = bracket;
  const picture = isEmbed ? context.names.picture(name, context.file, context.images) : null;
  if (picture !== null) {
    const size = isWidth(label);
    const element = pictureElement(picture, size ? '' : (label ?? ''), context.base);
    const [width = '', height = ''] = size ? (label ?? '').split('x') : [];
    if (width !== '') Object.assign(element.properties, { width, ...(height === '' ? {} : { height }) });
    return element;
  }
  const pattern = context.names.resolve({ kind: 'bracketed', ...bracket }, context.file);
  const words =
    (isWidth(label) ? null : label) ?? (section && name ? `${name}, ${section}` : name || section);
  if (!pattern) return deadLink([{ type: 'text', value: words }]);
  const shown = label === null && name !== '' && /^\d+$/.test(name) ? pattern.name : words;
  return patternLink(pattern, context, shown, section);
}

/** In Obsidian, an embedded picture has its width where a label would stand. */
function isWidth(label: string | null): boolean {
  return label !== null && /^\d{1,4}(?:x\d{1,4})?$/.test(label);
}

/** Renders the words of a link that leads nowhere: readable, but distinct from a link. */
function deadLink(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['dead-link'] }, children };
}

/** Returns the fragment that leads to a section of a pattern's page; empty if there is no such section. */
function fragment(pattern: Pattern, section: string, { names }: TextContext): string {
  const slug = section === '' ? null : names.section(pattern, section);
  return slug === null ? '' : `#p${pattern.id}-${encodeURIComponent(slug)}`;
}

function patternLink(pattern: Pattern, context: TextContext, text: string, section = ''): Element {
  const [number = ''] = /\s{0,9}[(（]\d{1,9}[)）]$/.exec(text) ?? [];
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: pageAddress(pattern, context.base) + fragment(pattern, section, context),
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

function mendLinks(html: Html, context: TextContext): void {
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName !== 'a') return;
    const { href } = node.properties;
    const properties = typeof href === 'string' ? linkProperties(href, context) : null;
    if (properties) Object.assign(node.properties, properties);
    // An anchor without an address can still be the target of a link.
    else if (node.properties['id'] !== undefined || node.properties['name'] !== undefined)
      delete node.properties['href'];
    else if (parent && index !== undefined) parent.children[index] = deadLink(node.children);
  });
}

/** Returns the properties that make a link lead where its author meant; null if it leads nowhere. */
function linkProperties(href: string, context: TextContext): Element['properties'] | null {
  if (isFileReference(href)) {
    if (pathFrom(href, context.file) === 'LANGUAGE.md') return { href: context.base };
    const pattern = context.names.resolve({ kind: 'file', path: href, text: '' }, context.file);
    if (!pattern) return null;
    const [, ...section] = href.split('#');
    return {
      href: pageAddress(pattern, context.base) + fragment(pattern, section.join('#'), context),
      dataPattern: String(pattern.id),
    };
  }
  if (/^https?:/i.test(href)) return { href, rel: ['noopener', 'noreferrer'] };
  if (/^mailto:/i.test(href)) return { href };
  // The link leads to a heading or footnote within this text, whose id has the prefix.
  if (href.startsWith('#'))
    return { href: href.startsWith(`#${context.prefix}`) ? href : `#${context.prefix}${href.slice(1)}` };
  const picture = pathFrom(href, context.file);
  return picture !== null && context.images.has(picture)
    ? { href: addressOfFile(pictureFile(picture), context.base) }
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

/**
 * Shows pictures of the folder. Any other picture becomes its text alternative, because the app sends no requests to
 * other hosts.
 */
function showImages(html: Html, context: TextContext): void {
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src } = node.properties;
    const path = typeof src === 'string' ? pathFrom(src, context.file) : null;
    const alt = typeof node.properties['alt'] === 'string' ? node.properties['alt'] : '';
    if (path !== null && context.images.has(path)) {
      const { width, height, title } = node.properties;
      node.properties = {
        ...pictureElement(path, alt, context.base).properties,
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
