import { useEffect } from 'react';
import { type EditionNames as Names, namedIn } from '../../language/edition-names.ts';
import { oncePer } from '../../language/once-per.ts';
import { isRightToLeft } from '../../language/right-to-left.ts';
import { addressOfFile, editionFile } from '../../language/site-address.ts';
import type { Bundle } from '../../map/bundle.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

/** Gives the whole page the names of the edition that the reader chose, and its language and direction. */
export function EditionNames() {
  const reader = useReader();
  const bundle = useReading((state) => state.bundle);
  const main = useReading((state) => state.main);
  const edition = useReading(({ view }) => view.edition);
  const names = useText<Names>(edition === '' ? null : addressOfFile(editionFile(edition), reader.base));
  const value = edition !== '' && names.state === 'loaded' ? names.value : null;
  useEffect(() => {
    const wanted = value ? bundleNamedIn(main)(value) : main;
    if (wanted !== bundle) reader.set({ bundle: wanted });
  }, [reader, bundle, main, value]);
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

/** The bundle with the names of an edition; the same object for the same names. */
const bundleNamedIn = oncePer((main: Bundle) =>
  oncePer((names: Names): Bundle => ({ ...main, language: namedIn(main.language, names) })),
);
