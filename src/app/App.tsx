import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { SlidersHorizontal } from '../ui/icon-shapes.ts';
import type { MapControls } from '../graph/use-controls.ts';
import type { PatternBody } from '../language/body.ts';
import { counted } from '../language/counted.ts';
import { type Filters, NO_FILTERS, isFiltering, passing } from '../language/filters.ts';
import { patternLookup, writtenPatterns } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import type { Pattern } from '../language/pattern.ts';
import { foldBands } from '../map/fold.ts';
import { hueOf } from '../map/hue.ts';
import { Icon } from '../ui/Icon.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { ActiveFilters } from '../ui/ActiveFilters.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { FilterPanel } from '../ui/FilterPanel.tsx';
import { Header } from '../ui/Header.tsx';
import { IntroductionPanel } from '../ui/IntroductionPanel.tsx';
import { MapTools } from '../ui/MapTools.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MAP_STOP } from '../ui/MapStop.tsx';
import { isPlainClick } from '../ui/pattern-link.ts';
import { Outline } from '../ui/Outline.tsx';
import { OutlineFoot, WholeLink } from '../ui/OutlineFoot.tsx';
import { PatternPanel } from '../ui/PatternPanel.tsx';
import { Problems } from '../ui/Problems.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import {
  HOME,
  type View,
  addressAt,
  createViewReader,
  readAddress,
  writeAddress,
  writeQuery,
} from './address.ts';
import styles from './App.module.css';
import { FolderNotice } from './FolderNotice.tsx';
import { Hints } from './Hints.tsx';
import { createMapRest } from './map-rest.ts';
import { WideToggle } from '../ui/ReadingTools.tsx';
import { BRIEF } from './choice.ts';
import type { Action } from './keys.ts';
import { MapRegion } from './MapRegion.tsx';
import type { Navigation } from './navigation.ts';
import { PatternFoot } from './PatternFoot.tsx';
import { type Introduction, type TextStore, bodyAddress, introductionAddress } from './texts.ts';
import type { Controls } from './run-command.ts';
import { useTheme } from './theme.ts';
import { useWhy } from './use-why.ts';
import { useSearch } from './use-search.ts';
import { Relations } from './Relations.tsx';
import { useByLinks } from './use-by-links.ts';
import { useAuthoring } from './use-authoring.tsx';
import { loadReadingFaces, readingFacesReady } from './reading-faces.ts';
import { useChoice } from './use-choice.ts';
import { useKeys } from './use-keys.ts';
import { useMapMoves } from './use-map-moves.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { type BundleSource, useBundle, useLocation, useText } from './use-store.ts';
import { useTrail } from './use-trail.ts';

const KeysHelp = lazyPart({
  what: 'The list of keys',
  load: async () => {
    const [{ KeysHelp }] = await Promise.all([import('./KeysHelp.tsx'), readingFacesReady(document)]);
    return KeysHelp;
  },
  look: 'edge',
});
const WholePage = lazyPart({
  what: 'The whole language',
  load: async () => {
    const [{ WholePage }] = await Promise.all([import('./WholePage.tsx'), readingFacesReady(document)]);
    return WholePage;
  },
});

interface Props {
  readonly bundles: BundleSource;
  readonly navigation: Navigation;
  readonly texts: TextStore;
  /** The path under which the app is served, with slashes at both ends. */
  readonly base: string;
  /** The map as SVG, where the page is rendered at build time; empty in the browser, which finds it in the page. */
  readonly picture: string;
  /** The introduction as HTML, likewise; shown where no script runs. */
  readonly introduction: string;
  /** Called once, when the app answers to clicks. */
  readonly onReady?: () => void;
}

/** Resting so long on a pattern says that it may be opened next, in milliseconds. */
const INTENT = 60;

/** The whole app: it reads the view from the address, and hands to each part what concerns it. */
export function App(props: Props) {
  const { bundles, navigation, texts, base, picture, introduction: introductionHtml, onReady } = props;
  const bundle = useBundle(bundles);
  const { language, layout: unfolded, diagnostics, hasIntroduction } = bundle;
  const location = useLocation(navigation);
  const [readView] = useState(createViewReader);
  const { view, problems, isLost } = useMemo(
    () => readView(location, language, base),
    [readView, location, language, base],
  );
  const layout = useMemo(() => foldBands(unfolded, language, view.fold), [unfolded, language, view.fold]);
  const patterns = useMemo(() => patternLookup(language), [language]);
  const neighboursOf = useMemo(() => neighbourLookup(language.links), [language]);
  const passes = useMemo(() => passing(language, view.filters), [language, view.filters]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [mapRest] = useState(createMapRest);
  const zoomPlace = useRef<HTMLDivElement>(null);
  const [sidebar, setSidebar] = useState<'auto' | 'shown' | 'hidden'>('auto');
  const [filtersShown, setFiltersShown] = useState(false);
  const [theme, resolvedTheme, setTheme] = useTheme();

  const viewNow = useCallback(
    () => readAddress(navigation.current(), language, base).view,
    [navigation, language, base],
  );
  const address = useCallback((next: View) => writeAddress(next, patterns, base), [patterns, base]);
  const change = useCallback(
    (part: Partial<View>) => navigation.replace(address({ ...viewNow(), ...part })),
    [navigation, address, viewNow],
  );
  const loadText = useCallback(
    (id: number | null) => {
      const pattern = id === null ? undefined : patterns.get(id);
      if (pattern?.status === 'written') texts.load(bodyAddress(pattern.slug, base));
    },
    [patterns, texts, base],
  );
  const query = writeQuery({ ...view, page: besidePattern(view.page) });
  const links = useMemo(
    () => ({
      href: (id: number) => addressAt(patterns.get(id), query, base),
      open: (id: number) => {
        // It is on its way while all else is got ready for it.
        loadText(id);
        setPointed(null);
        const now = viewNow();
        if (now.open !== id) navigation.push(address({ ...now, open: id, page: besidePattern(now.page) }));
        focusHeading();
      },
    }),
    [address, navigation, patterns, base, query, loadText, viewNow],
  );
  const stop = useRef<HTMLDivElement>(null);
  const openedOnMap = useRef<number | null>(null);
  const close = useCallback(() => {
    const { open, page } = viewNow();
    setPointed(null);
    navigation.push(
      address({ ...viewNow(), open: null, page: besidePattern(page), path: null, reading: 'panel' }),
    );
    if (document.activeElement?.id === MAP_STOP || page === 'review') return;
    if (open !== null && open === openedOnMap.current) focusOn(() => stop.current);
    else focusEntry(open === null ? null : address({ ...viewNow(), open, page: 'map' }));
  }, [navigation, address, viewNow]);
  const go = useCallback(
    (part: Partial<View>, how: 'push' | 'replace') => navigation[how](address({ ...viewNow(), ...part })),
    [navigation, address, viewNow],
  );
  const authoring = useAuthoring({ bundle, base, view, patterns, links, onPoint: setPointed, go });
  const filter = useCallback((filters: Filters) => change({ filters }), [change]);
  const setHide = useCallback((hide: boolean) => change({ hide }), [change]);
  const setFold = useCallback((fold: View['fold']) => change({ fold }), [change]);

  const [fits, setFits] = useState(0);
  const controls = useMemo(
    (): Controls => ({
      viewNow,
      change,
      go: (part) => navigation.push(address({ ...viewNow(), ...part })),
      fit: () => setFits((before) => before + 1),
      chooseTheme: setTheme,
      addressNow: () => new URL(navigation.current(), window.location.href).href,
    }),
    [viewNow, change, navigation, address, setTheme],
  );
  const search = useSearch({
    language,
    view,
    theme,
    hasIntroduction,
    hasReview: bundle.authoring.review !== 'none',
    passing: passes,
    texts,
    base,
    controls,
    onOpen: links.open,
    onPoint: setPointed,
  });
  // The list of results goes first; the map and the outline follow as soon as they can.
  const found = useDeferredValue(search.found);

  const pattern = view.open === null ? null : (patterns.get(view.open) ?? null);
  const why = useWhy(language, pattern, texts, base);
  const textAddress = pattern?.status === 'written' ? bodyAddress(pattern.slug, base) : null;
  const body = useText<PatternBody>(texts, textAddress);
  const { byLinks, hasFailed, retry } = useByLinks(language, view.arrangement === 'links', texts, base);
  const introAddress =
    view.page === 'introduction' && hasIntroduction && !pattern ? introductionAddress(base) : null;
  const introduction = useText<Introduction>(texts, introAddress);
  const wanted = textAddress ?? introAddress;
  useEffect(() => {
    if (wanted) texts.load(wanted);
  }, [texts, wanted]);

  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => {
      loadText(pointed);
      loadReadingFaces(document);
    }, INTENT);
    return () => clearTimeout(timer);
  }, [pointed, loadText]);

  useEffect(() => onReady?.(), [onReady]);

  useEffect(() => {
    document.title = pattern ? `${pattern.name} · ${language.title}` : language.title;
  }, [pattern, language.title]);
  useEffect(() => {
    // A built page says it already; a served one begins before the folder is read.
    document.documentElement.lang = bundle.lang;
  }, [bundle.lang]);
  useEffect(() => bundles.subscribe(() => texts.refresh()), [bundles, texts]);

  const written = writtenPatterns(language);
  const isAll = passes.size === language.patterns.length;
  const passingCount = isAll ? written.length : written.filter(({ id }) => passes.has(id)).length;
  const hasPanel = pattern !== null || introAddress !== null || authoring.panel !== null;
  const said = [...problems, ...authoring.problems];
  const isWhole = view.page === 'whole' && !pattern;
  const isWide = view.reading === 'wide' && pattern !== null;

  const place = useReadingPlace(navigation, location);
  const [trail, stepAlong] = useTrail(navigation, view.open);
  const [brief, setBrief] = useChoice(BRIEF);
  const toggleBrief = () => setBrief(brief === 'yes' ? 'no' : 'yes');
  const [keysShown, setKeysShown] = useState(false);
  const mapControls = useRef<MapControls>(null);
  const ground = useMemo(() => ({ language, layout, passing: passes }), [language, layout, passes]);
  const moves = useMapMoves({
    ground,
    pointed,
    open: view.open,
    onPoint: setPointed,
    controls: mapControls,
    stop,
  });
  const toggleWide = () => {
    if (viewNow().open !== null) change({ reading: viewNow().reading === 'wide' ? 'panel' : 'wide' });
  };
  useKeys((action: Action) => {
    switch (action) {
      case 'help':
        return setKeysShown(true);
      case 'wide':
        toggleWide();
        // What had the focus may be out of sight now.
        return pattern ? focusHeading() : undefined;
      case 'zoom-in':
        return mapControls.current?.zoomIn();
      case 'zoom-out':
        return mapControls.current?.zoomOut();
      case 'fit':
        return mapControls.current?.fit();
      case 'to-map':
        return stop.current?.focus({ preventScroll: true });
      case 'to-outline': {
        const id = moves.current();
        return focusEntry(id === null ? null : links.href(id));
      }
      case 'open':
        openedOnMap.current = moves.current();
        return openedOnMap.current === null ? undefined : links.open(openedOnMap.current);
      case 'step-back':
        if (isWide) return toggleWide();
        return hasPanel || isWhole ? close() : moves.forget();
      default:
        return moves.move(action);
    }
  });
  const whole = (
    <WholeLink
      href={address({ ...view, open: null, page: 'whole' })}
      onFollow={() => navigation.push(address({ ...viewNow(), open: null, page: 'whole' }))}
    />
  );
  const toPatterns = (ids: readonly number[]) =>
    ids.flatMap((id): Pattern[] => {
      const found = patterns.get(id);
      return found ? [found] : [];
    });

  return (
    <div
      className={styles['app']}
      data-panel={hasPanel || undefined}
      data-alone={isWide || isWhole || undefined}
      data-sidebar={sidebar}
      data-screen={view.screen}
    >
      <a className={styles['skip']} href="#outline">
        Skip to the outline
      </a>
      <Header
        title={language.title}
        isHeading={!hasPanel && !isWhole}
        homeHref={address(HOME)}
        onHome={() => navigation.push(address(HOME))}
        counts={`${counted(written.length, 'pattern')} · ${counted(language.scales.length, 'scale')} · ${counted(language.links.length, 'link')}`}
        theme={theme}
        onTheme={setTheme}
        sidebarShown={sidebar !== 'hidden'}
        onSidebar={() => setSidebar((now) => (isSidebarShown(now) ? 'hidden' : 'shown'))}
        onIntroduction={
          hasIntroduction
            ? () => navigation.push(address({ ...viewNow(), open: null, page: 'introduction' }))
            : null
        }
      >
        <ErrorBoundary what="The search">
          <SearchBox {...search.box} />
        </ErrorBoundary>
        {authoring.button}
      </Header>
      <div className={styles['notices']}>
        {said.length > 0 && (
          <Notice key={said.join('\n')} onDismiss={() => change({})}>
            {said.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
            {isLost && (
              <p>
                <a
                  href={address(HOME)}
                  onClick={(event) => {
                    if (!isPlainClick(event)) return;
                    event.preventDefault();
                    navigation.push(address(HOME));
                  }}
                >
                  Show the map
                </a>
              </p>
            )}
          </Notice>
        )}
        {import.meta.env.DEV && <FolderNotice />}
        <Problems diagnostics={diagnostics} />
      </div>
      <main className={styles['main']}>
        <div className={styles['sidebar']} id="outline" tabIndex={-1}>
          <button
            type="button"
            className={styles['disclose']}
            aria-expanded={filtersShown}
            aria-controls="filters"
            onClick={() => setFiltersShown((shown) => !shown)}
          >
            <Icon of={SlidersHorizontal} size={16} />
            <span>{isFiltering(view.filters) ? 'Filters (on)' : 'Filters'}</span>
          </button>
          <div className={styles['filters']} id="filters" data-shown={filtersShown || undefined}>
            <ErrorBoundary what="The filters">
              <FilterPanel
                language={language}
                filters={view.filters}
                onChange={filter}
                hide={view.hide}
                onHide={setHide}
                fold={view.fold}
                onFold={setFold}
              />
            </ErrorBoundary>
          </div>
          <ActiveFilters language={language} filters={view.filters} onChange={filter} />
          <p role="status" className={styles['status']}>
            {`${passingCount} of ${written.length} patterns`}
          </p>
          <div className={styles['outline']}>
            <ErrorBoundary what="The outline">
              {passes.size === 0 ? (
                <Empty isFiltering={isFiltering(view.filters)} onClear={() => filter(NO_FILTERS)} />
              ) : (
                <Outline
                  language={language}
                  passing={passes}
                  open={view.open}
                  pointed={pointed}
                  found={found}
                  marks={authoring.marks}
                  links={links}
                  onPoint={setPointed}
                />
              )}
            </ErrorBoundary>
          </div>
          <OutlineFoot onKeys={() => setKeysShown(true)}>{whole}</OutlineFoot>
        </div>
        <div className={styles['middle']}>
          <MapTools
            language={language}
            open={pattern}
            arrangement={view.arrangement}
            lens={view.lens}
            depth={view.depth}
            hasFailed={hasFailed}
            onRetry={retry}
            onChange={change}
            zoom={zoomPlace}
          />
          <MapRegion
            zoomPlace={zoomPlace}
            isTextReady={pattern?.status !== 'written' || body.state !== 'loading'}
            picture={picture}
            language={language}
            layout={layout}
            byLinks={byLinks}
            arrangement={view.arrangement}
            depth={view.depth}
            lens={view.lens}
            path={view.path}
            pointed={pointed}
            open={view.open}
            passing={passes}
            hide={view.hide}
            found={found}
            fits={fits}
            theme={resolvedTheme}
            marks={authoring.marks}
            mapRest={mapRest}
            onPoint={setPointed}
            onOpen={links.open}
            controls={mapControls}
            stop={stop}
            onStop={moves.onFocus}
            onLeave={moves.onBlur}
          />
          {passes.size === 0 && (
            <div className={styles['over']}>
              <Empty isFiltering={isFiltering(view.filters)} onClear={() => filter(NO_FILTERS)} />
            </div>
          )}
        </div>
        {!hasPanel && hasIntroduction && (
          // Shown where no script runs; the browser finds it in the page and need not be sent it twice.
          <div
            className={styles['withoutScripts']}
            suppressHydrationWarning
            // oxlint-disable-next-line react/no-danger -- sanitised at build time (src/source/markdown.ts)
            dangerouslySetInnerHTML={{ __html: introductionHtml }}
          />
        )}
        {hasPanel && (
          <Sheet className={styles['panel'] ?? ''} onClose={close}>
            <ErrorBoundary what={pattern ? 'The pattern' : 'The panel'} subject={view.open}>
              {pattern && why ? (
                <PatternPanel
                  pattern={pattern}
                  body={body}
                  scale={language.scales.find((scale) => scale.number === pattern.scale) ?? null}
                  hue={hueOf(language.scales.findIndex((scale) => scale.number === pattern.scale))}
                  larger={toPatterns(neighboursOf(pattern.id).larger)}
                  smaller={toPatterns(neighboursOf(pattern.id).smaller)}
                  why={why}
                  relations={
                    <Relations
                      key={`relations-${pattern.id}`}
                      language={language}
                      pattern={pattern}
                      view={view}
                      links={links}
                      texts={texts}
                      base={base}
                      onChange={change}
                      onPoint={setPointed}
                    />
                  }
                  reading={view.reading}
                  place={place}
                  isBrief={brief === 'yes'}
                  onBrief={toggleBrief}
                  foot={
                    <PatternFoot
                      language={language}
                      id={pattern.id}
                      links={links}
                      trail={trail}
                      onStep={stepAlong}
                    />
                  }
                  links={links}
                  onClose={close}
                  onRetry={() => textAddress && texts.load(textAddress)}
                  onTag={(tag) => filter({ ...NO_FILTERS, tags: [tag] })}
                  onPoint={setPointed}
                  tools={
                    <>
                      <WideToggle isWide={isWide} onToggle={toggleWide} />
                      {authoring.barFor(pattern)}
                    </>
                  }
                  notes={authoring.notesFor(pattern)}
                />
              ) : authoring.panel ? (
                authoring.panel
              ) : (
                <IntroductionPanel
                  title={language.title}
                  text={introduction}
                  license={language.license}
                  place={place}
                  foot={whole}
                  links={links}
                  onClose={close}
                  onRetry={() => introAddress && texts.load(introAddress)}
                />
              )}
            </ErrorBoundary>
          </Sheet>
        )}
        <ErrorBoundary what="The previews">
          <Hints {...{ language, texts, base, links, mapRest }} open={view.open} />
        </ErrorBoundary>
        {isWhole && (
          <ErrorBoundary what="The whole language">
            <WholePage
              language={language}
              texts={texts}
              base={base}
              place={place}
              links={links}
              here={address(view)}
              isBrief={brief === 'yes'}
              onBrief={toggleBrief}
              onGo={navigation.push}
              onClose={close}
            />
          </ErrorBoundary>
        )}
      </main>
      <Announcer message={moves.message} />
      {keysShown && <KeysHelp onClose={() => setKeysShown(false)} />}
      <nav className={styles['tabs']} aria-label="View">
        {(['outline', 'map'] as const).map((screen) => (
          <button
            key={screen}
            type="button"
            aria-pressed={view.screen === screen}
            onClick={() => change({ screen })}
          >
            {screen === 'outline' ? 'Outline' : 'Map'}
          </button>
        ))}
      </nav>
    </div>
  );
}

function Empty({ isFiltering, onClear }: { isFiltering: boolean; onClear: () => void }) {
  return (
    <div className={styles['empty']}>
      {isFiltering ? (
        <>
          <p>No pattern matches these filters.</p>
          <button type="button" onClick={onClear}>
            Show all patterns
          </button>
        </>
      ) : (
        <p>This language has no patterns yet. Put a file such as 001-first-pattern.md into its folder.</p>
      )}
    </div>
  );
}

/** A pattern that was opened from the review is read there: closing it leads back. */
function besidePattern(page: View['page']): View['page'] {
  return page === 'review' ? 'review' : 'map';
}

function isSidebarShown(sidebar: 'auto' | 'shown' | 'hidden'): boolean {
  if (sidebar === 'auto') return window.matchMedia('(min-width: 75em)').matches;
  return sidebar === 'shown';
}

/** After a pattern is opened, reading goes on at its heading, for the keyboard and for screen readers. */
function focusHeading(): void {
  focusOn(() => document.getElementById('pattern-heading'));
}

function focusOn(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
}

/** After a pattern is closed, the focus goes back to where the outline names it. */
function focusEntry(address: string | null): void {
  if (address === null) return;
  focusOn(() => {
    const entries = document.querySelectorAll<HTMLAnchorElement>('#outline nav a');
    return [...entries].find((entry) => entry.getAttribute('href') === address) ?? null;
  });
}
