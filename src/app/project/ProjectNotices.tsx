import { changeInWords } from '../../language/project/change-words.ts';
import type { Saving } from '../../store/projects.ts';
import { mainLanguageOf } from '../../store/selectors.ts';
import { ProjectNotice } from '../../ui/project/ProjectNotice.tsx';
import { downloadProject } from './project-file.ts';
import { saveFile } from './save-file.ts';
import { useReading } from '../use-reader.ts';
import { useDesk, useDeskState, useOpenProject, useProjects } from './use-desk.ts';

/** What the reader should know of how the open language is kept, and of what became of its patterns. */
export function ProjectNotices() {
  const desk = useDesk();
  const opened = useOpenProject();
  const { storage, unreadable } = useProjects();
  const { news } = useDeskState();
  const language = useReading(mainLanguageOf);
  const saving = opened?.live.saving ?? (storage === 'open' ? 'saved' : storage);
  const fault = KEEPING[saving];
  const changes = (opened && news.get(opened.live.id)) ?? [];
  const conflicts = opened?.live.conflicts ?? [];
  return (
    <>
      {fault && (
        <ProjectNotice
          isUrgent
          words={[fault]}
          actions={[
            ...(opened
              ? [
                  {
                    label: 'Save as a file',
                    run: () => downloadProject(opened.project, language, 'json'),
                  },
                ]
              : []),
            { label: 'Try again', run: desk.projects.retry },
          ]}
        />
      )}
      {conflicts.length > 0 && opened && (
        <ProjectNotice
          words={conflicts.map(
            ({ field, theirs }) => `Another window has changed the ${field} too. There it is “${theirs}”.`,
          )}
          actions={[{ label: 'Noted', run: () => desk.projects.readConflicts(opened.live.id) }]}
        />
      )}
      {changes.length > 0 && opened && (
        <ProjectNotice
          words={['The language of this site has changed since:', ...changes.map(changeInWords)]}
          actions={[{ label: 'Noted', run: () => desk.forgetNews(opened.live.id) }]}
        />
      )}
      {unreadable.map(({ id, text }) => (
        <ProjectNotice
          key={id}
          words={[
            'A language of yours cannot be read here. It stays as it is, and you can have it as a file.',
          ]}
          actions={[
            { label: 'Save as a file', run: () => saveFile('my-language.json', text, 'application/json') },
          ]}
        />
      ))}
    </>
  );
}

/** Why what is shown is not kept; nothing if it is. */
const KEEPING: Readonly<Partial<Record<Saving, string>>> = {
  full: 'The storage of this browser is full, so this language lasts as long as this page. Save it as a file.',
  forbidden:
    'This browser lets this page keep nothing, so this language lasts as long as this page. Save it as a file.',
  failed:
    'This browser could not keep the last change. This language lasts as long as this page. Save it as a file.',
  unreadable: 'A newer version of this site has kept this language. Reload the page to go on.',
  removed: 'Another window has removed this language. The next change keeps it again.',
};
