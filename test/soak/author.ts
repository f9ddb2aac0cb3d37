import { execFile } from 'node:child_process';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tally } from './tally.ts';
import { PATIENCE, type WatchedPage } from './watched-page.ts';

const run = promisify(execFile);

/** The number of the pattern that is edited while it is open. */
export const EDITED = 3;

/** An author who edits a folder under git while `explore` shows it. */
export interface Author {
  /** The word that was saved last. */
  readonly word: () => string;
  save(): Promise<void>;
  rename(): Promise<void>;
  changeBranch(): Promise<void>;
}

/** @param shown The page of `explore`, with the edited pattern open. */
export async function createAuthor(folder: string, shown: WatchedPage, tally: Tally): Promise<Author> {
  const git = (...args: readonly string[]) => run('git', ['-C', folder, ...args]);
  const identity = ['-c', 'user.name=Soak', '-c', 'user.email=soak@example.org'];
  const commit = () => git(...identity, 'commit', '-qam', 'A step', '--allow-empty');
  let count = 0;
  let word = 'kestrel3';

  const edited = async (): Promise<string> => {
    const name = (await readdir(folder)).find((file) => Number.parseInt(file, 10) === EDITED);
    return join(folder, name ?? '');
  };
  const waitFor = async (wanted: string, kind: string, since: number): Promise<void> => {
    try {
      await shown.page.waitForFunction(
        (text) => document.querySelector('aside')?.textContent.includes(text),
        wanted,
        { timeout: PATIENCE },
      );
      tally.add(kind, (Date.now() - since) / 1000);
    } catch {
      tally.fault(`explore does not show ${wanted} after ${kind}`);
    }
  };
  const write = async (): Promise<void> => {
    const path = await edited();
    const text = await readFile(path, 'utf8');
    const next = `kingfisher${++count}x`;
    await writeFile(path, text.replace(word, next));
    word = next;
  };
  const save = async () => {
    const since = Date.now();
    await write();
    await waitFor(word, 'save', since);
  };

  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await commit();
  return {
    word: () => word,
    save,
    async rename() {
      const since = Date.now();
      const name = `${String(EDITED).padStart(3, '0')}-renamed-${++count}.md`;
      await rename(await edited(), join(folder, name));
      await write();
      await waitFor(word, 'rename', since);
      await git('add', '-A');
    },
    async changeBranch() {
      await git('add', '-A');
      await commit();
      const onMain = word;
      const branch = `branch-${++count}`;
      await git('checkout', '-q', '-b', branch);
      await save();
      await git('add', '-A');
      await commit();
      const since = Date.now();
      await git('checkout', '-q', 'main');
      word = onMain;
      await waitFor(word, 'change of branch', since);
      await git('branch', '-qD', branch);
    },
  };
}
