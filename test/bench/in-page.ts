declare global {
  interface Window {
    semilatticeBench: PageWatch;
  }
}

/** What the page measures about itself. All times are in ms since its navigation began. */
export interface PageWatch {
  readonly paint: () => number | null;
  readonly largestPaint: () => number | null;
  readonly shift: () => number;
  /** The time when the live map was shown: the app's own mark, or else the first frame with a canvas and "Fit". */
  readonly live: () => number | null;
  /** The time from the data to the map, by the app's marks; null if there are no marks. */
  readonly dataToLive: () => number | null;
  /** Clicks a link. Resolves with the time until the end of the frame that shows the text, in ms. */
  readonly openText: (wanted: WantedText) => Promise<number>;
  /**
   * Waits for the next event of a type, and resolves with its effect on the map.
   *
   * @param delay The time that the app waits after the event, in ms. The effect counts from its end.
   */
  readonly arm: (type: string, delay: number) => void;
  readonly outcome: () => Promise<Outcome>;
  readonly startFrames: () => void;
  /** The times from each frame that drew the map to the next frame, in ms. */
  readonly stopFrames: () => readonly number[];
}

/** A text that a link of the page opens. */
export interface WantedText {
  /** The selector of the links among which is that to the text. */
  readonly links: string;
  /** The path to which the link leads. */
  readonly path: string;
  /** The selector of the element that shows the text, a heading with its name in it. */
  readonly place: string;
  readonly name: string;
  /** A word that only this text has. */
  readonly word: string;
}

/** The effect of an event. Times are in ms after it and its delay. */
export interface Outcome {
  /** The end of the second frame after the event. */
  readonly twoFrames: number;
  /** The number of the first frame after the event that redrew the map; null if none did. */
  readonly firstDrawn: number | null;
  /** The end of the last frame that redrew the map before a pause of 100 ms; null if there was none. */
  readonly allDrawn: number | null;
}

/** Runs in the page before any of its scripts. It is sent as text, so it can use nothing from outside itself. */
export function watchPage(): void {
  let largest: number | null = null;
  let shift = 0;
  let fit: number | null = null;
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (largest = startTime));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) shift += value;
  });

  const isFit = (button: Element) =>
    (button.getAttribute('aria-label') ?? button.textContent).trim() === 'Fit' && button.checkVisibility();
  const seekFit = new MutationObserver(() => {
    if (!document.querySelector('.__________cytoscape_container canvas')) return;
    if (![...document.querySelectorAll('button')].some(isFit)) return;
    seekFit.disconnect();
    requestAnimationFrame(() => afterFrame((now) => (fit = now)));
  });
  seekFit.observe(document, { childList: true, subtree: true });

  /** Called in a frame: calls back when the frame is out. */
  const afterFrame = (then: (now: number) => void) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => then(performance.now()), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  };
  const mark = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? null;

  let changes = 0;
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, drawImage } = context;
  const seekChange = new MutationObserver((records) => {
    // Of the attributes of HTML, a place is drawing; a class, a label or a cursor is not.
    const isDrawing = ({ type, target }: MutationRecord) =>
      type === 'childList' ||
      target instanceof SVGElement ||
      (target instanceof HTMLElement && target.style.transform !== '');
    if (records.some(isDrawing)) changes += 1;
  });
  const watchMap = () => {
    changes = 0;
    context.clearRect = function (...rest) {
      changes += 1;
      clearRect.apply(this, rest);
    };
    context.drawImage = function (...rest: unknown[]) {
      changes += 1;
      Reflect.apply(drawImage, this, rest);
    };
    const map = document.querySelector('section[aria-label="Map"]');
    if (map) seekChange.observe(map, { childList: true, attributes: true, subtree: true });
  };
  const unwatchMap = () => {
    context.clearRect = clearRect;
    context.drawImage = drawImage;
    seekChange.disconnect();
  };

  let outcome: Promise<Outcome> = Promise.reject(new Error('not armed'));
  outcome.catch(() => undefined);
  const follow = (start: number, resolve: (outcome: Outcome) => void) => {
    let frames = 0;
    let seen = 0;
    let twoFrames = 0;
    let firstDrawn: number | null = null;
    let allDrawn: number | null = null;
    let done = false;
    const onFrame = () => {
      if (done) return;
      requestAnimationFrame(onFrame);
      const frame = (frames += 1);
      afterFrame((now) => {
        const since = now - start;
        if (frame === 2) twoFrames = since;
        const paused = allDrawn !== null && since - allDrawn > 100;
        if (changes > seen && !paused) {
          seen = changes;
          firstDrawn ??= frame;
          allDrawn = since;
        }
        if (done || frame < 2 || !(paused || since > 1000 + 3 * twoFrames)) return;
        done = true;
        unwatchMap();
        resolve({ twoFrames, firstDrawn, allDrawn });
      });
    };
    requestAnimationFrame(onFrame);
  };

  let deltas: number[] = [];
  let recording = 0;

  window.semilatticeBench = {
    paint: () => mark('first-contentful-paint'),
    largestPaint: () => largest,
    shift: () => shift,
    live: () => mark('semilattice:live') ?? fit,
    dataToLive: () => {
      const data = mark('semilattice:data');
      const live = mark('semilattice:live');
      return data === null || live === null ? null : live - data;
    },
    openText: ({ links, path, place, name, word }) =>
      new Promise((resolve, reject) => {
        const link = [...document.querySelectorAll<HTMLAnchorElement>(links)].find(
          ({ pathname }) => pathname === path,
        );
        if (!link) return reject(new Error(`no link to ${path}`));
        const isShown = () => {
          const shown = document.querySelector(place);
          return Boolean(
            shown?.querySelector('h1, h2')?.textContent.includes(name) && shown.textContent.includes(word),
          );
        };
        const patience = setTimeout(() => reject(new Error(`"${name}" was not shown`)), 20_000);
        const seek = new MutationObserver(() => {
          if (!isShown()) return;
          seek.disconnect();
          clearTimeout(patience);
          requestAnimationFrame(() => afterFrame((now) => resolve(now - start)));
        });
        seek.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
        const start = performance.now();
        link.click();
      }),
    arm: (type, delay) => {
      watchMap();
      outcome = new Promise((resolve) => {
        const start = ({ timeStamp }: Event) => {
          if (delay === 0) follow(timeStamp, resolve);
          else setTimeout(() => follow(timeStamp + delay, resolve), delay);
        };
        window.addEventListener(type, start, { capture: true, once: true });
      });
    },
    outcome: () => outcome,
    startFrames: () => {
      watchMap();
      deltas = [];
      let seen = 0;
      let drawn = false;
      let last = 0;
      const mine = (recording += 1);
      const onFrame = (now: number) => {
        if (recording !== mine) return;
        if (drawn) deltas.push(now - last);
        last = now;
        drawn = false;
        afterFrame(() => {
          drawn = changes > seen;
          seen = changes;
        });
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    },
    stopFrames: () => {
      recording += 1;
      unwatchMap();
      return deltas;
    },
  };
}
