import { patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { alongNumbers, alongScale, alongTrail } from '../../language/trail.ts';
import { Trail } from '../../ui/pattern/Trail.tsx';
import { Turn } from '../../ui/pattern/Turn.tsx';
import type { PatternLinks } from '../../ui/parts/pattern-link.ts';
import { languageOf } from '../../store/selectors.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';

/** The foot of an open pattern: previous, next, and the trail. */
export function PatternFoot({ id }: { readonly id: number }) {
  const reader = useReader();
  const language = useReading(languageOf);
  const trail = useReading(({ visits }) => visits.trail);
  const along = useReading(({ choices }) => choices.along);
  const links = usePatternLinks();
  const patterns = patternLookup(language);
  const find = (other: number | null): Pattern | null =>
    (other === null ? undefined : patterns.get(other)) ?? null;
  const beside =
    along === 'numbers'
      ? alongNumbers(language, id)
      : along === 'scale'
        ? alongScale(language, id)
        : alongTrail(trail);
  const go = (steps: number) => {
    const to = trail.visited[trail.at + steps];
    if (to === undefined) return;
    reader.step(steps);
    links.open(to);
  };
  const step = (steps: number): PatternLinks =>
    along === 'way' ? { ...links, open: () => go(steps) } : links;
  return (
    <>
      <Turn
        previous={find(beside.previous)}
        next={find(beside.next)}
        along={along}
        onAlong={(next) => reader.choose({ along: next })}
        back={step(-1)}
        on={step(1)}
      />
      <Trail visited={trail.visited.map((visited) => find(visited))} at={trail.at} links={links} onGo={go} />
    </>
  );
}
