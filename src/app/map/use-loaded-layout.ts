import type { Language } from '../../language/language.ts';
import type { Loadable } from '../../language/loadable.ts';
import { oncePer } from '../../language/once-per.ts';
import { arrangementOf } from '../../map/arrangements/arrangements.ts';
import type { MapLayout } from '../../map/layout.ts';
import { type PackedArrangements, type PackedLayout, unpackLayout } from '../../map/pack-layout.ts';
import { languageOf } from '../../store/selectors.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';

const unpacked = oncePer((packed: PackedLayout) =>
  oncePer((language: Language) => unpackLayout(language, packed)),
);

/**
 * Returns the layout of the reader's arrangement. It is loaded when the reader first chooses it; null if nothing needs
 * loading.
 */
export function useLoadedLayout(): Loadable<MapLayout | null> {
  const { base } = useReader();
  const language = useReading(languageOf);
  const arrangement = arrangementOf(
    useReading(({ view }) => view.arrangement),
    language,
  );
  const packed = useText<PackedArrangements>(
    arrangement.isLoaded ? addressOfFile(SITE_FILES.arrangements, base) : null,
  );
  if (packed.state !== 'loaded') return packed;
  const layout = packed.value[arrangement.id];
  return { state: 'loaded', value: layout ? unpacked(layout)(language) : null };
}
