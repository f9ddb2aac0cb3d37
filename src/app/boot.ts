import { showChoices } from './choice.ts';
import { holdClicks } from './early-clicks.ts';
import { applyTheme, storedTheme } from './theme-choice.ts';

// What cannot wait for the rest: a page in the wrong theme would flash, and a text cut short later would jump.
applyTheme(
  storedTheme(() => window.localStorage),
  document.documentElement,
  () => window.localStorage,
);
showChoices(document.documentElement, () => window.localStorage);

const release = holdClicks(document);

/** The page already shows what it has to show, so the app comes after the first frame and takes nothing from it. */
function afterFirstFrame(start: () => void): void {
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(() => setTimeout(start));
}

afterFirstFrame(() => void import('./main.tsx').then(({ start }) => start(release), release));
