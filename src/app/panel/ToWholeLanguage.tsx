import { writeAddress } from '../../store/address.ts';
import { WholeLink } from '../../ui/outline/OutlineFoot.tsx';
import { useReader, useReading } from '../use-reader.ts';

/** The link to the whole language on one page. */
export function ToWholeLanguage() {
  const reader = useReader();
  const href = useReading(({ view, bundle }) =>
    writeAddress({ ...view, open: null, page: 'whole' }, bundle.language, reader.base),
  );
  return <WholeLink href={href} onFollow={() => reader.go({ open: null, page: 'whole' }, 'push')} />;
}
