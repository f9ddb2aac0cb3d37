import type { Chains } from '../../language/chains.ts';
import type { Language } from '../../language/language.ts';
import { linkKey, neighbourLookup } from '../../language/link.ts';
import type { Neighbourhood } from '../../language/neighbourhood.ts';

/** What is lit, by the ids of patterns, as texts, and the keys of links. */
export interface Lit {
  readonly centre: string | null;
  readonly larger: ReadonlySet<string>;
  readonly smaller: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly path: ReadonlySet<string>;
  /** Neither lit nor faded. */
  readonly kept: ReadonlySet<string>;
}

/** What decides what is lit. */
export interface LitGround {
  /** The id of the pattern that is pointed at or focused, or null. */
  readonly pointed: number | null;
  readonly open: number | null;
  /** The neighbourhood of the open pattern, if the reader wants to see nothing else. */
  readonly near: Neighbourhood | null;
  /** The ways from the open pattern to another, if the reader asked for them. */
  readonly chains: Chains | null;
}

const NONE: ReadonlySet<string> = new Set();

/** Returns what is lit: the ways between two patterns, a neighbourhood, or a pattern with its neighbours; or null. */
export function litBy(language: Language, { pointed, open, near, chains }: LitGround): Lit | null {
  if (chains !== null && pointed === null) {
    const path = new Set([...[...chains.patterns].map(String), ...chains.links]);
    return {
      centre: open === null ? null : String(open),
      larger: NONE,
      smaller: NONE,
      related: NONE,
      path,
      kept: NONE,
    };
  }
  const centre = pointed ?? open;
  if (centre === null) return null;
  return near !== null && centre === near.centre ? ringsOf(near) : besides(language, centre);
}

function besides(language: Language, centre: number): Lit {
  const { larger, smaller, related } = neighbourLookup(language.links)(centre);
  const withLinks = (ids: readonly number[], keyOf: (id: number) => string) =>
    new Set(ids.flatMap((id) => [keyOf(id), String(id)]));
  return {
    centre: String(centre),
    larger: withLinks(larger, (id) => linkKey({ larger: id, smaller: centre })),
    smaller: withLinks(smaller, (id) => linkKey({ larger: centre, smaller: id })),
    related: withLinks(related, (id) =>
      linkKey({ larger: Math.min(id, centre), smaller: Math.max(id, centre) }),
    ),
    path: NONE,
    kept: NONE,
  };
}

function ringsOf({ centre, beside, ringOf, links, between }: Neighbourhood): Lit {
  const larger = new Set<string>();
  const smaller = new Set<string>();
  const related = new Set<string>();
  for (const [id, ring] of ringOf)
    if (ring !== 0) (ring < 0 ? larger : beside.has(id) ? related : smaller).add(String(id));
  for (const link of links) {
    const isAbove = link.smaller === centre || (ringOf.get(link.smaller) ?? 0) < 0;
    (link.kind ? related : isAbove ? larger : smaller).add(linkKey(link));
  }
  return {
    centre: String(centre),
    larger,
    smaller,
    related,
    path: NONE,
    kept: new Set(between.map(linkKey)),
  };
}
