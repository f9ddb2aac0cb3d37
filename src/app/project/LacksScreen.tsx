import { patternLookup } from '../../language/language.ts';
import { confidenceName } from '../../language/pattern.ts';
import { setAside } from '../../language/project/changes.ts';
import { adviceOn, lacksOf } from '../../language/project/lacks.ts';
import { type EntryKey, type Project, findEntry, nameOf } from '../../language/project/project.ts';
import { type ProjectLinkEnds, neighboursOf } from '../../language/project/project-links.ts';
import { referenceTo } from '../../language/project/recognise.ts';
import { languageOf, mainLanguageOf } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { LacksList } from '../../ui/project/LacksList.tsx';
import type { Named } from '../../ui/project/named.ts';
import { Welcome } from '../../ui/project/Welcome.tsx';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useDesk, useOpenProject } from './use-desk.ts';

/** What the reader's own language might consider. */
export function LacksScreen() {
  const reader = useReader();
  const opened = useOpenProject();
  if (!opened || opened.project.entries.length === 0)
    return (
      <Welcome
        guide={reader.addressOf(openingMine('guide'))}
        onGuide={() => reader.go(openingMine('guide'), 'push')}
      />
    );
  return <Advice project={opened.shown} />;
}

function Advice({ project }: { readonly project: Project }) {
  const reader = useReader();
  const desk = useDesk();
  const language = useReading(languageOf);
  const patterns = patternLookup(language);
  const referred = patternLookup(useReading(mainLanguageOf));
  const lacks = lacksOf(project, language);
  const named = (key: EntryKey): Named => {
    const entry = findEntry(project, key);
    const pattern = patterns.get(Number(key)) ?? null;
    return {
      key,
      name: (entry && nameOf(entry)) || pattern?.name || 'Without a name',
      pattern,
      isChosen: entry !== undefined,
    };
  };
  const beside = (key: EntryKey): readonly Named[] => {
    const entry = findEntry(project, key);
    if (!entry) return [];
    const { larger, smaller } = neighboursOf(project, language, entry);
    return [...smaller, ...larger].map(named);
  };
  const ends = ({ larger, smaller }: ProjectLinkEnds) => ({ larger: named(larger), smaller: named(smaller) });
  return (
    <LacksList
      advice={adviceOn(project, lacks).map(({ kind, words, about }) => ({
        kind,
        words,
        about: about.map(named),
        beside: kind === 'alone' ? about.flatMap(beside) : [],
      }))}
      confidence={lacks.confidence.map(({ confidence, count }) => ({
        label: confidenceName(confidence),
        confidence,
        count,
      }))}
      kept={lacks.kept.map(ends)}
      cut={lacks.cut.map(ends)}
      links={usePatternLinks()}
      onPoint={reader.point}
      onAdd={desk.toggle}
      onAside={(id) => {
        const pattern = referred.get(id);
        if (pattern)
          desk.change(
            (now) => setAside(now, referenceTo(pattern), ''),
            `${named(String(id)).name} is set aside.`,
          );
      }}
    />
  );
}
