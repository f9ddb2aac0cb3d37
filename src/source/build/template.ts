import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { SITE_FILES } from '../../language/site-address.ts';
import { isRightToLeft } from '../../language/right-to-left.ts';
import { firstStyles, laterStyles } from './first-styles.ts';
import { languageStyles } from './language-styles.ts';

/** The faces of the typeface: weight and style. A page without scripts asks for all. */
export const FACES = ['400-normal', '400-italic', '600-normal'] as const;

export type Face = (typeof FACES)[number];

/**
 * Where a page has its styles. In the page, they cost no request, so that the page is painted from its first bytes; those
 * of texts come when a text does. In a file, all pages share them.
 */
export type StylesPlace = 'page' | 'file';

/** The page of the app, to be filled for each address. */
export interface Template {
  /** Returns the whole page with the given content of head and body, and the faces that it shows at first. */
  fill(head: string, body: string, faces: readonly Face[], styles: StylesPlace): string;
  /** The inline scripts of the page. */
  readonly scripts: readonly string[];
  /** All that it adds to a page. */
  readonly text: string;
}

/** The app of a site with its page as a template. */
export interface PreparedApp {
  readonly template: Template;
  /** The files of the app beside the page, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Takes the page out of the files of the app, and joins all styles of the first view into one file, whose name changes
 * with them.
 *
 * @param app The files of the app, by path.
 * @param langs The language of the texts, which every page states, and those of single texts.
 * @param mapStyles The styles of this language's map.
 * @param hasFrames Whether pages that share their styles have those of their first frame in themselves, so that they are
 *   painted a round trip sooner. Among thousands of pages, these would be a third of the site.
 */
export function readTemplate(
  app: ReadonlyMap<string, Uint8Array>,
  langs: readonly string[],
  mapStyles: string,
  hasFrames: boolean,
): PreparedApp {
  const textAt = (path: string) => Buffer.from(app.get(path) ?? '').toString();
  let page = textAt(SITE_FILES.home).replaceAll(/>\s+</g, '><');
  const assets = [...app.keys()].filter((path) => path.startsWith(ASSETS)).map((path) => basename(path));
  const address = /src="([^"]*\/assets\/)[^"]*"/.exec(page)?.[1] ?? '';
  const linked = [...page.matchAll(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g)];
  for (const [tag] of linked) page = page.replace(tag, '');
  const chunks = (names: readonly string[]) =>
    names.flatMap((name) => assets.filter((asset) => asset.startsWith(`${name}-`) && asset.endsWith('.css')));
  const [always, ofTexts] = [chunks(ALWAYS), chunks(OF_TEXTS)];
  const first = [...linked.map(([, href = '']) => basename(href)), ...always];
  const read = (names: readonly string[]) =>
    names
      .map((name) => textAt(ASSETS + name))
      .join('')
      .trim();
  const [own, more] = [read(first), read(ofTexts)];
  // The styles of languages change those of the app.
  const others = mapStyles + languageStyles(langs);
  const all = own + more + others;
  const shared = hasFrames ? laterStyles(all) : all;
  const stylesAtFirst = hasFrames ? firstStyles(all) : null;
  const name = `styles-${createHash('sha256').update(shared).digest('base64url').slice(0, 8)}.css`;
  const files = new Map<string, string | Uint8Array>(app);
  for (const path of [SITE_FILES.home, ...first.map((file) => ASSETS + file)]) files.delete(path);
  files.set(ASSETS + name, shared);
  const addressOf = (face: Face): string[] => {
    const font = assets.find((asset) => asset.startsWith(`source-serif-4-latin-${face}`));
    return font === undefined ? [] : [address + font];
  };
  const preload = (font: string) =>
    `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`;
  const unscripted = `<noscript>${FACES.flatMap(addressOf).map(preload).join('')}</noscript>`;
  const [start, atHead, atBody, end] = parted(stateLanguage(page, langs));
  const template: Template = {
    scripts: [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script),
    text: JSON.stringify([page, assets, own, more, others, hasFrames]),
    fill(head, body, faces, place) {
      const link = `<link rel="stylesheet" href="${address}${name}">`;
      const script = `<script data-faces="${faces.flatMap(addressOf).join(' ')}">`;
      const loaded = loadedStyles(address, place === 'page' ? always : [...always, ...ofTexts]);
      const { root, before, after } =
        place === 'page'
          ? // The styles in a page go last, so that a browser asks for all files before it reads them.
            {
              root: '',
              before: script,
              after: [unscripted, atHead, `<style>${own}${others}</style>`, loaded],
            }
          : stylesAtFirst === null
            ? { root: '', before: script, after: [link, loaded, atHead] }
            : {
                // A host may refuse the script that tells the frames apart: what has no styles yet is hidden from it too.
                root: ' data-frame',
                // The script asks for all styles. They follow those of the first frame, which they may change.
                before: `<style>${stylesAtFirst(body)}</style>${script.replace('>', ` data-styles="${address}${name}">`)}`,
                after: [`<noscript>${link}</noscript>`, loaded, atHead],
              };
      const atStart = start.replace('<html', `<html${root}`).replace('<script>', () => before);
      return `${BYTE_ORDER_MARK}${atStart}${head}${after.join('')}</head>${atBody}${body}${end}`;
    },
  };
  return { template, files };
}

/** The folder of what browsers keep for good. */
const ASSETS = 'assets/';

/** Returns the parts of the page between the places that are filled. */
function parted(page: string): readonly [string, string, string, string] {
  const [start = '', rest = ''] = page.split('<!--head-->');
  const [atHead = '', afterHead = ''] = rest.split('</head>');
  const [atBody = '', end = ''] = afterHead.split('<div id="app"></div>');
  return [start, atHead, atBody, end];
}

/**
 * Returns a page that states its language and its direction, with the styles that they need. The tags have been checked.
 *
 * @param langs The language of the page, and those of single texts.
 */
export function inLanguage(page: string, langs: readonly string[]): string {
  const styles = languageStyles(langs);
  return stateLanguage(page, langs).replace('</head>', () =>
    styles === '' ? '</head>' : `<style>${styles}</style>\n</head>`,
  );
}

function stateLanguage(page: string, [lang = 'en']: readonly string[]): string {
  const direction = isRightToLeft(lang) ? ' dir="rtl"' : '';
  return page.replace('<html lang="en">', `<html lang="${lang}"${direction}>`);
}

/** Marks a page as UTF-8 with more authority than a host's headers. Some hosts send a wrong charset. */
const BYTE_ORDER_MARK = '\ufeff';

/** The chunks whose styles every first view needs, although scripts ask for them later, and those of texts. */
const ALWAYS = ['main', 'GraphView'] as const;
const OF_TEXTS = ['Panel'] as const;

/** Marks styles as loaded: scripts look for such links before they load a style sheet. */
function loadedStyles(folder: string, names: readonly string[]): string {
  return names.map((name) => `<link rel="stylesheet" href="${folder}${name}" disabled>`).join('');
}
