import { choose, remove } from '../../language/project/changes.ts';
import { nextToLookAt } from '../../language/project/method.ts';
import { type Project, emptyProject, findEntry } from '../../language/project/project.ts';
import { type Change, type Recognised, recognise, referenceTo } from '../../language/project/recognise.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import type { MyLanguage } from '../../store/my-language.ts';
import type { LiveProject, Projects } from '../../store/projects.ts';
import type { Reader } from '../../store/reader.ts';
import { languageOf, mainLanguageOf } from '../../store/selectors.ts';

/** Something that was just done, told to the reader with a way to take it back. */
export interface Told {
  readonly words: string;
  readonly undo: (() => void) | null;
}

export interface DeskState {
  readonly told: Told | null;
  /** What became of the patterns of a project since it was changed last, by its id, until the reader has noted it. */
  readonly news: ReadonlyMap<string, readonly Change[]>;
}

/** A project with its entries as the language of this site has them, with the names of its main edition. */
export interface OpenProject {
  readonly live: LiveProject;
  readonly project: Project;
}

/** The reader's own languages on this page, and all ways to change the open one. */
export interface Desk {
  readonly projects: Projects;
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Returns the open project; null if there is none. */
  opened(): OpenProject | null;
  /** Changes the open project, or a new one if none is open. What is done can be told, with a way to take it back. */
  change(change: (project: Project) => Project, told?: string): void;
  /** Adds a pattern of the language to the open project, or takes it out. */
  toggle(id: number): void;
  undo(): void;
  redo(): void;
  tell(words: string, undo?: (() => void) | null): void;
  forgetTold(): void;
  forgetNews(id: string): void;
  /** Returns an empty project for this site. */
  empty(title: string): Project;
}

const NONE: MyLanguage = { title: '', count: 0, chosen: new Set(), aside: new Set(), next: null };

const upToDate = oncePer((language: Language) =>
  oncePer((project: Project): Recognised => recognise(project, language)),
);

const summaryOf = oncePer((language: Language) =>
  oncePer((project: Project): MyLanguage => {
    const ids = (references: readonly { readonly id: number | null }[]) =>
      new Set(references.flatMap(({ id }) => (id === null ? [] : [id])));
    const next = project.guided.at ?? nextToLookAt(project, language);
    return {
      title: project.title,
      count: project.entries.length,
      chosen: ids(project.entries.flatMap((entry) => (entry.kind === 'chosen' ? [entry.reference] : []))),
      aside: ids(project.setAside.map(({ reference }) => reference)),
      next: next !== null && /^\d+$/.test(next) ? Number(next) : null,
    };
  }),
);

/**
 * Makes the desk of a page. It keeps `ReaderState.mine` up to date.
 *
 * @param site The address of the site, for new projects.
 */
export function createDesk(reader: Reader, projects: Projects, site: string): Desk {
  let state: DeskState = { told: null, news: new Map() };
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const language = () => mainLanguageOf(reader.getState());
  const live = (): LiveProject | null => {
    const { projects: all, open } = projects.getState();
    return all.find(({ id }) => id === open) ?? null;
  };
  const recognised = (of: LiveProject): Recognised => upToDate(language())(of.history.now);

  let looked: { readonly id: string; readonly language: Language } | null = null;
  const look = () => {
    const now = live();
    const mine = now === null ? NONE : summaryOf(language())(recognised(now).project);
    if (reader.getState().mine !== mine) reader.set({ mine });
    if (now === null || (looked?.id === now.id && looked.language === language())) return;
    looked = { id: now.id, language: language() };
    const { changes } = recognised(now);
    if (changes.length > 0) set({ news: new Map([...state.news, [now.id, changes]]) });
  };
  projects.subscribe(look);
  reader.subscribe((after, before) => {
    if (mainLanguageOf(after) !== mainLanguageOf(before)) look();
  });
  look();

  const empty = (title: string) => emptyProject(title, { title: language().title, address: site });
  const tell = (words: string, undo: (() => void) | null = null) => set({ told: { words, undo } });
  const change: Desk['change'] = (make, told) => {
    const id = live()?.id ?? projects.add(empty('My language'));
    const before = live()?.history.now;
    projects.change(id, (project) => {
      const now = upToDate(language())(project).project;
      const made = make(now);
      // A field that is left as it was is nothing to take back.
      return JSON.stringify(made) === JSON.stringify(now) ? project : made;
    });
    const after = live()?.history;
    if (after?.now === before) return;
    if (told === undefined) set({ told: null });
    else
      tell(told, () => {
        // What was done since is not taken back with it.
        if (live()?.history.past.length === after?.past.length) projects.undo(id);
      });
  };
  const step = (move: (id: string) => void, words: string) => {
    const before = live();
    if (!before) return;
    move(before.id);
    if (live()?.history.now !== before.history.now) tell(words);
  };
  return {
    projects,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened() {
      const now = live();
      return now && { live: now, project: recognised(now).project };
    },
    change,
    toggle(id) {
      const pattern = patternLookup(language()).get(id);
      if (!pattern) return;
      const { name } = patternLookup(languageOf(reader.getState())).get(id) ?? pattern;
      const now = live();
      const title = now?.history.now.title || 'My language';
      const isIn = now !== null && findEntry(recognised(now).project, String(id)) !== undefined;
      if (isIn) change((project) => remove(project, String(id)), `${name} is out of “${title}”.`);
      else
        change(
          (project) => choose(project, referenceTo(pattern)),
          `${name} is in “${title}”${now ? '' : ', which is new'}.`,
        );
    },
    undo: () => step(projects.undo, 'The last change is taken back.'),
    redo: () => step(projects.redo, 'The change is made again.'),
    tell,
    forgetTold: () => set({ told: null }),
    forgetNews: (id) => set({ news: new Map([...state.news].filter(([other]) => other !== id)) }),
    empty,
  };
}
