import { eachNode } from '../render/each-node.ts';
import { decodeEscapes } from '../../language/decode-escapes.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { NameTable } from '../render/name-table.ts';
import { pathFrom } from '../render/path-from.ts';
import { sectionSlug } from '../render/section-slug.ts';
import { type NamePlace, findNamePlaces } from './name-places.ts';
import type { ParsedText, Span } from './parsed-text.ts';
import type { SourceFile } from './source-file.ts';

/** Where readers of a text find what it names. */
export interface Addresses {
  /** The address of a pattern's text. */
  pattern(pattern: Pattern): string;
  /** The address of a picture, by its path in the folder. */
  picture(path: string): string;
}

/**
 * All that gets an address in a text, without the other files: plain data that can be kept. Offsets count in the whole
 * file.
 */
export interface AddressPlaces {
  readonly contentStart: number;
  readonly heading: Span | null;
  readonly names: readonly NamePlace[];
  /** Links to what may be a picture of the folder, and pictures. */
  readonly pictures: readonly (Span & { readonly path: string })[];
}

/** Finds the places of a text that may get an address. */
export function findAddressPlaces(parsed: Omit<ParsedText, 'yaml'>): AddressPlaces {
  const { path: file, text, tree, contentStart } = parsed;
  const pictures: (Span & { path: string })[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
    const path = pathFrom(node.url, file);
    if (path === null || !node.position) return;
    const from = contentStart + (node.position.start.offset ?? 0);
    const start = text.lastIndexOf(node.url, contentStart + (node.position.end.offset ?? 0));
    if (start >= from) pictures.push({ start, end: start + node.url.length, path });
  });
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1)?.position;
  return {
    contentStart,
    heading: heading
      ? {
          start: contentStart + (heading.start.offset ?? 0),
          end: contentStart + (heading.end.offset ?? 0),
        }
      : null,
    names: findNamePlaces(parsed),
    pictures,
  };
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
  { path, text }: SourceFile,
  places: AddressPlaces,
  { names, images }: Names,
  addresses: Addresses,
): string {
  const changes: (Span & { readonly text: string })[] = [];
  const addName = (place: NamePlace): void => {
    const pattern = names.resolve(place.reference, path);
    if (!pattern) return place.within.forEach(addName);
    const { reference } = place;
    const ordered =
      reference.kind === 'bracketed' ? { ...reference, ...names.inOrder(reference, path) } : reference;
    const change = withAddress({ ...place, reference: ordered }, pattern, text, addresses);
    if (change) changes.push(change);
  };
  places.names.forEach(addName);
  for (const picture of places.pictures)
    if (images.has(picture.path)) changes.push({ ...picture, text: addresses.picture(picture.path) });
  if (places.heading) changes.push({ ...places.heading, text: '' });
  const parts: string[] = [];
  let done = places.contentStart;
  for (const { start, end, text: other } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(text.slice(done, start), other);
    done = end;
  }
  return (parts.join('') + text.slice(done)).trim();
}

/** The change that puts an address where a text names a pattern; null where it cannot be told where. */
function withAddress(
  { reference, file, start, end }: NamePlace,
  pattern: Pattern,
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
      const [path = ''] = reference.path.split(/[#?]/, 1);
      if (!file) return null;
      const from = file.start - (path.lastIndexOf('/') + 1);
      const to = from + path.length;
      return text.slice(from, to) === path ? { start: from, end: to, text: address } : null;
    }
  }
}
