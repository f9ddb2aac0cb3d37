import type { Language } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import type { Neighbourhood } from '../language/neighbourhood.ts';
import type { Chains } from './chains.ts';

const NONE: ReadonlySet<number> = new Set();

/** Returns the patterns that are lit with the open one: those of the ways, of the neighbourhood, or its neighbours. */
export function litBeside(
  language: Language,
  open: number | null,
  near: Neighbourhood | null,
  chains: Chains | null,
): ReadonlySet<number> {
  if (open === null) return NONE;
  const { larger, smaller } = neighbourLookup(language.links)(open);
  const all = chains?.patterns ?? near?.ringOf.keys() ?? [...larger, ...smaller];
  return new Set([...all].filter((id) => id !== open));
}
