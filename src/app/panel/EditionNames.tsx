import { useEffect } from 'react';
import { type EditionNames as Names, namedIn } from '../../language/edition-names.ts';
import { isRightToLeft } from '../../language/right-to-left.ts';
import { addressOfFile, editionFile } from '../../language/site-address.ts';
import type { Bundle } from '../../map/bundle.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** Gives the whole page the names of the edition that the reader chose, and its language and direction. */
export function EditionNames() {
  const reader = useReader();
  const bundle = useReading((state) => state.bundle);
  const edition = useReading(({ view }) => view.edition);
  const names = useText<Names>(edition === '' ? null : addressOfFile(editionFile(edition), reader.base));
  const value = edition !== '' && names.state === 'loaded' ? names.value : null;
  useEffect(() => {
    const main = mainOf.get(bundle) ?? bundle;
    const wanted = value ? bundleNamedIn(main, value) : main;
    if (wanted !== bundle) reader.set({ bundle: wanted });
  }, [reader, bundle, value]);
  useEffect(() => {
    if (!value) return;
    const root = document.documentElement;
    const { lang, dir } = root;
    root.lang = edition;
    root.dir = isRightToLeft(edition) ? 'rtl' : 'ltr';
    return () => {
      root.lang = lang;
      root.dir = dir;
    };
  }, [edition, value]);
  return null;
}

/** The bundle in the main edition of which each bundle with other names was made. */
const mainOf = new WeakMap<Bundle, Bundle>();
const named = new WeakMap<Bundle, Map<Names, Bundle>>();

/** The bundle with the names of an edition; the same object for the same names. */
function bundleNamedIn(main: Bundle, names: Names): Bundle {
  const known = named.get(main) ?? new Map<Names, Bundle>();
  named.set(main, known);
  const made = known.get(names) ?? { ...main, language: namedIn(main.language, names) };
  known.set(names, made);
  mainOf.set(made, main);
  return made;
}
