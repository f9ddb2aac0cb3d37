import { FOR_READERS } from '../language/authoring.ts';
import type { Language } from '../language/language.ts';
import { arrangementOf } from '../map/arrangements/arrangements.ts';
import type { SeenMap } from '../map/drawing/seen-map.ts';
import { planBands } from '../map/plan-bands.ts';
import { unpackLayout } from '../map/pack-layout.ts';
import { arrangementsOf } from '../source/build/arrangements.ts';
import { readAddress } from '../store/address.ts';
import { seenMap } from '../store/seen-map.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Returns the map as it is seen at an address of the app.
 *
 * @param text An address, or the end of one: `?lens=confidence`, `patterns/013-x/?depth=1`. Empty for the home page.
 * @throws WrongUsage if the address names what the language does not have.
 */
export function viewAt(text: string, language: Language): SeenMap {
  const { location, base } = locationOf(text);
  const { view, problems } = readAddress(location, language, base);
  const [problem] = problems;
  if (problem !== undefined) throw new WrongUsage(`--view: ${problem}`);
  const bundle = {
    language,
    plan: planBands(language),
    lang: 'en',
    diagnostics: [],
    hasIntroduction: false,
    hasProjects: false,
    authoring: FOR_READERS,
  };
  const { id, isLoaded } = arrangementOf(view.arrangement, language);
  const packed = isLoaded ? arrangementsOf(language)[id] : undefined;
  const loaded = packed ? unpackLayout(language, packed) : null;
  return seenMap({ bundle, view, mapSize: null, found: null }, loaded);
}

/** Stands for the home page of a site. */
const HOME = 'https://site.invalid/';

/** Splits an address into what the app reads and the path under which the site is served. */
function locationOf(text: string): { readonly location: string; readonly base: string } {
  const query = /^\w+=/.test(text) ? `?${text}` : text;
  if (!URL.canParse(query, HOME)) throw new WrongUsage(`--view wants an address of the app, not "${text}".`);
  const { pathname, search } = new URL(query, HOME);
  const at = pathname.lastIndexOf('/patterns/');
  const base = at === -1 ? pathname.replace(/[^/]*$/, '') : pathname.slice(0, at + 1);
  return { location: pathname + search, base };
}
