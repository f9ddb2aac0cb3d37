/** A link to a pattern that the reader rests on. */
export interface PreviewTarget {
  readonly id: number;
  readonly anchor: Element;
  readonly by: 'pointer' | 'focus' | 'touch';
}

interface Listener {
  /** Whether a pattern needs no preview now. */
  readonly skips: (id: number) => boolean;
  readonly show: (target: PreviewTarget) => void;
  readonly hide: () => void;
}

export interface PreviewWatch {
  /** Hides what is shown, and forgets what is about to be. */
  hide(): void;
  /** Ends the watch. */
  stop(): void;
}

/** So long the reader rests on a link before its pattern is shown, and on a card of the map; in milliseconds. */
const REST = 350;
const CARD_REST = 600;
/** So long a finger rests on a link. */
const PRESS = 500;
/** So long the preview stays when the pointer has left the link, so that it can go to the preview. */
const GRACE = 250;
/** So long after one of these keys the focus is where the page put it for an answer, not where the reader took it. */
const ANSWER = 300;
const ANSWERED: ReadonlySet<string> = new Set(['Escape', 'Enter', ' ']);
/** A finger or a pointer that moved by less than this, in CSS pixels, stayed where it was. */
const STILL = 10;

/**
 * Watches all elements with `data-pattern` for a pointer or the focus resting on them and for a long press, and tells
 * when to show and when to hide a preview, as WCAG 1.4.13 asks: Escape hides it, the pointer may go over it (it carries
 * `data-preview`), and else it stays until the pointer or the focus goes elsewhere.
 */
export function watchPreviews(document: Document, { skips, show, hide }: Listener): PreviewWatch {
  let pending: { readonly anchor: Element; readonly by: PreviewTarget['by']; readonly timer: Timer } | null =
    null;
  let shown: PreviewTarget | null = null;
  let leaving: Timer | null = null;
  let answering: Timer | null = null;
  /** A press that goes on, where it began; after it became long, the click that follows is not a click. */
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let isHeld = false;
  /** What was dismissed or followed is not shown again until the pointer has gone elsewhere. */
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

  /** What a click brought under a pointer that rests is not what the reader points at; only what lies elsewhere is. */
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
  const focus = (event: FocusEvent) => {
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

function linkAt({ target }: Event): Element | null {
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
