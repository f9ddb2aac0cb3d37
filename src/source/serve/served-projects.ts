import { projectFiles } from '../build/project-pages.ts';
import { isOfProjects } from '../../language/project/project-address.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';

/** A file of a published project: the project itself, or a page without scripts. */
interface ServedProjectFile {
  readonly type: string;
  readonly content: string;
}

/** Gives the files of published projects as a built site has them; null for any other path within the site. */
export function createServedProjects(
  base: string,
): (loaded: LoadedLanguage, path: string) => Promise<ServedProjectFile | null> {
  const known = new WeakMap<LoadedLanguage, Promise<ReadonlyMap<string, string>>>();
  return async (loaded, path) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!isOfProjects(file) || loaded.projects.length === 0) return null;
    let files = known.get(loaded);
    if (!files) {
      files = loaded.prepare().then(() => projectFiles(loaded, { origin: '', base }));
      known.set(loaded, files);
    }
    const content = (await files).get(file);
    if (content === undefined) return null;
    return { type: file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8', content };
  };
}
