import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { Language } from '../language/language.ts';
import type { Pattern } from '../language/pattern.ts';
import { type LoadedLanguage, loadLanguage } from './load-language.ts';
import { escapeHtml } from './plugin.ts';
import { type SiteOptions, siteConfig } from './site-config.ts';

export interface BuildOptions extends SiteOptions {
  /** The folder for the site; what it held before is removed. */
  readonly outDir: string;
  /** Told how many pages are written, of how many, as they are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Builds the static site: the app, every text, and a page for each pattern. */
export async function buildSite(options: BuildOptions): Promise<LoadedLanguage> {
  const loaded = await loadLanguage(options.folder);
  const config = siteConfig(options);
  await build({ ...config, build: { ...config.build, outDir: options.outDir } });
  await writePages(options, loaded);
  return loaded;
}

/** Writes a page for each pattern, so that a plain static host answers its address. */
async function writePages(
  { outDir, onProgress }: BuildOptions,
  { language, body }: LoadedLanguage,
): Promise<void> {
  const shell = await readFile(join(outDir, 'index.html'), 'utf8');
  for (const [index, pattern] of language.patterns.entries()) {
    const file = join(outDir, 'patterns', pattern.slug, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pageOf(shell, pattern, language, body(pattern.id, '/')?.problem ?? ''));
    onProgress?.(index + 1, language.patterns.length);
  }
  await writeFile(join(outDir, '404.html'), shell);
}

function pageOf(shell: string, pattern: Pattern, language: Language, problem: string): string {
  const title = escapeHtml(`${pattern.name} · ${language.title}`);
  const description = escapeHtml(problem || `${pattern.name}, a pattern of ${language.title}.`);
  return shell
    .replace(/<title>[^]*?<\/title>/, () => `<title>${title}</title>`)
    .replace(/(<meta name="description" content=")[^"]*"/, (_, start: string) => `${start}${description}"`);
}
