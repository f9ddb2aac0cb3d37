import { patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { languageOf, turningOf } from '../../store/selectors.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { FootTurns, HeadTurns, type TurnsProps } from '../../ui/pattern/Turns.tsx';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';

const Trail = lazyPart({
  what: 'The way come',
  load: async () => (await import('../../ui/pattern/Trail.tsx')).Trail,
  look: 'line',
});

/** For the head of the panel: what comes before and after the open pattern. */
export function PatternTurns() {
  const turns = useTurns();
  return turns && <HeadTurns {...turns} />;
}

/** The foot of an open pattern: previous, next, and the trail. */
export function PatternFoot() {
  const reader = useReader();
  const turns = useTurns();
  const patterns = patternLookup(useReading(languageOf));
  const trail = useReading(({ visits }) => visits.trail);
  const links = usePatternLinks();
  const go = (steps: number) => {
    const to = trail.visited[trail.at + steps];
    if (to === undefined) return;
    reader.step(steps);
    links.open(to);
  };
  return (
    <>
      {turns && <FootTurns {...turns} />}
      {trail.visited.length > 1 && (
        <Trail
          visited={trail.visited.map((visited) => patterns.get(visited) ?? null)}
          at={trail.at}
          links={links}
          onGo={go}
        />
      )}
    </>
  );
}

function useTurns(): TurnsProps | null {
  const patterns = patternLookup(useReading(languageOf));
  const turning = useReading(turningOf);
  const links = usePatternLinks(turning?.along);
  const back = usePatternLinks();
  const end = useReading(({ view }) => view.path?.to ?? null);
  if (!turning) return null;
  const find = (id: number | null): Pattern | null => (id === null ? null : (patterns.get(id) ?? null));
  return {
    turning,
    previous: find(turning.previous),
    next: find(turning.next),
    of: find(turning.along?.of ?? null),
    end: find(end),
    links,
    back,
  };
}
