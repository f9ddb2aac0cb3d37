import { useEffect } from 'react';
import type { GraphViewProps } from '../../src/graph/GraphView.tsx';

/** Whether the double throws, as a map does that cannot be drawn. */
export const graphDouble = { isBroken: false };

const list = (ids: Iterable<number>): string => [...ids].join(' ');

/** Stands for the live map where there is no canvas: it has what the map was given as attributes. */
export function GraphView(props: GraphViewProps) {
  const { onLive } = props;
  useEffect(() => onLive(), [onLive]);
  if (graphDouble.isBroken) throw new Error('The map cannot be drawn.');
  return (
    <div
      data-testid="graph"
      data-open={props.open ?? ''}
      data-pointed={props.pointed ?? ''}
      data-passing={list(props.passing)}
      data-found={props.found === null ? '' : list(props.found)}
      data-marks={list(props.marks?.keys() ?? [])}
      data-hide={props.hide}
      data-lens={props.lens}
      data-arrangement={props.arrangement}
      data-depth={props.depth}
    />
  );
}
