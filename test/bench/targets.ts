import { type Target, atMost } from './figure.ts';

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
  buildMB: bySize({ 10_000: atMost(1024) }),
  /** The time a pattern takes at 10,000 over that at 1,000: what is not in proportion grows above 1. */
  growth: atMost(1.25),
  exploreShows: atMost(3),
  exploreReflects: atMost(0.5),
} as const;

function bySize(targets: Readonly<Record<number, Target>>): (size: number) => Target | null {
  return (size) => targets[size] ?? null;
}
