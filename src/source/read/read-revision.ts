import { basename, posix } from 'node:path';
import { finish } from '../../language/steps.ts';
import { type Cache, NO_CACHE } from '../cache/cache.ts';
import { git } from './git.ts';
import type { LoadedLanguage } from './loaded-language.ts';
import { assemble } from './assemble.ts';
import { withTextsKept } from './reading-depth.ts';
import { isOther, isPattern, kindOf } from './file-kind.ts';
import { MOST_BYTES } from './read-file.ts';
import { type Folder, withOthers } from './read-folder.ts';
import { SITE_MARK } from './site-mark.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Loads a folder as it was in a commit, without writing anything. Pictures are listed, and not looked at. A file that is
 * no text is left out.
 *
 * @param cache Where what was made of each file is kept between runs.
 * @throws GitFault if Git cannot read the commit.
 */
export async function loadRevision(
  folder: string,
  commit: string,
  cache: Cache = NO_CACHE,
): Promise<LoadedLanguage> {
  const loaded = assemble(await readRevision(folder, commit), basename(folder), withTextsKept(cache));
  return loaded.withFindings(finish(loaded.review()));
}

async function readRevision(folder: string, commit: string): Promise<Folder> {
  const listed = await listRevision(folder, commit);
  const texts = await readBlobs(
    folder,
    listed.filter(({ kind }) => kind !== 'image').map(({ blob }) => blob),
  );
  const files = listed.flatMap(({ path, kind, blob }) => {
    const text = texts.get(blob);
    return text === undefined ? [] : [{ kind, source: { path, text } }];
  });
  const only = (wanted: string): SourceFile | null =>
    files.find(({ kind }) => kind === wanted)?.source ?? null;
  const patterns = files
    .filter(({ kind, source }) => kind === 'pattern' && isPattern(source))
    .map(({ source }) => source);
  const taken = new Set(patterns);
  const others = files
    .map(({ source }) => source)
    .filter((source) => isOther(source.path) && !taken.has(source));
  const whole = {
    patterns,
    scales: only('scales'),
    language: only('language'),
    settings: only('settings'),
    images: listed.filter(({ kind }) => kind === 'image').map(({ path }) => path),
    // What changed is told of patterns alone.
    projects: [],
    diagnostics: [],
  };
  return withOthers(whole, () => Promise.resolve(others));
}

interface Listed {
  readonly path: string;
  readonly kind: ReturnType<typeof kindOf>;
  readonly blob: string;
}

/** Lists the files of a commit that mean something, sorted by path. */
async function listRevision(folder: string, commit: string): Promise<Listed[]> {
  const out = await git(folder, ['ls-tree', '-r', '-z', commit]);
  const entries = out
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, type, blob, path] = /^(\S+) \S+ (\S+)\t(.+)$/s.exec(line) ?? [];
      // A link is a blob that contains a path.
      return type?.startsWith('100') && blob && path ? [{ blob, path }] : [];
    });
  const sites = entries
    .filter(({ path }) => posix.basename(path) === SITE_MARK && path !== SITE_MARK)
    .map(({ path }) => `${posix.dirname(path)}/`);
  return entries
    .filter(({ path }) => !sites.some((site) => path.startsWith(site)))
    .flatMap(({ path, blob }) => {
      const kind = kindOf(path);
      return kind === 'other' && !(isOther(path) && !path.includes('node_modules/'))
        ? []
        : [{ path, kind, blob }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads the texts of blobs, by their names. */
async function readBlobs(folder: string, blobs: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const wanted = [...new Set(blobs)];
  const out = await git(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0; at < out.length;) {
    const end = out.indexOf('\n', at);
    const [blob = '', , size] = out.toString('latin1', at, end).split(' ');
    if (size === undefined) {
      at = end + 1;
      continue;
    }
    const bytes = out.subarray(end + 1, end + 1 + Number(size));
    const text = bytes.length > MOST_BYTES ? null : textOfBytes(bytes);
    if (text !== null) texts.set(blob, text);
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}

function textOfBytes(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}
