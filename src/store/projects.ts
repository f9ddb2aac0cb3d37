import { type History, beginHistory, record, redo, undo } from '../language/project/history.ts';
import { type MergeConflict, mergeProjects } from '../language/project/merge.ts';
import type { Project } from '../language/project/project.ts';
import { readJson } from '../language/project/read-json.ts';
import { writeJson } from '../language/project/write-json.ts';
import type { ReadingFault } from '../language/project/reading.ts';
import type { AheadProject, ProjectAhead } from './project-ahead.ts';
import {
  type KeptProject,
  type KnownProject,
  type ProjectStorage,
  UnreadableProject,
  saveProject,
} from './kept-project.ts';

/**
 * Whether a project is kept. After `full`, `forbidden` and `failed` it lasts as long as the page, and a file should be
 * offered; the next change tries again. `unreadable` means that a newer version of the site has written it, `removed` that
 * another page has removed it while it was open here; the next change keeps it again.
 */
export type Saving = 'saved' | 'saving' | 'full' | 'forbidden' | 'unreadable' | 'removed' | 'failed';

/** A project that can be changed. */
export interface LiveProject {
  readonly id: string;
  readonly history: History<Project>;
  readonly saving: Saving;
  /** What another page wrote and this page did not take, until it is read (`readConflicts`). */
  readonly conflicts: readonly MergeConflict[];
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** What is kept and cannot be read. It stays as it is, and can be given to the reader as a file. */
export interface UnreadableKept {
  readonly id: string;
  readonly text: string;
  readonly faults: readonly ReadingFault[];
}

export interface ProjectsState {
  readonly isLoaded: boolean;
  /** Whether the browser lets us keep anything. */
  readonly storage: 'open' | 'full' | 'forbidden' | 'failed';
  /** The last changed first, as of loading; new ones come first. */
  readonly projects: readonly LiveProject[];
  readonly unreadable: readonly UnreadableKept[];
  /** The id of the project that is open; null if none is. */
  readonly open: string | null;
}

/** The projects of one reader. Each change is kept at once. */
export interface Projects {
  getState(): ProjectsState;
  subscribe(listener: () => void): () => void;
  /** Reads what is kept, and from then on what other pages save. It can be called again. */
  load(): Promise<void>;
  open(id: string | null): void;
  /** Adds a project, opens it, and returns its id. It never replaces another. */
  add(project: Project): string;
  change(id: string, change: (project: Project) => Project): void;
  undo(id: string): void;
  redo(id: string): void;
  /** Removes a project. `restore` brings it back with its history. */
  remove(id: string): void;
  restore(removed: LiveProject): void;
  readConflicts(id: string): void;
  /** Tries again to keep what is not kept. */
  retry(): void;
  /** Resolves when nothing is being saved. */
  settled(): Promise<void>;
}

/** How the pages of a site tell each other that a project was saved or removed. */
export interface ProjectChannel {
  tell(id: string): void;
  listen(listener: (id: string) => void): () => void;
}

interface Surroundings {
  readonly storage: ProjectStorage;
  readonly channel: ProjectChannel;
  readonly ahead: ProjectAhead;
  /** Returns an id that no project has. */
  readonly newId: () => string;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes the store of projects. */
export function createProjects({ storage, channel, ahead, newId, now }: Surroundings): Projects {
  let state: ProjectsState = {
    isLoaded: false,
    storage: 'open',
    projects: [],
    unreadable: [],
    open: null,
  };
  const listeners = new Set<() => void>();
  const known = new Map<string, KnownProject>();
  const saves = new Map<string, Promise<void>>();
  let stopListening: (() => void) | null = null;

  const set = (change: Partial<ProjectsState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const find = (id: string) => state.projects.find((project) => project.id === id);
  const put = (id: string, change: Partial<LiveProject>) =>
    set({
      projects: state.projects.map((project) => (project.id === id ? { ...project, ...change } : project)),
    });
  /** Takes up what another page saved. The history then undoes only what this page did. */
  const takeUp = (id: string, base: Project, theirs: Project) => {
    const live = find(id);
    if (live) put(id, { history: rebased(live.history, base, theirs) });
  };

  const keep = async (id: string): Promise<void> => {
    for (let live = find(id); live; live = find(id)) {
      const ours = live.history.now;
      const before = known.get(id) ?? { revision: 0, project: ours };
      try {
        const saved = await saveProject(storage, id, before, ours, live.changed);
        known.set(id, saved.known);
        const conflicts = [...(find(id)?.conflicts ?? []), ...saved.conflicts];
        const isCurrent = find(id)?.history.now === ours;
        if (saved.theirs) takeUp(id, before.project, saved.theirs);
        put(id, { conflicts, ...(isCurrent ? { saving: 'saved' as const } : {}) });
        if (state.storage !== 'open') set({ storage: 'open' });
        channel.tell(id);
        if (isCurrent) return ahead.drop(id);
      } catch (error) {
        const saving = causeOf(error);
        put(id, { saving });
        if (saving !== 'unreadable') set({ storage: saving });
        return;
      }
    }
  };
  /** Notes what is being done to what is kept of a project, so that no two things are done to it at once. */
  const underWay = (id: string, work: Promise<void>) => {
    const done = work.finally(() => {
      if (saves.get(id) !== done) return;
      saves.delete(id);
      if (find(id)?.saving === 'saving') save(id);
    });
    saves.set(id, done);
  };
  const save = (id: string) => {
    const live = find(id);
    const before = known.get(id);
    // Saving takes a moment, in which the page may be closed.
    if (live)
      ahead.write(id, {
        base: before ? writeJson(before.project) : null,
        text: writeJson(live.history.now),
        changed: live.changed,
      });
    put(id, { saving: 'saving' });
    // What is under way looks at its end for what has changed since.
    if (!saves.has(id)) underWay(id, keep(id));
  };
  const step = (id: string, move: (history: History<Project>) => History<Project>) => {
    const live = find(id);
    const history = live && move(live.history);
    if (!history || history.now === live.history.now) return;
    put(id, { history, changed: now() });
    save(id);
  };

  /** Compares what is shown with what is kept. */
  const takeKept = (kept: ReadonlyMap<string, KeptProject>) => {
    const unreadable: UnreadableKept[] = [];
    for (const [id, { revision, text, changed }] of [...kept].toSorted(
      ([, a], [, b]) => a.changed - b.changed,
    )) {
      const before = known.get(id);
      if (before?.revision === revision || saves.has(id)) continue;
      const reading = readJson(text);
      if (reading.kind === 'refused') {
        unreadable.push({ id, text, faults: reading.faults });
        continue;
      }
      const { project } = reading;
      known.set(id, { revision, project });
      if (before) takeUp(id, before.project, project);
      else if (!find(id)) {
        const live = { id, history: beginHistory(project), saving: 'saved', conflicts: [], changed } as const;
        set({ projects: [live, ...state.projects] });
      }
    }
    const isGone = ({ id }: LiveProject) => known.has(id) && !kept.has(id) && !saves.has(id);
    for (const { id } of state.projects.filter(isGone)) {
      known.delete(id);
      if (id === state.open) put(id, { saving: 'removed' });
      else set({ projects: state.projects.filter((project) => project.id !== id) });
    }
    set({ unreadable, isLoaded: true });
  };
  /** Takes up what a page wrote ahead and could not save before it was closed. */
  const takeAhead = (id: string, { base, text, changed }: AheadProject) => {
    const ours = readJson(text);
    if (ours.kind === 'refused') {
      set({ unreadable: [...state.unreadable, { id, text, faults: ours.faults }] });
      return;
    }
    const live = find(id);
    if (!live) {
      // What cannot be read stays as it is, and is no place to save to.
      const to = state.unreadable.some((other) => other.id === id) ? newId() : id;
      const found = {
        id: to,
        history: beginHistory(ours.project),
        saving: 'saving',
        conflicts: [],
        changed,
      } as const;
      set({ projects: [found, ...state.projects] });
      return save(to);
    }
    const theirs = live.history.now;
    const before = base === null ? null : readJson(base);
    const { project } = mergeProjects(
      before?.kind === 'read' ? before.project : theirs,
      ours.project,
      theirs,
    );
    // Nothing is new if the save was done after all.
    if (writeJson(project) !== writeJson(theirs)) step(id, (history) => record(history, project));
  };
  const load = async () => {
    stopListening ??= channel.listen(() => void load());
    const isFirst = !state.isLoaded;
    try {
      takeKept(await storage.readAll());
    } catch (error) {
      const cause = causeOf(error);
      set({ storage: cause === 'unreadable' ? 'failed' : cause, isLoaded: true });
    }
    if (isFirst) for (const [id, left] of ahead.takeAll()) takeAhead(id, left);
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    open: (id) => set({ open: id }),
    add(project) {
      const id = newId();
      const live = {
        id,
        history: beginHistory(project),
        saving: 'saving',
        conflicts: [],
        changed: now(),
      } as const;
      set({ projects: [live, ...state.projects], open: id });
      save(id);
      return id;
    },
    change: (id, change) => step(id, (history) => record(history, change(history.now))),
    undo: (id) => step(id, undo),
    redo: (id) => step(id, redo),
    remove(id) {
      set({
        projects: state.projects.filter((project) => project.id !== id),
        open: state.open === id ? null : state.open,
      });
      known.delete(id);
      ahead.drop(id);
      underWay(
        id,
        (saves.get(id) ?? Promise.resolve())
          .then(() => storage.remove(id))
          .then(
            () => channel.tell(id),
            () => undefined,
          ),
      );
    },
    restore(removed) {
      if (find(removed.id)) return;
      set({ projects: [removed, ...state.projects] });
      save(removed.id);
    },
    readConflicts: (id) => put(id, { conflicts: [] }),
    retry() {
      for (const { id, saving } of state.projects) if (saving !== 'saved') save(id);
    },
    async settled() {
      while (saves.size > 0) await Promise.all(saves.values());
    },
  };
}

function rebased(history: History<Project>, base: Project, theirs: Project): History<Project> {
  const join = (project: Project) => mergeProjects(base, project, theirs).project;
  return { past: history.past.map(join), now: join(history.now), future: history.future.map(join) };
}

function causeOf(error: unknown): Exclude<Saving, 'saved' | 'saving' | 'removed'> {
  if (error instanceof UnreadableProject) return 'unreadable';
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    // Browsers differ in how they refuse.
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
    case 'UnknownError':
      return 'forbidden';
    default:
      return 'failed';
  }
}
