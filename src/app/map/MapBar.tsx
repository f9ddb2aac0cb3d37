import { languageOf, shownPattern } from '../../store/selectors.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { MapTools } from '../../ui/map/MapTools.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { useMapPlace } from './map-place.ts';
import { useLoadedLayout } from './use-loaded-layout.ts';

/** The bar above the map: its arrangement, its lens and its depth. */
export function MapBar() {
  const reader = useReader();
  return (
    <MapTools
      language={useReading(languageOf)}
      open={useReading(shownPattern)}
      arrangement={useReading(({ view }) => view.arrangement)}
      lens={useReading(({ view }) => view.lens)}
      depth={useReading(({ view }) => view.depth)}
      hasFailed={useLoadedLayout().state === 'failed'}
      onRetry={() => reader.texts.load(addressOfFile(SITE_FILES.arrangements, reader.base))}
      onChange={(choices) => reader.go(choices, 'replace')}
      zoom={useMapPlace().zoom}
    />
  );
}
