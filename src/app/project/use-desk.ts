import { createContext, use, useSyncExternalStore } from 'react';
import type { Project } from '../../language/project/project.ts';
import type { ProjectsState } from '../../store/projects.ts';
import { languageOf } from '../../store/selectors.ts';
import { useReading } from '../use-reader.ts';
import type { Desk, DeskState, OpenProject } from './desk.ts';
import { shownProject } from './shown-project.ts';

export const DeskContext = createContext<Desk | null>(null);

/** Returns the desk of this page, which holds every way to change the reader's own languages. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk above this component.');
  return desk;
}

/** Returns what the desk tells. */
export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.getState);
}

/** Returns all of the reader's own languages, and how they are kept. */
export function useProjects(): ProjectsState {
  const { projects } = useDesk();
  return useSyncExternalStore(projects.subscribe, projects.getState);
}

interface ShownProject extends OpenProject {
  /** The project with the names that the page shows. */
  readonly shown: Project;
}

/** Returns the open language of one's own, up to date with the language of the site; null if none is open. */
export function useOpenProject(): ShownProject | null {
  const desk = useDesk();
  useProjects();
  const language = useReading(languageOf);
  const opened = desk.opened();
  return opened && { ...opened, shown: shownProject(opened.project, language) };
}
