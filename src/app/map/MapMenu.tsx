import { createPortal } from 'react-dom';
import { SaveMenu } from '../../ui/map/SaveMenu.tsx';
import { useReader } from '../use-reader.ts';
import { useMapPlace } from './map-place.ts';
import { MAP_FILES, saveMapAs } from './save-map-as.ts';

/** The menu that saves the map, beside the zoom buttons. */
export function MapMenu() {
  const reader = useReader();
  const { zoom } = useMapPlace();
  return (
    zoom.current &&
    createPortal(<SaveMenu kinds={MAP_FILES} onSave={(kind) => saveMapAs(reader, kind)} />, zoom.current)
  );
}
