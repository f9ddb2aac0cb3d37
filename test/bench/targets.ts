import { type Target, atMost } from './figure.ts';

/** Medians of the other tools, in ms, as issue 4 gives them: all taken in one run on one machine. */
const GIVEN = {
  mkdocs: { paint: 172, slowPaint: 624, nextText: (104 + 129) / 2 },
  bare: { paint: 92, slowPaint: 240, nextText: (26 + 62) / 2 },
} as const;

/** What the bare page took here, in ms; null for what was not measured. */
export interface BareTimes {
  readonly paint: number | null;
  readonly slowPaint: number | null;
  readonly nextText: number | null;
}

/** The targets that are shares of MkDocs Material's times; null where there is nothing to estimate these from. */
export interface RelativeTargets {
  readonly paint: Target | null;
  readonly slowPaint: Target | null;
  readonly nextText: Target | null;
  readonly nextTextAhead: Target | null;
}

/** Where nothing is held against another tool. */
export const NO_TARGETS: RelativeTargets = {
  paint: null,
  slowPaint: null,
  nextText: null,
  nextTextAhead: null,
};

/**
 * MkDocs Material does not run here: its time is estimated as the bare page's time here, times the ratio of the two
 * on the machine where both were measured.
 */
export function relativeTargets(bare: BareTimes): RelativeTargets {
  const share = (part: number, of: keyof BareTimes): Target | null => {
    const here = bare[of];
    if (here === null) return null;
    return { bound: 'at most', value: part * here * (GIVEN.mkdocs[of] / GIVEN.bare[of]), estimated: true };
  };
  return {
    paint: share(0.6, 'paint'),
    slowPaint: share(0.6, 'slowPaint'),
    nextText: share(0.45, 'nextText'),
    nextTextAhead: share(0.25, 'nextText'),
  };
}

/** The targets that are numbers, as issue 4 gives them; for sizes, where the size has one. */
export const TARGETS = {
  shift: atMost(0),
  kBBeforePaint: atMost(90),
  live: atMost(450),
  slowLive: atMost(1750),
  kBAhead: atMost(3.5),
  frames: bySize({ 253: atMost(2) }),
  /** Two frames at 60 Hz, and a fixed time where the language is larger. */
  interaction: bySize({ 253: atMost(34), 1000: atMost(50), 10_000: atMost(60) }),
  kBFirstView: bySize({ 56: atMost(300), 10_000: atMost(600) }),
  firstFrame: bySize({ 10_000: atMost(300) }),
  frame: bySize({ 56: atMost(17), 253: atMost(17), 1000: atMost(17), 10_000: atMost(45) }),
  answer: bySize({ 10_000: atMost(60) }),
  heap: bySize({ 10_000: atMost(60) }),
  buildShipped: atMost(4),
  buildSeconds: bySize({ 10_000: atMost(90) }),
  buildMB: bySize({ 10_000: atMost(2000) }),
  /** The time a pattern takes at 10,000 over that at 1,000: what is not in proportion grows above 1. */
  growth: atMost(1.25),
  exploreShows: atMost(3),
  exploreReflects: atMost(0.5),
} as const;

function bySize(targets: Readonly<Record<number, Target>>): (size: number) => Target | null {
  return (size) => targets[size] ?? null;
}
