import { createHash } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type WorkingFile, type WorkingFolder, changedFiles } from './working-folder.ts';

/** The folder that holds a change while it is made. Its name is never input. */
const JOURNAL = '.semilattice-changes';
const PLAN = 'plan.json';

/** One file of a change. Paths are relative to the folder. */
const STEP = z.object({
  from: z.string(),
  to: z.string(),
  /** The file in the journal that holds the new content. It is gone when it has been put in its place. */
  content: z.string(),
  /** Digests of the file before and after. */
  before: z.string(),
  after: z.string(),
});
const PLAN_FORM = z.object({ label: z.string(), steps: z.array(STEP) });

type Step = z.infer<typeof STEP>;

/** The folder is not as it was when the change was worked out; the message names the file. */
export class FolderMoved extends Error {}

/**
 * Writes what was changed in memory. All new contents are first written beside, into a journal; then each is put in its
 * place by renaming it, so that no file is ever half written. A change that was interrupted before the journal was whole
 * has done nothing; otherwise `finishChanges` completes it.
 *
 * @param label What the change is called, for whoever finds it interrupted.
 * @throws FolderMoved if a file was changed meanwhile; then nothing is written.
 */
export async function writeChanges(folder: string, working: WorkingFolder, label: string): Promise<void> {
  if (changedFiles(working).length === 0) return;
  await writeJournal(folder, working, label);
  await finishChanges(folder);
}

/** Writes the journal of a change. Nothing else is changed yet. The parameters are those of `writeChanges`. */
export async function writeJournal(folder: string, working: WorkingFolder, label: string): Promise<void> {
  const root = await realpath(folder);
  const files = changedFiles(working);
  const journal = join(root, JOURNAL);
  await rm(journal, { recursive: true, force: true });
  await mkdir(journal);
  const sources = new Set(files.map(({ from }) => from));
  const steps: Step[] = [];
  for (const [index, file] of files.entries()) {
    const step = stepOf(file, index);
    if ((await digestAt(join(root, step.from))) !== step.before) throw await moved(journal, step.from);
    if (step.to !== step.from && !sources.has(step.to) && !isSameButCase(step)) {
      if ((await digestAt(join(root, step.to))) !== null) throw await moved(journal, step.to);
    }
    const content = join(journal, step.content);
    await writeDurably(content, file.raw);
    await chmod(content, (await stat(join(root, step.from))).mode);
    steps.push(step);
  }
  // The plan is there as a whole, or not at all.
  await writeDurably(join(journal, 'plan'), JSON.stringify({ label, steps }));
  await rename(join(journal, 'plan'), join(journal, PLAN));
}

/**
 * Completes a change that was interrupted. Returns its label; null if there was none.
 *
 * @throws FolderMoved if a file that is still to be changed was changed by somebody else; what is left of the change is
 * then given up.
 */
export async function finishChanges(folder: string): Promise<string | null> {
  const root = await realpath(folder);
  const journal = join(root, JOURNAL);
  const plan = await readPlan(join(journal, PLAN));
  if (!plan) {
    await rm(journal, { recursive: true, force: true });
    return null;
  }
  const { label, steps } = plan;
  const digests = new Set(steps.flatMap(({ before, after }) => [before, after]));
  for (const { from, to, content } of steps) {
    if ((await digestAt(join(journal, content))) === null) continue;
    for (const path of new Set([from, to])) {
      const digest = await digestAt(join(root, path));
      if (digest !== null && !digests.has(digest)) throw await moved(journal, path);
    }
  }
  for (const step of steps) await placeContent(root, step);
  const targets = new Set(steps.map(({ to }) => to));
  for (const step of steps)
    if (!targets.has(step.from) && !isSameButCase(step)) await rm(join(root, step.from), { force: true });
  await rm(journal, { recursive: true, force: true });
  return label;
}

async function placeContent(root: string, step: Step): Promise<void> {
  const content = join(root, JOURNAL, step.content);
  if ((await digestAt(content)) === null) return;
  const target = join(root, step.to);
  // On a disk that does not tell case, the file would keep its former name.
  if (isSameButCase(step)) await rename(join(root, step.from), target).catch(() => undefined);
  await mkdir(dirname(target), { recursive: true });
  // A link stays one: what it leads to is replaced.
  await rename(content, await realpath(target).catch(() => target));
}

function stepOf({ from, before, raw, source }: WorkingFile, index: number): Step {
  return { from, to: source.path, content: String(index), before: digestOf(before), after: digestOf(raw) };
}

function isSameButCase({ from, to }: Step): boolean {
  return from !== to && from.toLowerCase() === to.toLowerCase();
}

async function readPlan(path: string): Promise<z.infer<typeof PLAN_FORM> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : PLAN_FORM.parse(JSON.parse(text));
}

/** Gives a change up, and returns the error that says why. */
async function moved(journal: string, path: string): Promise<FolderMoved> {
  await rm(journal, { recursive: true, force: true });
  return new FolderMoved(`${path} is not as it was when the change was worked out: run the command again.`);
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The digest of a file; null where there is none. */
async function digestAt(path: string): Promise<string | null> {
  try {
    return digestOf(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
