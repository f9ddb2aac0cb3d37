import { extname } from 'node:path';
import { once } from '../../language/once.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import { appOf } from '../build/shipped-app.ts';

/** The app as the package ships it, for a folder that is served. It is read once. */
export interface ServedApp {
  /** Returns its page, to be completed (`served-page.ts`). */
  page(): Promise<string>;
  /** Returns one of the files that the page loads, with its type; null if there is none at the path. */
  file(path: string): Promise<ServedFile | null>;
}

export interface ServedFile {
  readonly type: string;
  readonly content: Buffer;
}

/** @param base The path under which the site is served, with slashes at both ends. */
export function createServedApp(base: string): ServedApp {
  const files = once(() => appOf({ bundle: null, base }));
  const at = async (path: string) => (await files()).get(path);
  return {
    async page() {
      const page = await at(SITE_FILES.home);
      if (page === undefined) throw new Error('The package has no page of the app.');
      return Buffer.from(page).toString();
    },
    async file(path) {
      const content = path.startsWith(LOADED) ? await at(path) : undefined;
      return content === undefined
        ? null
        : { type: ASSET_TYPES[extname(path)] ?? 'application/octet-stream', content: Buffer.from(content) };
    },
  };
}

/** The folder of what the page loads. */
const LOADED = 'assets/';

/** The types of files that pages load, by the ending. */
export const ASSET_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
