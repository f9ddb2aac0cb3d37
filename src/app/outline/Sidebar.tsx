import { memo, useCallback, useDeferredValue } from 'react';
import { writtenPatterns } from '../../language/language.ts';
import { writeAddress } from '../../store/address.ts';
import { languageOf, passingCount, passingOf } from '../../store/selectors.ts';
import { HOME, type View } from '../../store/view.ts';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { FilterBar } from '../../ui/filters/FilterBar.tsx';
import { Outline } from '../../ui/outline/Outline.tsx';
import { OutlineFoot } from '../../ui/outline/OutlineFoot.tsx';
import { findingMarksOf } from '../authoring/findings.ts';
import { FirstSentence } from '../FirstSentence.tsx';
import { usePatternLinks } from '../open-and-close.ts';
import { ToNews, ToWholeLanguage } from '../panel/ToPage.tsx';
import { useOutlineMine } from '../project/use-outline-mine.ts';
import { useReader, useReading } from '../use-reader.ts';
import { NothingPasses } from './NothingPasses.tsx';
import styles from './Sidebar.module.css';

/** Beside the map: what narrows the language, and all of it that is left, as a list. */
export const Sidebar = memo(function Sidebar() {
  // On each of many pages, filters and outline would be the largest part. They follow the text, and until then their
  // place is empty, so that nothing moves.
  const mayWait = useReading(({ view }) => view.open !== null);
  const isComplete = useDeferredValue(true, !mayWait);
  return isComplete ? <Complete /> : <ToHome />;
});

function Complete() {
  const reader = useReader();
  return (
    <>
      <div className={styles['sentence']}>
        <FirstSentence />
      </div>
      <ErrorBoundary what="The filters">
        <Filters />
      </ErrorBoundary>
      <div className={styles['outline']}>
        <ErrorBoundary what="The outline">
          <AllPatterns />
        </ErrorBoundary>
      </div>
      <OutlineFoot onKeys={() => reader.set({ keysShown: true })}>
        <ToWholeLanguage />
        <ToNews />
      </OutlineFoot>
    </>
  );
}

/** The way to all patterns for readers without scripts. */
function ToHome() {
  const { base } = useReader();
  const language = useReading(languageOf);
  return (
    <p className={styles['home']}>
      <a href={writeAddress(HOME, language, base)}>{`All ${language.patterns.length} patterns`}</a>
    </p>
  );
}

/** Returns a function that changes the filters. It stays the same. */
function useFilter(): (filters: View['filters']) => void {
  const reader = useReader();
  return useCallback((filters) => reader.go({ filters }, 'replace'), [reader]);
}

function Filters() {
  const reader = useReader();
  return (
    <FilterBar
      language={useReading(languageOf)}
      filters={useReading(({ view }) => view.filters)}
      mine={useReading(({ mine }) => mine?.chosen ?? null)}
      onChange={useFilter()}
      hide={useReading(({ view }) => view.hide)}
      onHide={(hide) => reader.go({ hide }, 'replace')}
      count={useReading(passingCount)}
      all={useReading((state) => writtenPatterns(languageOf(state)).length)}
    />
  );
}

function AllPatterns() {
  const reader = useReader();
  const language = useReading(languageOf);
  const passing = useReading(passingOf);
  const onFold = useCallback((fold: View['fold']) => reader.go({ fold }, 'replace'), [reader]);
  return (
    <>
      {passing.size === 0 && <NothingPasses />}
      <Outline
        language={language}
        filters={useReading(({ view }) => view.filters)}
        onFilters={useFilter()}
        fold={useReading(({ view }) => view.fold)}
        onFold={onFold}
        passing={passing}
        open={useReading(({ view }) => view.open)}
        pointed={useReading((state) => state.pointed)}
        found={useReading((state) => state.found)}
        marks={useReading(findingMarksOf)}
        mine={useOutlineMine()}
        links={usePatternLinks()}
        onPoint={reader.point}
      />
    </>
  );
}
