import { useEffect, useState } from 'react';
import { keptChoices } from '../store/choices.ts';
import type { Reader } from '../store/reader.ts';
import { hasPanel, isWhole, isWide, languageOf, shownPattern } from '../store/selectors.ts';
import { ErrorBoundary } from '../ui/parts/ErrorBoundary.tsx';
import { lazyPart } from '../ui/parts/lazy-part.tsx';
import styles from './App.module.css';
import { Keys } from './keys/Keys.tsx';
import { Later } from './Later.tsx';
import { MapContext, createMapPlace } from './map/map-place.ts';
import { MapRoom } from './map/MapRoom.tsx';
import { Notices } from './Notices.tsx';
import { Sidebar } from './outline/Sidebar.tsx';
import { Foresight } from './panel/Foresight.tsx';
import { Reading } from './panel/Reading.tsx';
import { useReadingPlaces } from './panel/use-reading-place.ts';
import { MineHost } from './project/MineHost.tsx';
import { useReturnFocus } from './return-focus.ts';
import { SkipLinks } from './SkipLinks.tsx';
import { Tabs } from './Tabs.tsx';
import { Top } from './Top.tsx';
import { loadReadingFaces } from './typeface.ts';
import { ReaderContext, useReading } from './use-reader.ts';

const WholePage = lazyPart({
  what: 'The whole language',
  load: async () => {
    void loadReadingFaces();
    return (await import('./panel/WholePage.tsx')).WholePage;
  },
});

interface Props {
  readonly reader: Reader;
  /**
   * The map as SVG when the page is rendered at build time. It is empty in the browser, where the page already holds
   * the SVG.
   */
  readonly picture: string;
  /** The introduction as HTML, for readers without scripts. Empty in the browser, like `picture`. */
  readonly introduction: string;
  /** Called once, when the app can answer clicks. */
  readonly onReady?: () => void;
}

/** The whole app. It is a frame: each room takes what it shows from the reader. */
export function App({ reader, picture, introduction, onReady }: Props) {
  const [mapPlace] = useState(() => createMapPlace(reader));
  useEffect(() => reader.start(keptChoices(() => window.localStorage)), [reader]);
  useEffect(() => onReady?.(), [onReady]);
  return (
    <ReaderContext value={reader}>
      <MapContext value={mapPlace}>
        <Frame picture={picture} introduction={introduction} />
      </MapContext>
    </ReaderContext>
  );
}

function Frame({ picture, introduction }: Pick<Props, 'picture' | 'introduction'>) {
  const isReading = useReading(hasPanel);
  const isWholeShown = useReading(isWhole);
  const isAlone = useReading((state) => isWide(state) || isWhole(state));
  const hasIntroduction = useReading(({ bundle }) => bundle.hasIntroduction);
  const places = useReadingPlaces();
  useReturnFocus();
  return (
    <div
      className={styles['app']}
      data-panel={isReading || undefined}
      data-alone={isAlone || undefined}
      data-sidebar={useReading(({ sidebar }) => sidebar)}
      data-screen={useReading(({ view }) => view.screen)}
    >
      <SkipLinks />
      <Top />
      <div className={styles['notices']}>
        <Notices />
      </div>
      <main className={styles['main']}>
        <div className={styles['sidebar']} id="outline" tabIndex={-1} data-late="inside">
          <Sidebar />
        </div>
        <div className={styles['middle']}>
          <MapRoom picture={picture} />
        </div>
        {!isReading && hasIntroduction && (
          // Only readers without scripts see this. The browser keeps the HTML that the page already holds, so it is not
          // sent twice.
          <div
            className={styles['withoutScripts']}
            suppressHydrationWarning
            // oxlint-disable-next-line react/no-danger -- sanitised at build time (src/source/render/markdown.ts)
            dangerouslySetInnerHTML={{ __html: introduction }}
          />
        )}
        <Reading className={styles['panel'] ?? ''} places={places} />
        <Later />
        {isWholeShown && (
          <ErrorBoundary what="The whole language">
            <WholePage places={places} />
          </ErrorBoundary>
        )}
      </main>
      <PageHead />
      <MineHost />
      <Foresight />
      <Keys />
      <Tabs />
    </div>
  );
}

/** Keeps the title and the language of the page. By itself, so that another title renders nothing else. */
function PageHead() {
  const title = useReading((state) => {
    const language = languageOf(state);
    const pattern = shownPattern(state);
    const name = pattern?.name ?? (state.isLost ? 'Not found' : null);
    return name === null ? language.title : `${name} · ${language.title}`;
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const lang = useReading(({ bundle }) => bundle.lang);
  useEffect(() => {
    // A built page says it already; a served one begins before the folder is read.
    document.documentElement.lang = lang;
  }, [lang]);
  return null;
}
