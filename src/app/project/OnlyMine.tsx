import { Toggle } from '../../ui/project/Toggle.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { isOnlyMine, showOnlyMine } from './only-mine.ts';

/** Lays out the reader's own patterns alone on the map. */
export function OnlyMine() {
  const reader = useReader();
  const isOn = useReading(isOnlyMine);
  return <Toggle label="Only mine on the map" isOn={isOn} onToggle={() => showOnlyMine(reader, !isOn)} />;
}
