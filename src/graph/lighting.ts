import type { CollectionReturnValue, Core, SingularElementArgument } from 'cytoscape';
import type { Language } from '../language/language.ts';
import { type Lit, type LitGround, litBy } from '../map/drawing/lit.ts';
import type { MineOnMap } from './mine-on-map.ts';

/**
 * What is lit on the map: a pattern with its neighbourhood, or the ways between two patterns, restricted by the
 * filters.
 */
export interface Lighting extends LitGround {
  readonly language: Language;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Whether patterns that do not pass leave the map, except the one in the middle and the open one. */
  readonly hide: boolean;
  /** Ids of the patterns that a search finds; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  /** The reader's own language, if the map shows it. */
  readonly mine: MineOnMap | null;
}

const CLASSES = [
  'centre',
  'larger',
  'smaller',
  'related',
  'far',
  'path',
  'faded',
  'dimmed',
  'gone',
  'away',
  'open',
  'found',
  'unfound',
  'mine',
  'next',
  'aside',
] as const;
type Class = (typeof CLASSES)[number];

/** The bit of each class in a number that holds several. */
const BITS = Object.fromEntries(CLASSES.map((name, place) => [name, 1 << place])) as Record<Class, number>;

function bit(name: Class, isOn: boolean): number {
  return isOn ? BITS[name] : 0;
}

/** Gives every element the classes that the lighting requires. It changes only those that differ. */
export function applyLighting(core: Core, lighting: Lighting): void {
  const { open, passing, hide, found, near, chains, mine } = lighting;
  const lit = litIn(core, lighting);
  const isNear = (id: number) => near === null || near.ringOf.has(id) || (chains?.patterns.has(id) ?? false);
  const changes = new Map<string, CollectionReturnValue>();
  const change = (element: SingularElementArgument, name: Class, isOn: boolean) => {
    const key = `${isOn ? '+' : '-'}${name}`;
    const changing = changes.get(key) ?? core.collection();
    changes.set(key, changing.merge(element));
  };
  core.batch(() => {
    core.elements().forEach((element) => {
      const one = knownOf(element);
      const { id, ends, isNode } = one;
      const isFound = found !== null && isNode && found.has(Number(id));
      const isPassing = ends.every((end) => passing.has(end));
      const isPath = lit?.path.has(id) ?? false;
      const isLarger = !isPath && (lit?.larger.has(id) ?? false);
      const isSmaller = !isPath && !isLarger && (lit?.smaller.has(id) ?? false);
      const isRelated = !isPath && !isLarger && !isSmaller && (lit?.related.has(id) ?? false);
      const isCentre = lit?.centre === id;
      const isLit = isCentre || isPath || isLarger || isSmaller || isRelated;
      const wanted =
        bit('centre', isCentre) |
        bit('larger', isLarger) |
        bit('smaller', isSmaller) |
        bit('related', isRelated) |
        bit('far', near !== null && Math.abs(near.ringOf.get(Number(id)) ?? 0) > 1) |
        bit('path', isPath) |
        bit('faded', lit !== null && !isLit && !lit.kept.has(id) && !isFound) |
        bit('dimmed', !isPassing) |
        bit('gone', hide && !isPassing && isNode && !isCentre && id !== String(open)) |
        bit('away', !ends.every(isNear)) |
        bit('open', id === String(open)) |
        bit('found', isFound && isPassing) |
        bit('unfound', found !== null && !isFound && lit === null) |
        bit('mine', mine !== null && ends.every((end) => mine.chosen.has(end))) |
        bit('next', isNode && mine !== null && Number(id) === mine.next) |
        bit('aside', isNode && mine !== null && mine.aside.has(Number(id)));
      if (wanted === one.classes) return;
      for (const name of CLASSES) {
        const isOn = (wanted & BITS[name]) !== 0;
        if (isOn !== ((one.classes & BITS[name]) !== 0)) change(element, name, isOn);
      }
      one.classes = wanted;
    });
    // Cytoscape takes much longer to change elements one by one.
    for (const [key, changing] of changes) changing.toggleClass(key.slice(1), key.startsWith('+'));
  });
}

/** What does not change about an element, and the classes that the lighting has given it. */
interface Known {
  readonly id: string;
  /** The id of the pattern, or the ids of both ends of the link. */
  readonly ends: readonly number[];
  readonly isNode: boolean;
  /** The bits of these classes. */
  classes: number;
}

const known = new WeakMap<object, Known>();

/** Looks an element up. To ask Cytoscape for the same at each change takes most of its time. */
function knownOf(element: SingularElementArgument): Known {
  const before = known.get(element);
  if (before) return before;
  const id = element.id();
  const isNode = element.isNode();
  const ends = (isNode ? [id] : [element.data('source'), element.data('target')]).map(Number);
  const classes = CLASSES.reduce((bits, name) => bits | bit(name, element.hasClass(name)), 0);
  const first = { id, ends, isNode, classes };
  known.set(element, first);
  return first;
}

/** What is lit, unless its centre is not held yet. */
function litIn(core: Core, lighting: Lighting): Lit | null {
  const lit = litBy(lighting.language, lighting);
  const isHeld = lit === null || lit.centre === null || core.getElementById(lit.centre).nonempty();
  return isHeld ? lit : null;
}
