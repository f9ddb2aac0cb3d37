import { useState } from 'react';
import { NOT_BEGUN } from '../../language/project/project.ts';
import type { ProjectListing } from '../../language/project/project-listing.ts';
import { readData } from '../../language/project/read-json.ts';
import { takeIn } from '../../language/project/take-in.ts';
import { mainLanguageOf } from '../../store/selectors.ts';
import { fetchJson } from '../../store/texts.ts';
import { StartingPoints } from '../../ui/project/StartingPoints.tsx';
import { useReader } from '../use-reader.ts';
import { currentProjects } from './current-projects.ts';
import { useDesk } from './use-desk.ts';
import { publishedFile } from './use-published-project.ts';
import { publishedPage, usePublished } from './use-published.ts';

/** The languages that the site publishes, as beginnings of one's own. Those that the authors offer come first. */
export function OthersLanguages() {
  const reader = useReader();
  const { projects, tell } = useDesk();
  const published = usePublished();
  const [asked, setAsked] = useState<{ readonly slug: string; readonly hasFailed: boolean } | null>(null);
  if (published.length === 0) return null;
  const start = async ({ slug }: ProjectListing) => {
    setAsked({ slug, hasFailed: false });
    try {
      const reading = readData(await fetchJson(publishedFile(slug, reader.base)));
      const language = mainLanguageOf(reader.getState());
      const taken = takeIn(reading, language, currentProjects(projects.getState().projects, language));
      if (taken.kind === 'refused') throw new Error(taken.faults[0]?.what);
      if (taken.known === null) projects.add({ ...taken.project, guided: NOT_BEGUN });
      else projects.open(taken.known);
      tell(`“${taken.project.title || slug}” is one of your languages now.`);
      setAsked(null);
    } catch {
      setAsked({ slug, hasFailed: true });
    }
  };
  return (
    <StartingPoints
      projects={published.toSorted((a, b) => Number(b.isStart) - Number(a.isStart))}
      hrefOf={(project) => publishedPage(project, reader.base)}
      onStart={(project) => void start(project)}
      asked={asked}
    />
  );
}
