import { KeysDialog } from '../../ui/KeysDialog.tsx';
import { SINGLE_KEYS } from '../../store/choice.ts';
import { KEYS } from './key-list.ts';
import { useChoice } from '../use-choice.ts';

/** The list of keys, loaded when it is first asked for. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const [singleKeys, setSingleKeys] = useChoice(SINGLE_KEYS);
  return (
    <KeysDialog
      groups={KEYS}
      singleKeys={singleKeys === 'on'}
      onSingleKeys={(on) => setSingleKeys(on ? 'on' : 'off')}
      onClose={onClose}
    />
  );
}
