import { languageOf, shownPattern } from '../../store/selectors.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { MapTools } from '../../ui/map/MapTools.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { useMapPlace } from './map-place.ts';
import { useLoadedLayout } from './use-loaded-layout.ts';

/** The bar above the map: its layout, its colour and its zoom. */
export function MapBar() {
  const reader = useReader();
  return (
    <MapTools
      language={useReading(languageOf)}
      hasOpen={useReading((state) => shownPattern(state) !== null)}
      arrangement={useReading(({ view }) => view.arrangement)}
      lens={useReading(({ view }) => view.lens)}
      hasFailed={useLoadedLayout().state === 'failed'}
      onRetry={() => reader.texts.load(addressOfFile(SITE_FILES.arrangements, reader.base))}
      onChange={(choices) => reader.go(choices, 'replace')}
      zoom={useMapPlace().zoom}
    />
  );
}
