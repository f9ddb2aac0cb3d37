import type { MineScreen } from '../../store/view.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** A screen of the reader's own language. It takes all that it shows from the desk (`use-desk.ts`). */
export interface ProjectScreen {
  readonly id: MineScreen;
  /** Its name in the list of screens. */
  readonly label: string;
  readonly Screen: ReturnType<typeof lazyPart<object>>;
}

/** All screens, in the order in which they are listed. To add one, add a file beside this one and an entry here. */
export const SCREENS: readonly [ProjectScreen, ...(readonly ProjectScreen[])] = [
  {
    id: 'choose',
    label: 'Patterns',
    Screen: lazyPart({
      what: 'The list',
      load: async () => (await import('./ChooseScreen.tsx')).ChooseScreen,
    }),
  },
  {
    id: 'guide',
    label: 'Guide',
    Screen: lazyPart({
      what: 'The guide',
      load: async () => (await import('./GuideScreen.tsx')).GuideScreen,
    }),
  },
  {
    id: 'lacks',
    label: 'What it lacks',
    Screen: lazyPart({
      what: 'The advice',
      load: async () => (await import('./LacksScreen.tsx')).LacksScreen,
    }),
  },
  {
    id: 'read',
    label: 'Read',
    Screen: lazyPart({
      what: 'The booklet',
      load: async () => (await import('./ReadScreen.tsx')).ReadScreen,
    }),
  },
  {
    id: 'share',
    label: 'Share',
    Screen: lazyPart({
      what: 'Sharing',
      load: async () => (await import('./ShareScreen.tsx')).ShareScreen,
    }),
  },
  {
    id: 'compare',
    label: 'Compare',
    Screen: lazyPart({
      what: 'The comparison',
      load: async () => (await import('./CompareScreen.tsx')).CompareScreen,
    }),
  },
];
