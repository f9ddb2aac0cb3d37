import type { ReactNode } from 'react';
import { writeAddress } from '../../store/address.ts';
import type { Page } from '../../store/view.ts';
import { FootLink } from '../../ui/outline/OutlineFoot.tsx';
import { useReader, useReading } from '../use-reader.ts';

/** A link to a page about the whole language. */
function ToPage({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const reader = useReader();
  const href = useReading(({ view, bundle }) =>
    writeAddress({ ...view, open: null, page }, bundle.language, reader.base),
  );
  return (
    <FootLink href={href} onFollow={() => reader.go({ open: null, page }, 'push')}>
      {children}
    </FootLink>
  );
}

/** The link to the whole language on one page. */
export function ToWholeLanguage() {
  return <ToPage page="whole">Read it all on one page</ToPage>;
}

/** The link to what is new; nothing on a site that does not tell it. */
export function ToNews() {
  const hasNews = useReading(({ bundle }) => bundle.since !== undefined);
  return hasNews && <ToPage page="new">What is new</ToPage>;
}
