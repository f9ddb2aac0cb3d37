import { escapeXml } from '../../language/escape-xml.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { inLanguage } from '../build/template.ts';
import { diagramScript } from '../build/text-assets.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';

/**
 * Completes the page of the app for a folder that is served: its title, its language, and the script that draws diagrams.
 *
 * @param loaded The language; null if it is still being read.
 */
export function completePage(html: string, loaded: LoadedLanguage | null, base: string): string {
  const title = loaded?.language.title ?? 'Semilattice';
  // On its way while the app is loaded.
  const bundle = `<link rel="preload" as="fetch" crossorigin href="${escapeXml(addressOfFile(SITE_FILES.bundle, base))}">`;
  // A function, for in a text "$" would have a meaning.
  const page = html
    .replace('<!--head-->', () => `<title>${escapeXml(title)}</title>${bundle}`)
    .replace('</head>', () => `${diagramScript(base)}</head>`);
  return loaded ? inLanguage(page, loaded.langs()) : page;
}
