import { counted } from '../../language/counted.ts';
import { ProjectList } from '../../ui/project/ProjectList.tsx';
import { useDesk, useProjects } from './use-desk.ts';

/** All of the reader's own languages in this browser. */
export function AllProjects() {
  const desk = useDesk();
  const { projects, open } = useProjects();
  return (
    <ProjectList
      projects={projects.map(({ id, history: { now } }) => ({
        id,
        title: now.title || 'Without a title',
        size: counted(now.entries.length, 'pattern'),
      }))}
      open={open}
      onOpen={desk.projects.open}
      onNew={() => desk.projects.add(desk.empty(newTitle(projects.map(({ history }) => history.now.title))))}
      onRemove={(id) => {
        const removed = projects.find((project) => project.id === id);
        if (!removed) return;
        desk.projects.remove(id);
        if (open === id) desk.projects.open(desk.projects.getState().projects[0]?.id ?? null);
        desk.tell(`“${removed.history.now.title}” is removed.`, () => {
          desk.projects.restore(removed);
          desk.projects.open(id);
        });
      }}
    />
  );
}

/** A title that no other language of the reader has. */
function newTitle(titles: readonly string[]): string {
  for (let number = 2; ; number++) {
    const title = titles.includes('My language') ? `My language ${number}` : 'My language';
    if (!titles.includes(title)) return title;
  }
}
