import { choose, remark } from '../../src/language/project/changes.ts';
import { emptyProject, keyOf, nameOf, referTo } from '../../src/language/project/project.ts';
import { browserChannel, browserStorage } from '../../src/store/browser-projects.ts';
import { browserAhead } from '../../src/store/project-ahead.ts';
import { createProjects } from '../../src/store/projects.ts';

const projects = createProjects({
  storage: browserStorage('/'),
  channel: browserChannel('/'),
  ahead: browserAhead(() => localStorage, '/', crypto.randomUUID()),
  newId: () => crypto.randomUUID(),
  now: Date.now,
});

/** What a test does with the projects of a page, in plain data. */
export const PROJECTS_PAGE = {
  load: () => projects.load(),
  settled: () => projects.settled(),
  add: (title: string) => projects.add(emptyProject(title, { title: '', address: '' })),
  choose: (id: string, number: number) =>
    projects.change(id, (project) => choose(project, referTo(number, `Pattern ${number}`))),
  note: (id: string, letters: number) =>
    projects.change(id, (project) => {
      const [first] = project.entries;
      return first ? remark(project, keyOf(first), { note: 'x'.repeat(letters) }) : project;
    }),
  retry: () => projects.retry(),
  shown: () => {
    const state = projects.getState();
    return {
      storage: state.storage,
      projects: state.projects.map(({ id, saving, history }) => ({
        id,
        saving,
        title: history.now.title,
        names: history.now.entries.map(nameOf).toSorted(),
        noted: history.now.entries.reduce((sum, { note }) => sum + note.length, 0),
      })),
    };
  },
};

declare global {
  interface Window {
    projectsPage: typeof PROJECTS_PAGE;
  }
}

window.projectsPage = PROJECTS_PAGE;
