import type { Core } from 'cytoscape';

/** What is lit on the map: one pattern with its larger and smaller ones, and what the filters leave. */
export interface Lighting {
  /** The pattern pointed at, focused or open, or null: then nothing is lit and nothing faded. */
  readonly centre: number | null;
  readonly open: number | null;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Whether the others leave the map; all but the one in the middle and the open one. */
  readonly hide: boolean;
}

const CLASSES = ['centre', 'larger', 'smaller', 'faded', 'dimmed', 'gone', 'open'] as const;
type Class = (typeof CLASSES)[number];

/** Gives every element the classes that the lighting asks for, and changes only those that differ. */
export function applyLighting(core: Core, { centre, open, passing, hide }: Lighting): void {
  const lit = centre === null ? null : core.getElementById(String(centre));
  const larger = new Set<string>();
  const smaller = new Set<string>();
  lit?.connectedEdges().forEach((edge) => {
    const isLarger = edge.target().same(lit);
    const end = isLarger ? edge.source() : edge.target();
    (isLarger ? larger : smaller).add(edge.id()).add(end.id());
  });
  const isLit = lit !== null && lit.nonempty();
  core.batch(() => {
    core.elements().forEach((element) => {
      const id = element.id();
      const ends = element.isEdge() ? [element.data('source'), element.data('target')] : [id];
      const passes = ends.every((end) => passing.has(Number(end)));
      const wanted: Record<Class, boolean> = {
        centre: isLit && id === lit.id(),
        larger: larger.has(id),
        smaller: smaller.has(id) && !larger.has(id),
        faded: isLit && id !== lit.id() && !larger.has(id) && !smaller.has(id),
        dimmed: !passes,
        gone: hide && !passes && element.isNode() && id !== String(centre) && id !== String(open),
        open: id === String(open),
      };
      for (const name of CLASSES)
        if (element.hasClass(name) !== wanted[name]) element.toggleClass(name, wanted[name]);
    });
  });
}
