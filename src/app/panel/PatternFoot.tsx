import { type Language, patternLookup } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { type Trail as Way, alongNumbers, alongScale, alongTrail } from '../../language/trail.ts';
import { Trail } from '../../ui/Trail.tsx';
import { Turn } from '../../ui/Turn.tsx';
import type { PatternLinks } from '../../ui/pattern-link.ts';
import { ALONG } from '../../store/choice.ts';
import { useChoice } from '../use-choice.ts';

interface Props {
  readonly language: Language;
  /** The open pattern's id. */
  readonly id: number;
  readonly links: PatternLinks;
  readonly trail: Way;
  /** Called before a pattern is opened that lies some steps on along the trail, or, less than 0, back. */
  readonly onStep: (steps: number) => void;
}

/** What stands below the open pattern: leafing on and back, and the way come. */
export function PatternFoot({ language, id, links, trail, onStep }: Props) {
  const [along, setAlong] = useChoice(ALONG);
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
    onStep(steps);
    links.open(to);
  };
  const step = (steps: number): PatternLinks =>
    along === 'way' ? { href: links.href, open: () => go(steps) } : links;
  return (
    <>
      <Turn
        previous={find(beside.previous)}
        next={find(beside.next)}
        along={along}
        onAlong={setAlong}
        back={step(-1)}
        on={step(1)}
      />
      <Trail visited={trail.visited.map((visited) => find(visited))} at={trail.at} links={links} onGo={go} />
    </>
  );
}
