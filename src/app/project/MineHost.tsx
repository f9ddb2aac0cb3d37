import { useEffect } from 'react';
import { keptOpen } from '../../store/my-language.ts';
import { LoadFault } from '../../ui/parts/LoadFault.tsx';
import { usePart } from '../../ui/parts/part.ts';
import { useReader, useReading } from '../use-reader.ts';
import { deskOf } from './desk-part.ts';
import { isOnlyMine } from './only-mine.ts';

/** Loads the reader's own language if there is one, once the first view is complete, and tells what happens to it. */
export function MineHost() {
  const reader = useReader();
  const part = deskOf(reader);
  const now = usePart(part, false);
  const isNarrowed = useReading(isOnlyMine);
  const isSettled = useReading((state) => state.isSettled);
  useEffect(() => {
    if (isSettled && (isNarrowed || keptOpen(() => window.localStorage, reader.base) !== null)) part.load();
  }, [isSettled, isNarrowed, part, reader]);
  switch (now.state) {
    case 'waiting':
      return null;
    case 'failed':
      return <LoadFault what="My language" onRetry={part.load} look="edge" />;
    case 'loaded':
      return <now.value.DeskNews desk={now.value.desk} />;
  }
}
