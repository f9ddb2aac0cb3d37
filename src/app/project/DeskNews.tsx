import { useSyncExternalStore } from 'react';
import { TellTale } from '../../ui/project/TellTale.tsx';
import type { Desk } from './desk.ts';

/** Tells what was just done to the reader's own language, wherever on the page that was. */
export function DeskNews({ desk }: { readonly desk: Desk }) {
  const { told } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <TellTale
      words={told?.words ?? ''}
      onUndo={
        told?.undo
          ? () => {
              told.undo?.();
              desk.tell('Taken back.');
            }
          : null
      }
      onForget={desk.forgetTold}
    />
  );
}
