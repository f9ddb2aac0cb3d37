import { useState } from 'react';
import { takeIn } from '../../language/project/take-in.ts';
import { mainLanguageOf } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { ImportFiles, type OpenedFile } from '../../ui/project/ImportFiles.tsx';
import { Section } from '../../ui/project/Section.tsx';
import { useReader } from '../use-reader.ts';
import { currentProjects } from './current-projects.ts';
import { openProjectFile } from './project-file.ts';
import { useDesk } from './use-desk.ts';

/** Opens files of languages. Each is added beside those that the reader has. */
export function OpenFiles() {
  const reader = useReader();
  const { projects, forgetNews } = useDesk();
  const [opened, setOpened] = useState<readonly OpenedFile[]>([]);
  const open = async (file: File) => {
    const reading = await openProjectFile(file);
    const language = mainLanguageOf(reader.getState());
    const taken = takeIn(reading, language, currentProjects(projects.getState().projects, language));
    const added = taken.kind === 'read' && taken.known === null ? projects.add(taken.project) : null;
    // What has become of its patterns is told here.
    if (added !== null) forgetNews(added);
    setOpened((before) => [...before, { name: file.name, taken, added }]);
  };
  const show = (id: string) => {
    projects.open(id);
    reader.go(openingMine('read'), 'push');
  };
  const takeBack = (id: string) => {
    projects.remove(id);
    projects.open(projects.getState().projects[0]?.id ?? null);
    setOpened((before) => before.map((each) => (each.added === id ? { ...each, added: null } : each)));
  };
  return (
    <Section title="Open the file of a language">
      <ImportFiles
        opened={opened}
        onFiles={async (files) => {
          // One after the other: the second may say the same as the first.
          for (const file of files) await open(file);
        }}
        onShow={show}
        onTakeBack={takeBack}
      />
    </Section>
  );
}
