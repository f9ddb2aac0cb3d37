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
      const { id, ends, isNode, classes } = knownOf(element);
      const isFound = found !== null && isNode && found.has(Number(id));
      const isPassing = ends.every((end) => passing.has(end));
      const isPath = lit?.path.has(id) ?? false;
      const isLarger = !isPath && (lit?.larger.has(id) ?? false);
      const isSmaller = !isPath && !isLarger && (lit?.smaller.has(id) ?? false);
      const isRelated = !isPath && !isLarger && !isSmaller && (lit?.related.has(id) ?? false);
      const wanted: Record<Class, boolean> = {
        centre: lit?.centre === id,
        larger: isLarger,
        smaller: isSmaller,
        related: isRelated,
        far: near !== null && Math.abs(near.ringOf.get(Number(id)) ?? 0) > 1,
        path: isPath,
        faded:
          lit !== null &&
          lit.centre !== id &&
          !isPath &&
          !isLarger &&
          !isSmaller &&
          !isRelated &&
          !lit.kept.has(id) &&
          !isFound,
        dimmed: !isPassing,
        gone: hide && !isPassing && isNode && lit?.centre !== id && id !== String(open),
        away: !ends.every(isNear),
        open: id === String(open),
        found: isFound && isPassing,
        unfound: found !== null && !isFound && lit === null,
        mine: mine !== null && ends.every((end) => mine.chosen.has(end)),
        next: isNode && mine !== null && Number(id) === mine.next,
        aside: isNode && mine !== null && mine.aside.has(Number(id)),
      };
      for (const name of CLASSES) {
        if (classes.has(name) === wanted[name]) continue;
        if (wanted[name]) classes.add(name);
        else classes.delete(name);
        change(element, name, wanted[name]);
      }
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
  readonly classes: Set<Class>;
}

const known = new WeakMap<object, Known>();

/** Looks an element up. To ask Cytoscape for the same at each change takes most of its time. */
function knownOf(element: SingularElementArgument): Known {
  const before = known.get(element);
  if (before) return before;
  const id = element.id();
  const isNode = element.isNode();
  const ends = (isNode ? [id] : [element.data('source'), element.data('target')]).map(Number);
  const first = { id, ends, isNode, classes: new Set(CLASSES.filter((name) => element.hasClass(name))) };
  known.set(element, first);
  return first;
}

/** What is lit, unless its centre is not held yet. */
function litIn(core: Core, lighting: Lighting): Lit | null {
  const lit = litBy(lighting.language, lighting);
  const isHeld = lit === null || lit.centre === null || core.getElementById(lit.centre).nonempty();
  return isHeld ? lit : null;
}
