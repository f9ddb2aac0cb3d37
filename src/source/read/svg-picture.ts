import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Place } from '../../language/diagnostic.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { ATTRIBUTES, ELEMENTS, PROPERTIES, REFERRING } from './svg-allowed.ts';
import { isSafeValue, keepStyle } from './svg-style.ts';

/** Something that was left out of a picture, with its place in the file. */
export interface LeftOut extends Place {
  /** A description, such as `a script`. */
  readonly what: string;
}

/** A picture that may be published, or the reason why it cannot be read. */
export type SvgPicture =
  | { readonly kind: 'picture'; readonly text: string; readonly leftOut: readonly LeftOut[] }
  | ({ readonly kind: 'refused'; readonly why: string } & Place);

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Deepest nesting that is accepted. Browsers draw nested elements recursively. */
const MOST_DEPTH = 200;
/** Most omissions that are reported for one file. */
const MOST_TOLD = 20;

/**
 * Makes a picture that only draws, even when it is opened by itself. The text is parsed as XML; only known elements,
 * attributes and styles are kept, and they are written again. No byte of the file is passed on unparsed. The document
 * type is left out, so an entity that it declares is unknown and the picture is refused. Takes time linear in the text.
 */
export function readSvgPicture(text: string): SvgPicture {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const pieces: string[] = [];
  const leftOut: LeftOut[] = [];
  let refused: (Place & { readonly why: string }) | null = null;
  /** How many elements deep the parser is within an element that is left out; 0 outside. */
  let skipped = 0;
  let depth = 0;
  let style: string[] | null = null;

  const place = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) });
  const refuse = (why: string) => {
    refused ??= { why, ...place() };
  };
  const tell = (what: string) => {
    if (leftOut.length < MOST_TOLD) leftOut.push({ what, ...place() });
  };

  parser.on('error', (error) => {
    refuse(`is not well-formed XML (${error.message.replace(/^\S*:\d+:\d+:\s*/, '').replace(/\.$/, '')})`);
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') tell('a style sheet in another file');
  });
  parser.on('opentag', (tag) => {
    if (++depth > MOST_DEPTH) refuse('is nested too deeply');
    if (depth === 1 && (tag.uri !== SVG || tag.local !== 'svg')) refuse('is no SVG picture');
    if (skipped > 0 || refused || !isKept(tag, tell)) {
      skipped++;
      return;
    }
    const attributes = Object.values(tag.attributes).flatMap((attribute) =>
      keepAttribute(tag, attribute, tell),
    );
    if (depth === 1) attributes.unshift(` xmlns="${SVG}"`);
    pieces.push(`<${tag.local}${attributes.join('')}>`);
    if (tag.local === 'style') style = [];
  });
  const addText = (value: string) => {
    if (skipped > 0 || depth === 0 || refused) return;
    if (style) style.push(value);
    else pieces.push(escapeXml(value));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    depth--;
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (style && tag.local === 'style') {
      const kept = keepStyle(style.join(''), 'stylesheet');
      if (!kept.isWhole) tell('a style that is not known to draw only');
      pieces.push(escapeXml(kept.text));
      style = null;
    }
    pieces.push(`</${tag.local}>`);
  });
  parser.write(text).close();
  return refused === null
    ? { kind: 'picture', text: `${pieces.join('')}\n`, leftOut }
    : Object.assign({ kind: 'refused' as const }, refused);
}

function isKept({ uri, local, attributes }: SaxesTagNS, tell: (what: string) => void): boolean {
  if (uri === XHTML) tell('HTML');
  // Editors keep their own data in namespaces of their own.
  if (uri !== SVG) return false;
  if (!ELEMENTS.has(local)) {
    if (local !== 'metadata') tell(local === 'script' ? 'a script' : `an element ${local.slice(0, 40)}`);
    return false;
  }
  const animated = attributes['attributeName']?.value;
  if (animated !== undefined && !PROPERTIES.has(animated) && !ATTRIBUTES.has(animated)) {
    tell(`an animation of ${animated.slice(0, 40)}`);
    return false;
  }
  return true;
}

type Attribute = SaxesTagNS['attributes'][string];

/** Returns an attribute as it is written again, or nothing. */
function keepAttribute(
  { local: element }: SaxesTagNS,
  attribute: Attribute,
  tell: (what: string) => void,
): string[] {
  const { uri, local, value } = attribute;
  if (local === 'href' && (uri === '' || uri === XLINK)) {
    if (isHref(element, value)) return [write('href', value.trim())];
    tell(`a reference of ${element} to another file`);
    return [];
  }
  const name = uri === XML ? `xml:${local}` : local;
  if (uri !== '' && uri !== XML) return [];
  if (name === 'xmlns' || name.startsWith('xmlns:')) return [];
  if (name === 'style') {
    const kept = keepStyle(value, 'declarationList');
    if (!kept.isWhole) tell('a style that is not known to draw only');
    return kept.text === '' ? [] : [write(name, kept.text)];
  }
  if (!PROPERTIES.has(name) && !ATTRIBUTES.has(name) && !/^(?:data|aria)-[a-z0-9-]+$/.test(name)) {
    if (/^on/i.test(name)) tell(`an event handler ${name.slice(0, 40)}`);
    return [];
  }
  if (!/^(?:data|aria)-/.test(name) && !isSafeValue(value)) {
    tell(`a reference of ${element} to another file`);
    return [];
  }
  return [write(name, value)];
}

/**
 * Whether a reference is allowed: to a part of this picture, to a bitmap within it, or to a page for further reading.
 */
function isHref(element: string, value: string): boolean {
  const address = value.trim();
  if (element === 'image')
    return /^data:image\/(?:png|jpeg|jpg|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(address);
  if (REFERRING.has(element)) return /^#[^\s]*$/.test(address);
  if (element !== 'a') return false;
  try {
    return ['https:', 'http:', 'mailto:'].includes(new URL(address, 'https://here.invalid/').protocol);
  } catch {
    return false;
  }
}

function write(name: string, value: string): string {
  return ` ${name}="${escapeXml(value).replace(/[\t\n\r]/g, ' ')}"`;
}
