import { useEffect, useMemo, useState } from 'react';
import { compareProjects } from '../../language/project/compare.ts';
import { readShared } from '../../language/project/shared-address.ts';
import { takeIn } from '../../language/project/take-in.ts';
import { isWide, languageOf, mainLanguageOf } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { splitOnce } from '../../store/query-string.ts';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { Comparison } from '../../ui/project/Comparison.tsx';
import { ProjectFrame } from '../../ui/project/ProjectFrame.tsx';
import { SharedLanguage } from '../../ui/project/SharedLanguage.tsx';
import { focusHeading } from '../focus.ts';
import { useClose, usePatternLinks } from '../open-and-close.ts';
import { toggleWide } from '../panel/toggles.ts';
import { useReader, useReading } from '../use-reader.ts';
import { BookletView } from './BookletView.tsx';
import { currentProjects } from './current-projects.ts';
import { shownProject } from './shown-project.ts';
import { sharedFragment } from './shared-fragment.ts';
import { useDesk, useOpenProject, useProjects } from './use-desk.ts';

interface Props {
  readonly place: ReadingPlace;
}

/** The language that the address holds, shown as a guest. Keeping it adds it to the reader's own; nothing else changes. */
export function Guest({ place }: Props) {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(mainLanguageOf);
  const shownLanguage = useReading(languageOf);
  const links = usePatternLinks();
  const opened = useOpenProject();
  const { projects } = useProjects();
  const [isComparing, setComparing] = useState(false);
  const fragment = useReading(({ location }) => splitOnce(location, '#')[1]);
  const reading = useMemo(
    () => readShared(sharedFragment(fragment, () => window.sessionStorage)),
    [fragment],
  );
  const taken = useMemo(
    () => takeIn(reading, language, currentProjects(projects, language)),
    [reading, language, projects],
  );
  // The map and the outline mark its patterns as they mark what a search finds.
  useEffect(() => {
    if (taken.kind === 'refused') return undefined;
    const { entries } = taken.project;
    reader.find(
      new Set(entries.flatMap((entry) => (entry.kind === 'chosen' ? (entry.reference.id ?? []) : []))),
    );
    return () => reader.find(null);
  }, [reader, taken]);
  const show = (id: string) => {
    desk.projects.open(id);
    reader.go(openingMine('read'), 'push');
  };
  const keep = () => {
    if (taken.kind === 'refused') return;
    const before = desk.projects.getState().open;
    const id = desk.projects.add(taken.project);
    // What has become of its patterns was told before it was kept.
    desk.forgetNews(id);
    desk.tell(`“${taken.project.title || 'Untitled'}” is one of your languages now.`, () => {
      desk.projects.remove(id);
      desk.projects.open(before);
    });
    reader.go(openingMine('read'), 'push');
  };
  const own = opened && opened.project.entries.length > 0 ? opened.shown : null;
  useEffect(() => focusHeading(), []);
  return (
    <ProjectFrame
      label="A shared language"
      title={taken.kind === 'read' ? taken.project.title || 'Untitled' : 'A shared language'}
      own={null}
      isWide={useReading(isWide)}
      onWide={() => toggleWide(reader)}
      onClose={useClose()}
      place={place}
      isReady
    >
      <SharedLanguage
        taken={taken}
        onKeep={keep}
        onShow={show}
        isComparing={isComparing}
        onCompare={
          own && taken.kind === 'read' && taken.known === null ? () => setComparing(!isComparing) : null
        }
        onDismiss={useClose()}
      >
        {taken.kind === 'read' &&
          (isComparing && own ? (
            <Comparison
              first={own.title || 'Mine'}
              second={taken.project.title || 'Shared'}
              compared={compareProjects(own, shownProject(taken.project, shownLanguage))}
              links={links}
            />
          ) : (
            <BookletView project={taken.project} />
          ))}
      </SharedLanguage>
    </ProjectFrame>
  );
}
