import type { Loadable } from '../../language/loadable.ts';
import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import type { MapLayout } from '../../map/layout.ts';
import { type PackedArrangements, unpackLayout } from '../../map/pack-layout.ts';
import { languageOf } from '../../store/selectors.ts';
import { arrangementsAddress } from '../../store/texts.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

const unpacked = oncePer((packed: PackedArrangements) =>
  oncePer((language: Language) => unpackLayout(language, packed.links)),
);

/** The layout by links, loaded when the reader first arranges the map so. */
export function useByLinks(): Loadable<MapLayout | null> {
  const { base } = useReader();
  const language = useReading(languageOf);
  const isWanted = useReading(({ view }) => view.arrangement === 'links');
  const packed = useText<PackedArrangements>(isWanted ? arrangementsAddress(base) : null);
  return packed.state === 'loaded' ? { state: 'loaded', value: unpacked(packed.value)(language) } : packed;
}
