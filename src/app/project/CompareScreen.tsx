import { useState } from 'react';
import { compareProjects } from '../../language/project/compare.ts';
import type { Project } from '../../language/project/project.ts';
import { languageOf, mainLanguageOf } from '../../store/selectors.ts';
import { LoadFault } from '../../ui/parts/LoadFault.tsx';
import { CompareChoice } from '../../ui/project/CompareChoice.tsx';
import { Comparison } from '../../ui/project/Comparison.tsx';
import { Nothing } from '../../ui/project/Nothing.tsx';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { currentProjects } from './current-projects.ts';
import { shownProject } from './shown-project.ts';
import { useOpenProject, useProjects } from './use-desk.ts';
import { publishedFile, usePublishedProject } from './use-published-project.ts';
import { usePublished } from './use-published.ts';

/** The reader's own language beside another: of the reader's, or one that the site publishes. */
export function CompareScreen() {
  const language = useReading(mainLanguageOf);
  const opened = useOpenProject();
  const { projects } = useProjects();
  const published = usePublished();
  const others = currentProjects(projects, language).filter(({ id }) => id !== opened?.live.id);
  const [wanted, setWanted] = useState<string | null>(null);
  if (!opened || others.length + published.length === 0)
    return (
      <Nothing words="Once there are two languages, they stand here beside each other: what both have, and what only one of them has. Make another one, or open a file or a link that somebody sent you." />
    );
  const own = others.map(({ id, project }) => ({ value: `own ${id}`, title: project.title || 'Untitled' }));
  const theirs = published.map(({ slug, title }) => ({ value: `published ${slug}`, title: title || slug }));
  const all = [...own, ...theirs];
  const chosen = all.find(({ value }) => value === wanted)?.value ?? all[0]?.value ?? '';
  const mine = others.find(({ id }) => chosen === `own ${id}`);
  const slug = chosen.startsWith('published ') ? chosen.slice('published '.length) : null;
  return (
    <>
      <CompareChoice own={own} published={theirs} chosen={chosen} onChoose={setWanted} />
      {mine && <Compared first={opened.project} second={mine.project} />}
      {slug !== null && <WithPublished key={slug} first={opened.project} slug={slug} />}
    </>
  );
}

function WithPublished({ first, slug }: { readonly first: Project; readonly slug: string }) {
  const { texts, base } = useReader();
  const loaded = usePublishedProject(slug);
  if (loaded.state === 'loading') return <p aria-busy="true">Loading…</p>;
  if (loaded.state === 'failed' || loaded.value.kind === 'refused')
    return (
      <LoadFault what="The language" onRetry={() => texts.load(publishedFile(slug, base))} look="line" />
    );
  return <Compared first={first} second={loaded.value.project} />;
}

interface ComparedProps {
  readonly first: Project;
  readonly second: Project;
}

function Compared({ first, second }: ComparedProps) {
  const language = useReading(languageOf);
  return (
    <Comparison
      first={first.title || 'Untitled'}
      second={second.title || 'Untitled'}
      compared={compareProjects(shownProject(first, language), shownProject(second, language))}
      links={usePatternLinks()}
    />
  );
}
