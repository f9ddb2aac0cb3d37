import { GitFault, git } from './git.ts';

/** When a file was first and last committed, as ISO dates in UTC. */
export interface FileDates {
  readonly added: string;
  readonly changed: string;
}

/** An earlier state of a folder, in Git. */
export interface EarlierRevision {
  /** Its name for people: a tag, or a date. */
  readonly name: string;
  readonly commit: string;
}

/**
 * Whoever builds a site has not asked for Git, so a repository's own settings must start no program: no remote is asked
 * for what is missing, and no signature is checked.
 */
const UNASKED = ['-c', 'protocol.allow=never', '-c', 'log.showSignature=false', '-c', 'core.quotePath=false'];

/** What begins the line with the date of a commit. */
const MARK = '\u0001';

/** Returns when the files of a folder were committed, by path within it; null if Git knows nothing of the folder. */
export async function fileDates(folder: string): Promise<ReadonlyMap<string, FileDates> | null> {
  const log = await asked(folder, [
    'log',
    `--format=${MARK}%cI`,
    '--name-only',
    '--no-renames',
    '--relative',
    '--',
    '.',
  ]);
  if (log === null || log === '') return null;
  const dates = new Map<string, FileDates>();
  let date = '';
  for (const line of log.split('\n')) {
    if (line.startsWith(MARK)) date = new Date(line.slice(1)).toISOString();
    else if (line !== '') {
      // The newest commit comes first.
      const { changed = date } = dates.get(line) ?? {};
      dates.set(line, { added: date, changed });
    }
  }
  return dates;
}

/** Time that news reach back in a folder whose repository has no tags, in days. */
const DAYS = 30;

/**
 * Returns the revision with which the present one is compared: the last tag before it; without one, the last revision
 * thirty days before the last commit. Null if there is none, or if nothing was committed since.
 */
export async function earlierRevision(folder: string): Promise<EarlierRevision | null> {
  const last = await asked(folder, ['log', '-1', '--format=%cI', '--', '.']);
  if (last === null || last === '') return null;
  const tag = await asked(folder, ['describe', '--tags', '--abbrev=0', 'HEAD^']);
  const found = tag ? await commitOf(folder, tag) : await commitBefore(folder, new Date(last));
  if (found === null) return null;
  const [then, now] = [await treeOf(folder, found.commit), await treeOf(folder, 'HEAD')];
  return then === null || then === now ? null : found;
}

async function commitOf(folder: string, tag: string): Promise<EarlierRevision | null> {
  const commit = await asked(folder, ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`]);
  return commit ? { name: tag, commit } : null;
}

async function commitBefore(folder: string, last: Date): Promise<EarlierRevision | null> {
  const before = new Date(last.getTime() - DAYS * 24 * 60 * 60 * 1000);
  const commit = await asked(folder, [
    'rev-list',
    '-1',
    `--before=${before.toISOString()}`,
    'HEAD',
    '--',
    '.',
  ]);
  return commit ? { name: before.toISOString().slice(0, 10), commit } : null;
}

/** The name of the folder's content in a commit; null if the commit has no such folder. */
async function treeOf(folder: string, commit: string): Promise<string | null> {
  return (await asked(folder, ['rev-parse', '--verify', '--quiet', `${commit}:./`])) || null;
}

/** Returns what Git answers, without white space at its ends; null if it is not there or refuses. */
async function asked(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await git(folder, [...UNASKED, ...args])).toString().trim();
  } catch (error) {
    if (error instanceof GitFault) return null;
    throw error;
  }
}
