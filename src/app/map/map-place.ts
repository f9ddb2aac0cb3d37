import { type RefObject, createContext, use } from 'react';
import type { MapControls } from '../../graph/use-controls.ts';
import type { Rect } from '../../map/geometry.ts';
import type { Reader } from '../../store/reader.ts';
import { type MapMoves, createMapMoves } from './map-moves.ts';
import { type MapRest, createMapRest } from './map-rest.ts';

/** What the other rooms know about the map. */
export interface MapPlace {
  /** The live map, while it exists. */
  readonly controls: RefObject<MapControls | null>;
  /** The element that has the focus while the keyboard moves on the map. */
  readonly stop: RefObject<HTMLDivElement | null>;
  /** The element that holds the zoom buttons. They stand outside the map, which is too full for them. */
  readonly zoom: RefObject<HTMLDivElement | null>;
  readonly rest: MapRest;
  /** Returns where the live map shows something lit, in CSS pixels of the window. Hints do not cover it. */
  readonly lit: () => readonly Rect[];
  readonly moves: MapMoves;
}

export const MapContext = createContext<MapPlace | null>(null);

export function createMapPlace(reader: Reader): MapPlace {
  const controls: RefObject<MapControls | null> = { current: null };
  return {
    controls,
    stop: { current: null },
    zoom: { current: null },
    rest: createMapRest(),
    lit: () => controls.current?.lit() ?? [],
    moves: createMapMoves(reader, controls),
  };
}

export function useMapPlace(): MapPlace {
  const place = use(MapContext);
  if (!place) throw new Error('There is no map beside this component.');
  return place;
}
