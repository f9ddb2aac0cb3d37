import { type Link, isRelated } from './link.ts';

/**
 * The directions that a chain may take: each step to a larger pattern, each to a smaller one, or any link at each step.
 */
export type Way = 'up' | 'down' | 'either';

/** One step of a chain, from a pattern to a neighbour. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Up goes from the link's smaller pattern to its larger one; beside goes to a related one. */
  readonly direction: 'up' | 'down' | 'beside';
  readonly link: Link;
}

/**
 * Finds the shortest chains of links between two patterns: all that have the fewest steps, up to a limit. They are
 * sorted by the numbers of the patterns that they pass, and up comes before down between the same two patterns. Without
 * a chain, the list is empty. From a pattern to itself there is one chain without steps.
 *
 * Steps are counted breadth first from the far end. Then only steps that come nearer to it are taken, so every chain
 * that is begun is also finished. The time is linear in the number of links, plus for each chain its steps and the
 * links that it passes.
 */
export function shortestPaths(
  links: readonly Link[],
  from: number,
  to: number,
  way: Way,
  limit = 5,
): readonly (readonly Step[])[] {
  const steps = stepsFromAll(links, way);
  const left = stepsLeft(links, to, way);
  if (from === to) return [[]];
  const nearer = (at: number) =>
    (steps.get(at) ?? []).filter((step) => left.get(step.to) === (left.get(at) ?? 0) - 1);
  const chains: Step[][] = [];
  // This searches depth first with its own stack, because a chain may be longer than the call stack is deep.
  const taken: Step[] = [];
  const open = [nearer(from).values()];
  for (let choices = open.at(-1); choices && chains.length < limit; choices = open.at(-1)) {
    const choice = choices.next();
    if (choice.done === true) {
      open.pop();
      taken.pop();
    } else if (choice.value.to === to) chains.push([...taken, choice.value]);
    else {
      taken.push(choice.value);
      open.push(nearer(choice.value.to).values());
    }
  }
  return chains;
}

/** Returns the steps that may be taken from each pattern, in their order. */
function stepsFromAll(links: readonly Link[], way: Way): Map<number, Step[]> {
  const steps = new Map<number, Step[]>();
  const add = (step: Step) => {
    const known = steps.get(step.from);
    if (known) known.push(step);
    else steps.set(step.from, [step]);
  };
  for (const link of links) {
    const { larger, smaller } = link;
    if (isRelated(link)) {
      if (way !== 'either') continue;
      add({ from: larger, to: smaller, direction: 'beside', link });
      add({ from: smaller, to: larger, direction: 'beside', link });
      continue;
    }
    if (way !== 'down') add({ from: smaller, to: larger, direction: 'up', link });
    if (way !== 'up') add({ from: larger, to: smaller, direction: 'down', link });
  }
  for (const some of steps.values()) some.sort((a, b) => a.to - b.to || (a.direction < b.direction ? 1 : -1));
  return steps;
}

/** Returns the number of steps from each pattern to the last one. Patterns that never reach it are left out. */
function stepsLeft(links: readonly Link[], to: number, way: Way): Map<number, number> {
  const opposite: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', either: 'either' };
  const back = stepsFromAll(links, opposite[way]);
  const left = new Map([[to, 0]]);
  let ring: readonly number[] = [to];
  for (let steps = 1; ring.length > 0; steps++) {
    const found: number[] = [];
    for (const id of ring) {
      for (const step of back.get(id) ?? []) {
        if (left.has(step.to)) continue;
        left.set(step.to, steps);
        found.push(step.to);
      }
    }
    ring = found;
  }
  return left;
}
