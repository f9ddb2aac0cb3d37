import { useEffect } from 'react';
import type { GraphViewProps } from '../../src/graph/GraphView.tsx';

/** Whether the double throws, like a map that cannot be drawn. */
export const graphDouble = { isBroken: false };

const list = (ids: Iterable<number>): string => [...ids].join(' ');

/** Replaces the live map, because jsdom has no canvas. Its attributes show the props that the map was given. */
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
