/** A link to a pattern that the reader rests on. */
export interface PreviewTarget {
  readonly id: number;
  readonly anchor: Element;
  readonly by: 'pointer' | 'focus' | 'touch';
}

interface Listener {
  /** Whether a pattern needs no preview now. */
  readonly skips: (id: number) => boolean;
  /** Returns the pattern to which the mouse had moved when the watch began; null if there was none. */
  readonly rested: () => number | null;
  readonly show: (target: PreviewTarget) => void;
  readonly hide: () => void;
}

export interface PreviewWatch {
  /** Hides what is shown and cancels what is about to be shown. */
  hide(): void;
  /** Ends the watch. */
  stop(): void;
}

/** Time of resting on a link, and on a card of the map, before the preview is shown, in milliseconds. */
const REST = 350;
const CARD_REST = 600;
/** Time for which a finger must press a link, in milliseconds. */
const PRESS = 500;
/**
 * Time for which the preview stays after the pointer has left the link, in milliseconds, so that the pointer can move
 * to the preview.
 */
const GRACE = 250;
/** Time after one of these keys during which the page, and not the reader, moves the focus, in milliseconds. */
const ANSWER = 300;
const ANSWERED: ReadonlySet<string> = new Set(['Escape', 'Enter', ' ']);
/** Movement below which a finger or pointer counts as still, in CSS pixels. */
const STILL = 10;

/**
 * Watches all elements with `data-pattern` for a resting pointer, for the focus and for a long press, and reports when
 * to show and hide a preview. It follows WCAG 1.4.13: Escape hides the preview, the pointer may move over it (it has
 * `data-preview`), and it otherwise stays until the pointer or the focus moves elsewhere.
 */
export function watchPreviews(document: Document, { skips, rested, show, hide }: Listener): PreviewWatch {
  let pending: { readonly anchor: Element; readonly by: PreviewTarget['by']; readonly timer: Timer } | null =
    null;
  let shown: PreviewTarget | null = null;
  let leaving: Timer | null = null;
  let answering: Timer | null = null;
  /** The place where the current press began. Once the press is long, the following click does not count. */
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let isHeld = false;
  /** What was dismissed or followed is not shown again until the pointer has moved elsewhere. */
  let dismissed: { readonly anchor: Element | null; readonly x: number; readonly y: number } | null = null;

  const forget = () => {
    if (pending) clearTimeout(pending.timer);
    pending = null;
  };
  const stay = () => {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
  };
  const conceal = () => {
    forget();
    stay();
    if (!shown) return;
    shown = null;
    hide();
  };
  const leave = () => {
    if (shown && leaving === null) leaving = setTimeout(conceal, GRACE);
  };
  const reveal = (anchor: Element, by: PreviewTarget['by']) => {
    forget();
    if (!anchor.isConnected) return;
    stay();
    shown = { id: idOf(anchor), anchor, by };
    if (by === 'touch') isHeld = true;
    show(shown);
  };
  const plan = (anchor: Element, by: PreviewTarget['by'], delay: number) => {
    forget();
    if (skips(idOf(anchor))) return;
    pending = { anchor, by, timer: setTimeout(() => reveal(anchor, by), delay) };
  };

  /**
   * After a click, the element that appears under a resting pointer does not count as pointed at, until the pointer
   * moves elsewhere.
   */
  const reconsider = (event: PointerEvent, link: Element | null) => {
    if (dismissed && dismissed.anchor !== link && !isNear(event, dismissed)) dismissed = null;
  };
  const over = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (isOnPreview(event)) {
      forget();
      stay();
      return;
    }
    const link = linkAt(event);
    if (pending?.by === 'pointer' && pending.anchor !== link) forget();
    if (link !== null && link === shown?.anchor) stay();
    else if (shown?.by === 'pointer') leave();
    reconsider(event, link);
  };
  const move = (event: PointerEvent) => {
    if (pressed && !isNear(event, pressed)) release();
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const link = linkAt(event);
    reconsider(event, link);
    if (!link || dismissed || link === shown?.anchor || link === pending?.anchor) return;
    plan(link, 'pointer', link instanceof SVGElement ? CARD_REST : REST);
  };
  const out = (event: PointerEvent) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    if (pending?.by === 'pointer') forget();
    if (shown?.by === 'pointer') leave();
  };
  const focus = (event: Pick<Event, 'target'>) => {
    const link = linkAt(event);
    if (answering === null && link?.matches(':focus-visible')) plan(link, 'focus', REST);
  };
  const blur = () => {
    if (pending?.by === 'focus') forget();
    if (shown?.by === 'focus') conceal();
  };
  const down = (event: PointerEvent) => {
    isHeld = false;
    pressed = null;
    if (isOnPreview(event)) return;
    const link = linkAt(event);
    dismissed = { anchor: link, x: event.clientX, y: event.clientY };
    conceal();
    if (event.pointerType !== 'touch' || !link || !event.isPrimary) return;
    pressed = { x: event.clientX, y: event.clientY };
    plan(link, 'touch', PRESS);
  };
  const release = () => {
    pressed = null;
    if (pending?.by === 'touch') forget();
  };
  const click = (event: MouseEvent) => {
    if (isHeld) {
      isHeld = false;
      event.preventDefault();
      event.stopPropagation();
    } else if (!isOnPreview(event)) conceal();
  };
  const menu = (event: Event) => {
    if (!pressed && !isHeld) return;
    event.preventDefault();
    if (pending?.by === 'touch') reveal(pending.anchor, 'touch');
  };
  const select = (event: Event) => {
    if (pressed) event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    if (answering !== null) clearTimeout(answering);
    answering = ANSWERED.has(event.key) ? setTimeout(() => (answering = null), ANSWER) : null;
    if (event.key !== 'Escape') return;
    forget();
    if (!shown) return;
    dismissed = { anchor: shown.anchor, x: -STILL, y: -STILL };
    conceal();
    // One Escape does one thing.
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const ends = new AbortController();
  const { signal } = ends;
  const early = { signal, capture: true };
  document.addEventListener('pointerover', over, { signal });
  document.addEventListener('pointermove', move, { signal, passive: true });
  document.addEventListener('pointerout', out, { signal });
  document.addEventListener('focusin', focus, { signal });
  document.addEventListener('focusout', blur, { signal });
  document.addEventListener('pointerdown', down, early);
  document.addEventListener('pointerup', release, early);
  document.addEventListener('pointercancel', release, early);
  document.addEventListener('click', click, early);
  document.addEventListener('contextmenu', menu, early);
  document.addEventListener('selectstart', select, early);
  document.defaultView?.addEventListener('keydown', key, early);
  // A reader may have come to a link before the watch began.
  focus({ target: document.activeElement });
  const under = [...document.querySelectorAll('[data-pattern]:hover')].at(-1);
  // What slid under a resting mouse does not count.
  if (under && idOf(under) === rested()) plan(under, 'pointer', REST);
  return {
    hide: conceal,
    stop() {
      conceal();
      if (answering !== null) clearTimeout(answering);
      ends.abort();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;

function linkAt({ target }: Pick<Event, 'target'>): Element | null {
  return target instanceof Element ? target.closest('[data-pattern]') : null;
}

function idOf(link: Element): number {
  return Number(link.getAttribute('data-pattern'));
}

function isOnPreview({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-preview]') !== null;
}

function isNear(
  { clientX, clientY }: MouseEvent,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return Math.hypot(clientX - x, clientY - y) < STILL;
}
