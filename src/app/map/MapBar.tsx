import { languageOf, shownPattern } from '../../store/selectors.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { arrangementOf } from '../../map/arrangements/arrangements.ts';
import { MapTools } from '../../ui/map/MapTools.tsx';
import { usePart } from '../../ui/parts/part.ts';
import { useReader, useReading } from '../use-reader.ts';
import { LATE_MAP, needsLateMap } from './late-map.ts';
import { useMapPlace } from './map-place.ts';
import { useLoadedLayout } from './use-loaded-layout.ts';

/** The bar above the map: its layout, its colour and its zoom. */
export function MapBar() {
  const reader = useReader();
  const language = useReading(languageOf);
  const arrangement = useReading(({ view }) => view.arrangement);
  const hasLateFailed = usePart(LATE_MAP, false).state === 'failed';
  const isLateMissing = useReading(needsLateMap) && hasLateFailed;
  const isLoadedMissing = useLoadedLayout().state === 'failed';
  const { text, needsOpen } = arrangementOf(arrangement, language);
  const isLayoutMissing = isLoadedMissing || (needsOpen && isLateMissing);
  const missing = isLayoutMissing ? `The layout “${text}”` : isLateMissing ? 'The ways on the map' : null;
  const retry = () => {
    if (isLateMissing) LATE_MAP.load();
    if (isLoadedMissing) reader.texts.load(addressOfFile(SITE_FILES.arrangements, reader.base));
  };
  return (
    <MapTools
      language={language}
      hasOpen={useReading((state) => shownPattern(state) !== null)}
      arrangement={arrangement}
      lens={useReading(({ view }) => view.lens)}
      missing={missing}
      onRetry={retry}
      onChange={(choices) => reader.go(choices, 'replace')}
      zoom={useMapPlace().zoom}
    />
  );
}
