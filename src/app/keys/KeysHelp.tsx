import { KeysDialog } from '../../ui/header/KeysDialog.tsx';
import { KEYS } from './key-list.ts';
import { useReader, useReading } from '../use-reader.ts';

/** The list of keys. It is loaded when it is first opened. */
export function KeysHelp() {
  const reader = useReader();
  const singleKeys = useReading(({ choices }) => choices.singleKeys);
  return (
    <KeysDialog
      groups={KEYS}
      singleKeys={singleKeys === 'on'}
      onSingleKeys={(on) => reader.choose({ singleKeys: on ? 'on' : 'off' })}
      onClose={() => reader.set({ keysShown: false })}
    />
  );
}
