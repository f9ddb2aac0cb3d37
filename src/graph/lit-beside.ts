import type { Language } from '../language/language.ts';
import { linkedWith } from '../language/link.ts';
import type { Neighbourhood } from '../language/neighbourhood.ts';
import type { Chains } from '../language/chains.ts';

const NONE: ReadonlySet<number> = new Set();

/** Returns the patterns that are lit with the open one: those of the ways, of the neighbourhood, or its neighbours. */
export function litBeside(
  language: Language,
  open: number | null,
  near: Neighbourhood | null,
  chains: Chains | null,
): ReadonlySet<number> {
  if (open === null) return NONE;
  const all = chains?.patterns ?? near?.ringOf.keys() ?? linkedWith(language.links, open);
  return new Set([...all].filter((id) => id !== open));
}
