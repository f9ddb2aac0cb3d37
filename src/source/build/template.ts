import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SITE_FILES } from '../../language/site-address.ts';
import { isRightToLeft } from '../render/text-language.ts';
import { languageStyles } from './language-styles.ts';

/** A weight and style of the typeface. */
export type Face = '400-normal' | '400-italic' | '600-normal';

/** The faces of the typeface that a page shows at first, and those that it shows only without scripts. */
export interface NeededFaces {
  readonly now: readonly Face[];
  readonly withoutScripts: readonly Face[];
}

/** The page that Vite built. In most cases it contains its styles, so that it can be painted from its first bytes. */
export interface Template {
  /** Returns the whole page with the given content of head and body. */
  fill(head: string, body: string, faces: NeededFaces): string;
  /** All that it adds to a page. */
  readonly text: string;
}

/**
 * Reads the built `index.html`.
 *
 * @param langs The language of the texts, which every page states, and those of single texts.
 * @param withStyles Whether every page contains the styles. Thousands of pages should share them instead.
 */
export async function readTemplate(
  outDir: string,
  withStyles: boolean,
  langs: readonly string[],
): Promise<Template> {
  let page = await readFile(join(outDir, SITE_FILES.home), 'utf8');
  const assets = await readdir(join(outDir, 'assets'));
  const folder = /src="([^"]*\/assets\/)[^"]*"/.exec(page)?.[1] ?? '';
  const linked = [...page.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g)];
  const needed = assets.filter((name) => AT_FIRST.test(name));
  if (withStyles) {
    const files = [...linked.map(([, href = '']) => basename(href)), ...needed];
    const styles = await Promise.all(files.map((name) => readFile(join(outDir, 'assets', name), 'utf8')));
    for (const [tag] of linked) page = page.replace(tag, '');
    page = page.replace(
      '</head>',
      () => `  <style>${styles.join('').trim()}</style>\n    ${inPage(folder, files)}</head>`,
    );
    await Promise.all(files.map((name) => rm(join(outDir, 'assets', name))));
  }
  // After the app's own styles, which they change.
  page = inLanguage(page, langs);
  const preload = (face: Face) => {
    const font = assets.find((name) => name.startsWith(`source-serif-4-latin-${face}`));
    return font ? `<link rel="preload" href="${folder}${font}" as="font" type="font/woff2" crossorigin>` : '';
  };
  const [beforeHead = '', afterHead = ''] = page.split('<!--head-->');
  const [beforeBody = '', afterBody = ''] = afterHead.split('<div id="app"></div>');
  return {
    text: JSON.stringify([page, assets]),
    fill: (head, body, { now, withoutScripts }) => {
      const later = withoutScripts.filter((face) => !now.includes(face)).map(preload);
      const preloads = `${now.map(preload).join('')}<noscript>${later.join('')}</noscript>`;
      return `${BYTE_ORDER_MARK}${beforeHead}${head}\n    ${preloads}${beforeBody}${body}${afterBody}`;
    },
  };
}

/**
 * Returns a page that states its language and its direction, with the styles that they need. The tags have been checked.
 *
 * @param langs The language of the page, and those of single texts.
 */
export function inLanguage(page: string, [lang = 'en', ...others]: readonly string[]): string {
  const direction = isRightToLeft(lang) ? ' dir="rtl"' : '';
  const styles = languageStyles([lang, ...others]);
  return page
    .replace('<html lang="en">', `<html lang="${lang}"${direction}>`)
    .replace('</head>', () => (styles === '' ? '</head>' : `<style>${styles}</style>\n</head>`));
}

/** Marks a page as UTF-8 with more authority than a host's headers. Some hosts send a wrong charset. */
const BYTE_ORDER_MARK = '\ufeff';

/** Styles of what the first view shows, although scripts ask for them later. */
const AT_FIRST = /^(?:main|GraphView|Panel|open-and-close|unseen)-[^/]*\.css$/;

/** Marks these styles as loaded: scripts look for such links before they load a style sheet. */
function inPage(folder: string, names: readonly string[]): string {
  return names.map((name) => `<link rel="stylesheet" href="${folder}${name}" disabled>`).join('');
}
