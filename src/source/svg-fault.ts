/**
 * What in an SVG picture could run or load something where the picture is opened by itself, in words such as `holds a
 * script`; null for a plain picture. Reads it as strictly as XML asks for, and refuses whatever it does not know how to
 * read, so that no browser can see more in it than is seen here. Takes time linear in the text.
 */
export function findSvgFault(text: string): string | null {
  let at = 0;
  let style = false;
  const css: string[] = [];
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', at)) {
    if (style) css.push(withoutEntities(text.slice(at, open)));
    if (text.startsWith('<!--', open)) at = endOf(text, '-->', open + 4);
    else if (text.startsWith('<![CDATA[', open)) {
      at = endOf(text, ']]>', open);
      if (style) css.push(text.slice(open + 9, at - 3));
    } else if (text.startsWith('<?', open)) {
      at = endOf(text, '?>', open);
      const fault = instructionFault(text.slice(open + 2, at - 2));
      if (fault) return fault;
    } else if (text.startsWith('<!', open)) {
      at = endOf(text, '>', open);
      if (text.slice(open, at).includes('[')) return 'declares entities';
    } else if (text.startsWith('</', open)) {
      at = endOf(text, '>', open);
      style = false;
    } else {
      const tag = readTag(text, open);
      if (!tag || style) return UNREADABLE;
      at = tag.end;
      const fault = elementFault(tag);
      if (fault) return fault;
      style = localName(tag.name) === 'style' && !tag.closed;
    }
    if (at === -1) return UNREADABLE;
  }
  return cssFault(css.join(''));
}

const UNREADABLE = 'is not well-formed XML';

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** An encoding other than UTF-8 would let a browser read other text than we do. */
function instructionFault(instruction: string): string | null {
  if (!/^xml\s/.test(instruction)) return 'has a processing instruction';
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(instruction)?.[1] ?? 'utf-8';
  return /^(?:utf-8|us-ascii)$/i.test(encoding) ? null : `is in the encoding ${encoding.slice(0, 20)}`;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly closed: boolean;
  /** Index after the tag. */
  readonly end: number;
}

function readTag(text: string, open: number): Tag | null {
  const name = /[^\s<>/"'=]+/y;
  const attribute = /\s+([^\s<>/"'=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  const end = /\s*(\/?)>/y;
  name.lastIndex = open + 1;
  const [found] = name.exec(text) ?? [];
  if (found === undefined) return null;
  const attributes: { name: string; value: string }[] = [];
  let at = name.lastIndex;
  for (;;) {
    attribute.lastIndex = at;
    const [, key, double, single] = attribute.exec(text) ?? [];
    if (key === undefined) break;
    attributes.push({ name: key, value: withoutEntities(double ?? single ?? '') });
    at = attribute.lastIndex;
  }
  end.lastIndex = at;
  const last = end.exec(text);
  return last ? { name: found, attributes, closed: last[1] === '/', end: end.lastIndex } : null;
}

/** Without a declaration there are only five named entities; the others are numbers. */
function withoutEntities(value: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return value.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return named[String(name)] ?? whole;
      const code = hex ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const REFUSED = new Map([
  ['script', 'holds a script'],
  ['handler', 'holds a script'],
  ['listener', 'holds a script'],
  ['foreignobject', 'holds a foreignObject'],
  ...['iframe', 'object', 'embed', 'audio', 'video', 'frame', 'frameset', 'link', 'meta', 'base', 'form'].map(
    (name) => [name, `holds an element <${name}>`] as const,
  ),
]);

function elementFault({ name, attributes }: Tag): string | null {
  const element = localName(name);
  const refused = REFUSED.get(element);
  if (refused) return refused;
  for (const { name: key, value } of attributes) {
    const attribute = localName(key);
    const plain = value.replace(/[\0-\x20\x7f]+/g, '').toLowerCase();
    if (attribute.startsWith('on')) return `has an event handler (${key.slice(0, 30)})`;
    if (/^xmlns/i.test(key) && plain.includes('/xhtml')) return 'holds HTML';
    if (attribute === 'attributename' && /^(?:.*:)?(?:href|src|on.*)$/.test(plain))
      return 'changes a link by animation';
    if ((attribute === 'href' || attribute === 'src') && !isAllowedLink(element, plain))
      return 'refers to something outside of itself';
    const fault = attribute === 'style' || plain.includes('url(') ? cssFault(value) : null;
    if (fault) return fault;
  }
  return null;
}

/** A place in the picture itself, or a bitmap within it; on a link also an address, for nobody follows it unasked. */
function isAllowedLink(element: string, link: string): boolean {
  if (link === '' || link.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:|mailto:)/.test(link) || !/^[^/?#]*:/.test(link);
  return element.endsWith('image') && /^data:image\/(?:png|jpe?g|gif|webp|avif);/.test(link);
}

function cssFault(css: string): string | null {
  if (css.includes('\\')) return 'has escaped characters in its styles';
  const plain = css.replace(/\/\*[^]*?\*\//g, '').toLowerCase();
  if (plain.includes('@import')) return 'loads a stylesheet';
  for (const [, target = ''] of plain.matchAll(/(?:url|src|image-set)\(\s*["']?\s*([^\s"')]{0,30})/g)) {
    if (!target.startsWith('#') && !/^data:(?:font\/|application\/(?:x-)?font|image\/(?!svg))/.test(target))
      return 'refers to something outside of itself';
  }
  return null;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
