import { useEffect } from 'react';
import { HintsPart } from './map/hints-part.ts';
import { EditionNamesPart } from './panel/edition-names-part.ts';
import { MapMenuPart } from './map/map-menu-part.ts';
import { PanelPart } from './panel/panel-part.ts';
import { useReading } from './use-reader.ts';

/** What no page needs for its first view: it is loaded when that is complete. */
export function Later() {
  const isSettled = useReading((state) => state.isSettled);
  const hasEditions = useReading(({ bundle }) => bundle.language.editions !== undefined);
  useEffect(() => {
    if (isSettled) PanelPart.part.load();
  }, [isSettled]);
  return (
    isSettled && (
      <>
        <HintsPart />
        {hasEditions && <EditionNamesPart />}
        <MapMenuPart />
      </>
    )
  );
}
