import { useMemo } from 'react';
import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import { NO_FILTERS, tick } from '../../language/filters/filters.ts';
import { patternLookup } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { addressOfFile, embedFile } from '../../language/site-address.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { isWide, languageOf } from '../../store/selectors.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { PatternPanel } from '../../ui/pattern/PatternPanel.tsx';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { PatternBar, PatternNotes } from '../authoring/pattern-authoring-parts.ts';
import { useAfterPaint } from '../map/use-after-paint.ts';
import { loadText, useClose, usePatternLinks } from '../open-and-close.ts';
import { MineReturn } from '../project/MineReturn.tsx';
import { PatternMine } from '../project/PatternMine.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { useBody } from '../use-text.ts';
import { PatternFoot, PatternTurns } from './PatternTurns.tsx';
import { Relations } from './Relations.tsx';
import { toggleBrief, toggleWide } from './toggles.ts';
import { useWhy } from './use-why.ts';

const Editions = lazyPart({
  what: 'The choice of languages',
  load: async () => (await import('./Editions.tsx')).Editions,
});

/** Few sites publish languages that others made. */
const UsedInPublished = lazyPart({
  what: 'What uses this pattern',
  load: async () => (await import('../project/UsedInPublished.tsx')).UsedInPublished,
  look: 'line',
});

interface Props {
  readonly pattern: Pattern;
  readonly place: ReadingPlace;
}

/** The open pattern: its text, its neighbours and its tools. */
export function OpenPattern({ pattern, place }: Props) {
  const reader = useReader();
  const language = useReading(languageOf);
  const edition = useReading(({ view }) => view.edition);
  const hasProjects = useReading(({ bundle }) => bundle.hasProjects);
  const isPublished = useReading(({ bundle }) => bundle.authoring.folder === null);
  const body = useBody(pattern);
  const neighbours = useMemo(() => {
    const patterns = patternLookup(language);
    const found = (ids: readonly number[]) =>
      ids.flatMap((id): Pattern[] => {
        const neighbour = patterns.get(id);
        return neighbour ? [neighbour] : [];
      });
    const { larger, smaller, related } = neighbourLookup(language.links)(pattern.id);
    return { larger: found(larger), smaller: found(smaller), related: found(related) };
  }, [language, pattern.id]);
  const position = language.scales.findIndex(({ number }) => number === pattern.scale);
  const painted = useAfterPaint(pattern.id, pattern.status !== 'written' || body.state !== 'loading');
  return (
    <PatternPanel
      pattern={pattern}
      body={body}
      scale={language.scales[position] ?? null}
      hue={hueOf(position)}
      larger={neighbours.larger}
      smaller={neighbours.smaller}
      related={neighbours.related}
      why={useWhy(pattern)}
      mine={<PatternMine pattern={pattern} />}
      relations={
        <>
          <Relations key={`relations-${pattern.id}`} pattern={pattern} />
          {hasProjects && <UsedInPublished id={pattern.id} />}
        </>
      }
      place={place}
      isSettled={painted === pattern.id}
      links={usePatternLinks()}
      listLinks={{
        larger: usePatternLinks({ list: 'larger', of: pattern.id }),
        smaller: usePatternLinks({ list: 'smaller', of: pattern.id }),
        related: usePatternLinks({ list: 'related', of: pattern.id }),
      }}
      tools={{
        isWide: useReading(isWide),
        onWide: () => toggleWide(reader),
        isBrief: useReading(({ choices }) => choices.brief === 'yes'),
        onBrief: () => toggleBrief(reader),
        onRelate: () => reader.set({ isRelating: true }),
        onClose: useClose(),
        embed:
          pattern.status === 'written' && isPublished
            ? addressOfFile(embedFile(pattern, edition), reader.base)
            : null,
        more: (
          <>
            {language.editions && <Editions />}
            <MineReturn />
            <PatternBar pattern={pattern} />
          </>
        ),
      }}
      turns={<PatternTurns />}
      foot={<PatternFoot />}
      notes={<PatternNotes pattern={pattern} />}
      onRetry={() => loadText(reader, pattern.id)}
      onTag={(tag) => reader.go({ filters: tick(NO_FILTERS, TAG_FILTER, [tag]) }, 'replace')}
      onPoint={reader.point}
    />
  );
}
