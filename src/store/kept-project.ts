import { type MergeConflict, mergeProjects } from '../language/project/merge.ts';
import type { Project } from '../language/project/project.ts';
import { readJson } from '../language/project/read-json.ts';
import { writeJson } from '../language/project/write-json.ts';

/** A project as the browser keeps it. */
export interface KeptProject {
  /** Grows by one with each save, so that a page sees that another page has saved. */
  readonly revision: number;
  /** The project as JSON (`writeJson`). */
  readonly text: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** Where projects are kept, by id. Each function rejects if the browser refuses it. */
export interface ProjectStorage {
  readAll(): Promise<ReadonlyMap<string, KeptProject>>;
  /**
   * Replaces a project. No other page reads or writes it in between.
   *
   * @param change Gets what is kept now, or null. If it throws, nothing changes.
   */
  update(id: string, change: (before: KeptProject | null) => KeptProject): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What a page knows to be kept of a project. */
export interface KnownProject {
  /** Zero if nothing is kept. */
  readonly revision: number;
  readonly project: Project;
}

/** The result of a save. */
export interface Saved {
  /** What is kept now. */
  readonly known: KnownProject;
  /** What another page had saved in between; null if none had. */
  readonly theirs: Project | null;
  readonly conflicts: readonly MergeConflict[];
}

/** What is kept was written by a newer version or is damaged, so it must not be replaced. */
export class UnreadableProject extends Error {
  override readonly name = 'UnreadableProject';
}

/** Saves a project, joined with what another page saved in between. */
export async function saveProject(
  storage: ProjectStorage,
  id: string,
  known: KnownProject,
  ours: Project,
  changed: number,
): Promise<Saved> {
  let saved: Saved | null = null;
  await storage.update(id, (before) => {
    const theirs = before && before.revision !== known.revision ? readKept(before) : null;
    const { project, conflicts } = theirs
      ? mergeProjects(known.project, ours, theirs)
      : { project: ours, conflicts: [] };
    const revision = Math.max(before?.revision ?? 0, known.revision) + 1;
    saved = { known: { revision, project }, theirs, conflicts };
    return { revision, text: writeJson(project), changed };
  });
  if (saved === null) throw new Error('The storage has not called what it should change.');
  return saved;
}

/** @throws UnreadableProject if what is kept is no project that this version can read. */
function readKept({ text }: KeptProject): Project {
  const reading = readJson(text);
  if (reading.kind === 'refused') throw new UnreadableProject(reading.faults[0]?.what ?? '');
  return reading.project;
}
