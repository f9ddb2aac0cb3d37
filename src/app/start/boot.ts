import { keptChoices, showChoices } from '../../store/choices.ts';
import { askForStyles, isStyled } from '../../ui/parts/mend-styles.ts';
import { holdEarly } from './hold-early.ts';
import { mendPage } from './mend-page.ts';

// The page has shown these choices already, unless a host's own policy refuses its script.
showChoices(
  keptChoices(() => window.localStorage),
  document.documentElement,
);

const release = holdEarly(document);

/** Longest wait for the first paint, in milliseconds. A page in the background never paints. */
const PATIENCE = 1000;

/** Begins after the first paint: the page already shows its content, and the app must not delay it. */
function afterFirstPaint(begin: () => void): void {
  let isStarted = false;
  const once = () => {
    if (isStarted) return;
    isStarted = true;
    observer.disconnect();
    begin();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) once();
  });
  observer.observe({ type: 'paint', buffered: true });
  setTimeout(once, document.visibilityState === 'hidden' ? 0 : PATIENCE);
}

const leave = () => {
  release();
  void mendPage(window);
};

const start = () => {
  // The app measures what it takes over, whether or not a frame has come.
  delete document.documentElement.dataset['frame'];
  const loading = import('./main.tsx').then(({ load }) => load());
  void loading.then((begin) => begin(release), leave);
  // The code of the panel is fetched along with the app, where the page shows it.
  if (document.querySelector('aside')) void import('../panel/Panel.tsx').catch(() => undefined);
  // So is that of the map, which the app asks for as soon as it runs.
  void import('../../graph/GraphView.tsx').catch(() => undefined);
};

const begin = async () => {
  askForStyles(document);
  if (!(await isStyled(document))) leave();
  // A page that is served to its author is empty and paints nothing before the app runs.
  else if (document.getElementById('app')?.hasChildNodes()) afterFirstPaint(start);
  else start();
};

if (window.top === window) void begin();
else
  void import('./framed.ts').then(({ isFramedElsewhere, leaveFrame }) =>
    isFramedElsewhere(window) ? leaveFrame(document) : begin(),
  );
