import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Bundle } from '../map/bundle.ts';
import { readAddress, writeAddress } from './address.ts';
import { type Choices, FIRST_CHOICES } from './choices.ts';
import type { Navigation } from './navigation.ts';
import type { TextStore } from './texts.ts';
import { HOME, type View, type ViewChange, keepAlike } from './view.ts';
import { NO_VISITS, type Visits, stepped, visited } from './visits.ts';

/** What one reader sees. */
export interface ReaderState {
  /** The language and its map; it changes while an author edits. */
  readonly bundle: Bundle;
  /** Path, query and fragment. */
  readonly location: string;
  /** The step of the history (`Navigation.entry`). */
  readonly entry: number;
  readonly view: View;
  /** What in the address was not found, in words for the reader. */
  readonly problems: readonly string[];
  /** Whether the path leads to no page of this language. */
  readonly isLost: boolean;
  /** The pattern that is pointed at or has the focus, in the outline, the panel or on the map. */
  readonly pointed: number | null;
  /** The pattern from which the keyboard moves on: the one last pointed at or opened. */
  readonly cursor: number | null;
  /** The pattern that was opened with a key on the map; closing it leads back there. */
  readonly openedOnMap: number | null;
  /** Ids of the patterns that a search finds; null while nothing is searched for. */
  readonly found: ReadonlySet<number> | null;
  readonly visits: Visits;
  readonly choices: Choices;
  /** Whether the sidebar is shown; `auto` leaves it to the width of the window. */
  readonly sidebar: 'auto' | 'shown' | 'hidden';
  /** Whether the list of keys is open. */
  readonly keysShown: boolean;
  /** What a screen reader is to say of the last move on the map. */
  readonly said: string;
}

/** A source of bundles that may change while the page is open. */
export interface BundleSource {
  current(): Bundle;
  subscribe(listener: () => void): () => void;
}

/** What one reader sees, and the ways in which that changes. It knows neither React nor the page. */
export interface Reader extends Pick<StoreApi<ReaderState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** The path under which the app is served, with slashes at both ends. */
  readonly base: string;
  readonly texts: TextStore;
  /** Changes the view: `push` as a step that Back undoes, `replace` in place. The address has all of it. */
  go(change: ViewChange, how: 'push' | 'replace'): void;
  /** Goes to an address of this app. */
  goTo(address: string): void;
  /** The address of a view that differs from the present one. */
  addressOf(change: ViewChange): string;
  point(id: number | null): void;
  /** Puts the cursor of the keyboard on a pattern. */
  moveTo(id: number | null): void;
  /** Tells what a search finds. */
  find(found: ReadonlySet<number> | null): void;
  /** The reader is about to open what lies some steps on along the way come, or, less than 0, back. */
  step(steps: number): void;
  choose(choice: Partial<Choices>): void;
  /** Changes what no address has. */
  set(part: Partial<Pick<ReaderState, 'sidebar' | 'keysShown' | 'openedOnMap' | 'said'>>): void;
  /**
   * Follows the address and the bundle, and takes up the choices. Before that, the state is that of the page as it was
   * rendered at build time, which React takes over.
   *
   * @returns Ends that.
   */
  start(choices: Choices): () => void;
}

interface ReaderParts {
  readonly bundles: BundleSource;
  readonly navigation: Navigation;
  readonly texts: TextStore;
  readonly base: string;
  /** Called with the choices whenever one of them changes. */
  readonly onChoices?: (choices: Choices) => void;
}

/** Begins with the address for which the page was rendered. */
export function createReader({ bundles, navigation, texts, base, onChoices }: ReaderParts): Reader {
  const first = bundles.current();
  const { view: firstView, problems, isLost } = readAddress(navigation.rendered(), first.language, base);
  const store = createStore<ReaderState>(() => ({
    bundle: first,
    location: navigation.rendered(),
    entry: 0,
    view: keepAlike(HOME, firstView),
    problems,
    isLost,
    pointed: null,
    cursor: firstView.open,
    openedOnMap: null,
    found: null,
    visits: NO_VISITS,
    choices: FIRST_CHOICES,
    sidebar: 'auto',
    keysShown: false,
    said: '',
  }));
  const { getState, getInitialState, subscribe, setState } = store;
  const follow = () => {
    const before = getState();
    const bundle = bundles.current();
    const location = navigation.current();
    const entry = navigation.entry();
    const read = readAddress(location, bundle.language, base);
    const view = keepAlike(before.view, read.view);
    const hasMoved = view.open !== before.view.open || before.visits === NO_VISITS;
    setState({
      bundle,
      location,
      entry,
      view,
      isLost: read.isLost,
      problems: read.problems.join() === before.problems.join() ? before.problems : read.problems,
      ...(hasMoved ? { visits: visited(before.visits, view.open, entry) } : {}),
      ...(view.open !== null && view.open !== before.view.open ? { cursor: view.open } : {}),
    });
  };
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
      if (getState().pointed !== id) setState({ pointed: id, ...(id === null ? {} : { cursor: id }) });
    },
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
