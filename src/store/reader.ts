import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Bundle } from '../map/bundle.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Choices, FIRST_CHOICES } from './choices.ts';
import { type Hovering, createHovering } from './hovering.ts';
import type { MyLanguage } from './my-language.ts';
import type { Navigation } from './navigation.ts';
import type { TextStore } from './texts.ts';
import { HOME, type View, type ViewChange, keepAlike } from './view.ts';
import { NO_VISITS, type Visits, stepped, visited } from './visits.ts';

/** What one reader sees. */
export interface ReaderState {
  /** The language and its map. It changes while an author edits. */
  readonly bundle: Bundle;
  /** The bundle with the names of the main edition. `bundle` is the same or has the names of another edition. */
  readonly main: Bundle;
  /** Path, query and fragment. */
  readonly location: string;
  /** The number of the current step of the history (`Navigation.entry`). */
  readonly entry: number;
  readonly view: View;
  /** Sentences for the reader about what in the address was not found. */
  readonly problems: readonly string[];
  /** Whether the path leads to no page of this language. */
  readonly isLost: boolean;
  /** The id of the pattern that the pointer or the focus is on, in the outline, the panel or on the map; or null. */
  readonly pointed: number | null;
  /** The id of the pattern that is pointed at, if the mouse does it; otherwise null. */
  readonly hovered: number | null;
  /** The id of the pattern on which the mouse came to rest last. It may be opened next. */
  readonly intended: number | null;
  /** The id of the pattern from which the keyboard moves on: the one that was last pointed at or opened. */
  readonly cursor: number | null;
  /** The id of the pattern that was opened with a key on the map. Closing it moves the focus back there. */
  readonly openedOnMap: number | null;
  /** Ids of the patterns that a search finds; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  readonly visits: Visits;
  readonly choices: Choices;
  /** Whether the sidebar is shown. `auto` leaves it to the width of the window. */
  readonly sidebar: 'auto' | 'shown' | 'hidden';
  /** Whether the list of keys is open. */
  readonly keysShown: boolean;
  /** Whether the reader is choosing a pattern to which the open one is related. */
  readonly isRelating: boolean;
  /** The reader's own language, as far as the whole page shows it; null until it is loaded. */
  readonly mine: MyLanguage | null;
  /** What a screen reader should say about the last move on the map. */
  readonly said: string;
  /** The size of the map's region on the page, in CSS pixels; null until it is known. */
  readonly mapSize: { readonly width: number; readonly height: number } | null;
  /** Whether the first view is complete. What no page shows at first is loaded after that. */
  readonly isSettled: boolean;
}

/** A source of bundles that may change while the page is open. */
export interface BundleSource {
  current(): Bundle;
  /**
   * @param listener Told when the bundle or a text changed, with the addresses of all that did; null where anything may
   * have.
   */
  subscribe(listener: (changed: readonly string[] | null) => void): () => void;
}

/** The store of what one reader sees, and all ways to change it. It knows neither React nor the page. */
export interface Reader extends Pick<StoreApi<ReaderState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** The path under which the app is served, with slashes at both ends. */
  readonly base: string;
  readonly texts: TextStore;
  /** Changes the view: `push` adds a step that Back undoes, `replace` adds none. The address holds the whole view. */
  go(change: ViewChange, how: 'push' | 'replace'): void;
  /** Goes to an address of this app and adds a step. */
  goTo(address: string): void;
  /** Returns the address of the current view with a change. */
  addressOf(change: ViewChange): string;
  /** Points at a pattern at once, as the keyboard does. */
  point(id: number | null): void;
  /** What the mouse points at. A pattern is pointed at once the mouse rests on it. */
  readonly hovering: Hovering;
  /** Moves the keyboard's cursor to a pattern. */
  moveTo(id: number | null): void;
  /** Sets what a search finds. */
  find(found: ReadonlySet<number> | null): void;
  /** Announces that the reader is about to open a pattern some steps along the trail. Negative steps go back. */
  step(steps: number): void;
  choose(choice: Partial<Choices>): void;
  /** Changes what no address holds. */
  set(
    part: Partial<
      Pick<
        ReaderState,
        | 'bundle'
        | 'sidebar'
        | 'keysShown'
        | 'openedOnMap'
        | 'isRelating'
        | 'mine'
        | 'said'
        | 'isSettled'
        | 'mapSize'
      >
    >,
  ): void;
  /**
   * Starts to follow the address and the bundle, and applies the choices. Until then, the state is that of the page as
   * it was rendered at build time, so that React can hydrate it.
   *
   * @returns A function that stops this.
   */
  start(choices: Choices): () => void;
}

interface ReaderParts {
  readonly bundles: BundleSource;
  readonly navigation: Navigation;
  readonly texts: TextStore;
  readonly base: string;
  /** Called with all choices whenever one of them changes. */
  readonly onChoices?: (choices: Choices) => void;
}

/** Creates a reader at the address for which the page was rendered. */
export function createReader({ bundles, navigation, texts, base, onChoices }: ReaderParts): Reader {
  const first = bundles.current();
  const { view: firstView, problems, isLost } = readAddress(navigation.rendered(), first.language, base);
  const store = createStore<ReaderState>(() => ({
    bundle: first,
    main: first,
    location: navigation.rendered(),
    entry: 0,
    view: keepAlike(HOME, firstView),
    problems,
    isLost,
    pointed: null,
    hovered: null,
    intended: null,
    cursor: firstView.open,
    openedOnMap: null,
    found: null,
    visits: NO_VISITS,
    choices: FIRST_CHOICES,
    sidebar: 'auto',
    keysShown: false,
    isRelating: false,
    mine: null,
    said: '',
    mapSize: null,
    isSettled: false,
  }));
  const { getState, getInitialState, subscribe, setState } = store;
  const follow = () => {
    const before = getState();
    // A bundle that the page shows with other names stays until there is a newer one.
    const main = bundles.current();
    const bundle = main === before.main ? before.bundle : main;
    const location = navigation.current();
    const entry = navigation.entry();
    const read = readAddress(location, bundle.language, base);
    const view = keepAlike(before.view, read.view);
    const hasMoved = view.open !== before.view.open || before.visits === NO_VISITS;
    setState({
      bundle,
      main,
      location,
      entry,
      view,
      isLost: read.isLost,
      problems: read.problems.join() === before.problems.join() ? before.problems : read.problems,
      ...(hasMoved ? { visits: visited(before.visits, view.open, entry) } : {}),
      ...(view.open !== null && view.open !== before.view.open ? { cursor: view.open } : {}),
      ...(view.open === before.view.open ? {} : { isRelating: false }),
    });
  };
  const setPointed = (id: number | null, hovered: number | null) => {
    const before = getState();
    if (before.pointed !== id || before.hovered !== hovered)
      setState({ pointed: id, hovered, ...(id === null ? {} : { cursor: id }) });
  };
  const hovering = createHovering({
    onIntend: (intended) => setState({ intended }),
    onPoint: (id) => setPointed(id, id),
  });
  const addressOf = (change: ViewChange) => {
    const { bundle, view } = getState();
    return writeAddress({ ...view, ...change }, bundle.language, base);
  };
  return {
    base,
    texts,
    getState,
    getInitialState,
    subscribe,
    addressOf,
    go: (change, how) => navigation[how](addressOf(change)),
    goTo: navigation.push,
    point(id) {
      hovering.forget();
      setPointed(id, null);
    },
    hovering,
    moveTo: (id) => setState({ cursor: id }),
    find(found) {
      if (getState().found !== found) setState({ found });
    },
    step: (steps) => setState(({ visits }) => ({ visits: stepped(visits, steps) })),
    choose(choice) {
      const choices = { ...getState().choices, ...choice };
      setState({ choices });
      onChoices?.(choices);
    },
    set: setState,
    start(choices) {
      setState({ choices });
      const stops = [
        navigation.subscribe(follow),
        bundles.subscribe(follow),
        bundles.subscribe(texts.refresh),
      ];
      follow();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
