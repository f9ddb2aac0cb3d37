import { Announcer } from '../../ui/parts/Announcer.tsx';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { LoadFault } from '../../ui/parts/LoadFault.tsx';
import { loadReadingFaces } from '../typeface.ts';
import { useReading } from '../use-reader.ts';
import { KEYS, useKeys } from './use-keys.ts';

const KeysHelp = lazyPart({
  what: 'The list of keys',
  load: async () => {
    void loadReadingFaces();
    return (await import('./KeysHelp.tsx')).KeysHelp;
  },
  look: 'edge',
});

/** Handles the keys of the page, shows their list, and announces moves to screen readers. */
export function Keys() {
  const isShown = useReading(({ keysShown }) => keysShown);
  const hasFailed = useKeys();
  return (
    <>
      <Announcer message={useReading(({ said }) => said)} />
      {hasFailed && <LoadFault what="What keys do" onRetry={KEYS.load} look="edge" />}
      {isShown && <KeysHelp />}
    </>
  );
}
