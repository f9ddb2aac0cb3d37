import { writeAddress } from '../store/address.ts';
import { hasPanel, isWhole, languageOf } from '../store/selectors.ts';
import { HOME } from '../store/view.ts';
import { ErrorBoundary } from '../ui/parts/ErrorBoundary.tsx';
import { Header } from '../ui/header/Header.tsx';
import { WIDE } from '../ui/styles/widths.ts';
import { ReviewTogglePart } from './authoring/review-toggle-part.ts';
import { FirstSentence } from './FirstSentence.tsx';
import { otherTheme } from './other-theme.ts';
import { MineButton } from './project/MineButton.tsx';
import { Search } from './search/Search.tsx';
import { useReader, useReading } from './use-reader.ts';

/** The header: the title of the language, the search box, and controls for the whole page. */
export function Top() {
  const reader = useReader();
  const language = useReading(languageOf);
  const hasIntroduction = useReading(({ bundle }) => bundle.hasIntroduction);
  const hasReview = useReading(({ bundle }) => bundle.authoring.review !== 'none');
  const sidebar = useReading((state) => state.sidebar);
  return (
    <Header
      title={language.title}
      isHeading={useReading((state) => !hasPanel(state) && !isWhole(state))}
      homeHref={writeAddress(HOME, language, reader.base)}
      onHome={() => reader.go(HOME, 'push')}
      lead={<FirstSentence />}
      theme={useReading(({ choices }) => choices.theme)}
      onTheme={() => reader.choose({ theme: otherTheme(reader.getState().choices.theme, systemTheme()) })}
      sidebarShown={sidebar !== 'hidden'}
      onSidebar={() => reader.set({ sidebar: isSidebarShown(sidebar) ? 'hidden' : 'shown' })}
      onIntroduction={hasIntroduction ? () => reader.go({ open: null, page: 'introduction' }, 'push') : null}
    >
      <ErrorBoundary what="The search">
        <Search />
      </ErrorBoundary>
      <MineButton />
      {hasReview && <ReviewTogglePart />}
    </Header>
  );
}

function isSidebarShown(sidebar: 'auto' | 'shown' | 'hidden'): boolean {
  if (sidebar === 'auto') return window.matchMedia(WIDE).matches;
  return sidebar === 'shown';
}

function systemTheme(): 'light' | 'dark' {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
