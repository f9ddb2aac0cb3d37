import { memo, useCallback, useState } from 'react';
import { isFiltering } from '../../language/filters/filters.ts';
import { writtenPatterns } from '../../language/language.ts';
import { languageOf, passingCount, passingOf } from '../../store/selectors.ts';
import type { View } from '../../store/view.ts';
import { ActiveFilters } from '../../ui/filters/ActiveFilters.tsx';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { FilterPanel } from '../../ui/filters/FilterPanel.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Outline } from '../../ui/outline/Outline.tsx';
import { OutlineFoot } from '../../ui/outline/OutlineFoot.tsx';
import { SlidersHorizontal } from '../../ui/parts/icon-shapes.ts';
import { marksOf } from '../authoring/findings.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { ToWholeLanguage } from '../panel/ToWholeLanguage.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { NothingPasses } from './NothingPasses.tsx';
import styles from './Sidebar.module.css';

/** Beside the map: what narrows the language, and all of it that is left, as a list. */
export const Sidebar = memo(function Sidebar() {
  const reader = useReader();
  return (
    <>
      <Filters />
      <Status />
      <div className={styles['outline']}>
        <ErrorBoundary what="The outline">
          <AllPatterns />
        </ErrorBoundary>
      </div>
      <OutlineFoot onKeys={() => reader.set({ keysShown: true })}>
        <ToWholeLanguage />
      </OutlineFoot>
    </>
  );
});

function Filters() {
  const reader = useReader();
  const [isShown, setShown] = useState(false);
  const language = useReading(languageOf);
  const filters = useReading(({ view }) => view.filters);
  const onChange = useCallback((next: View['filters']) => reader.go({ filters: next }, 'replace'), [reader]);
  const onHide = useCallback((hide: boolean) => reader.go({ hide }, 'replace'), [reader]);
  const onFold = useCallback((fold: View['fold']) => reader.go({ fold }, 'replace'), [reader]);
  return (
    <>
      <button
        type="button"
        className={styles['disclose']}
        aria-expanded={isShown}
        aria-controls="filters"
        onClick={() => setShown(!isShown)}
      >
        <Icon of={SlidersHorizontal} size={16} />
        <span>{isFiltering(filters) ? 'Filters (on)' : 'Filters'}</span>
      </button>
      <div className={styles['filters']} id="filters" data-shown={isShown || undefined}>
        <ErrorBoundary what="The filters">
          <FilterPanel
            language={language}
            filters={filters}
            onChange={onChange}
            hide={useReading(({ view }) => view.hide)}
            onHide={onHide}
            fold={useReading(({ view }) => view.fold)}
            onFold={onFold}
          />
        </ErrorBoundary>
      </div>
      <ActiveFilters language={language} filters={filters} onChange={onChange} />
    </>
  );
}

function Status() {
  const count = useReading(passingCount);
  const all = useReading((state) => writtenPatterns(languageOf(state)).length);
  return (
    <p role="status" className={styles['status']}>
      {`${count} of ${all} patterns`}
    </p>
  );
}

function AllPatterns() {
  const reader = useReader();
  const passing = useReading(passingOf);
  const links = usePatternLinks();
  const language = useReading(languageOf);
  const open = useReading(({ view }) => view.open);
  const pointed = useReading((state) => state.pointed);
  const found = useReading((state) => state.found);
  const marks = useReading(marksOf);
  if (passing.size === 0) return <NothingPasses />;
  return <Outline {...{ language, passing, open, pointed, found, marks, links }} onPoint={reader.point} />;
}
