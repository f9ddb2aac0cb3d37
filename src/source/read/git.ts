import { spawn } from 'node:child_process';

/** What Git cannot tell, as one line for people. */
export class GitFault extends Error {
  /** Whether another call of the command would succeed on this machine. */
  readonly isUsage: boolean;

  constructor(message: string, isUsage: boolean) {
    super(message);
    this.isUsage = isUsage;
  }
}

/** Settings of a repository that would start other programs are switched off. */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** What a run of Git gave. */
interface GitResult {
  readonly status: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Runs Git in a folder.
 *
 * @param input What Git reads from standard input.
 * @throws GitFault if Git is not installed.
 */
async function runGit(folder: string, args: readonly string[], input = ''): Promise<GitResult> {
  const child = spawn('git', [...QUIET, ...args], {
    cwd: folder,
    env: { ...withoutHook(process.env), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  // Git may end before it has read everything; its status tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new GitFault('This needs Git, and there is no program "git" on this machine.', false)
          : error,
      ),
    );
    child.on('close', resolve);
  });
  return { status, out: Buffer.concat(out), err: Buffer.concat(err).toString().trim() };
}

/** Variables by which a hook of Git names its repository. Their paths hold in the hook's own folder alone. */
const OF_HOOK: readonly string[] = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'];

function withoutHook(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_HOOK.includes(name)));
}

/**
 * Runs Git in a folder and returns what it prints.
 *
 * @throws GitFault if Git is not installed or refuses.
 */
export async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { status, out, err } = await runGit(folder, args, input);
  if (status === 0) return out;
  const [line = ''] = err.split('\n', 1);
  throw new GitFault(`Git refuses "git ${args[0] ?? ''}": ${line || `status ${status ?? 'unknown'}`}`, false);
}

/**
 * Returns the name of the commit that a revision means.
 *
 * @throws GitFault if the folder is in no repository, or if there is no such revision.
 */
export async function findCommit(folder: string, revision: string): Promise<string> {
  const inside = await runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status !== 0) throw new GitFault('The folder is in no Git repository that Git can read.', true);
  const found = await runGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = found.out.toString().trim();
  if (found.status === 0 && commit !== '') return commit;
  throw new GitFault(
    `There is no revision "${revision}". In a clone without history, fetch it first (git fetch --unshallow).`,
    true,
  );
}

/** Returns the day of a commit, as `2026-10-28`. */
export async function commitDay(folder: string, commit: string): Promise<string> {
  const out = await git(folder, ['-c', 'log.showSignature=false', 'log', '-1', '--format=%cI', commit, '--']);
  return new Date(out.toString().trim()).toISOString().slice(0, 10);
}

/**
 * Returns the commit from which the present work and a revision both descend; the revision's own commit if there is
 * none.
 */
export async function findFork(folder: string, revision: string): Promise<string> {
  const commit = await findCommit(folder, revision);
  const { status, out } = await runGit(folder, ['merge-base', commit, 'HEAD']);
  return status === 0 ? out.toString().trim() : commit;
}

/** Returns the paths, relative to the folder, of the files that differ from a commit. New files count, ignored ones do not. */
export async function changedSince(folder: string, commit: string): Promise<Set<string>> {
  const [differing, fresh] = await Promise.all([
    git(folder, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', commit, '--']),
    git(folder, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return new Set([differing, fresh].flatMap((out) => out.toString().split('\0').filter(Boolean)));
}
