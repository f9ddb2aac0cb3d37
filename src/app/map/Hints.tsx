import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { patternLookup } from '../../language/language.ts';
import { linkKey, linkLookup } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Rect } from '../../map/geometry.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import type { Resting } from '../../map/resting.ts';
import { LoadFault } from '../../ui/parts/LoadFault.tsx';
import { createPart, usePart } from '../../ui/parts/part.ts';
import type { BoxSide } from '../../ui/parts/placement.ts';
import { type PreviewTarget, type PreviewWatch, watchPreviews } from '../../ui/parts/watch-previews.ts';
import { languageOf } from '../../store/selectors.ts';
import { loadText, usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useMapPlace } from './map-place.ts';
import { PatternMine } from '../project/PatternMine.tsx';
import type { MapRest } from './map-rest.ts';
import { loadReadingFaces } from '../typeface.ts';
import { useReasons } from '../use-reasons.ts';
import { useBody } from '../use-text.ts';

/** These parts are not in the first view, so they are loaded when they are first needed. */
const PREVIEW = createPart(async () => (await withFaces(import('../../ui/pattern/PreviewCard.tsx'))).default);
const LINK = createPart(async () => (await withFaces(import('../../ui/map/LinkCard.tsx'))).default);

/**
 * Longest wait of the first card for its typefaces, in milliseconds. A card keeps the typefaces that it is first shown
 * with.
 */
const PATIENCE = 400;

async function withFaces<T>(loading: Promise<T>): Promise<T> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const [loaded] = await Promise.all([loading, Promise.race([loadReadingFaces(), patience])]);
  return loaded;
}

/** Shows what appears beside the pointer: the preview of a pattern, and the reason for a link on the map. */
export function Hints() {
  const { rest: mapRest } = useMapPlace();
  const open = useReading(({ view }) => view.open);
  const resting = useSyncExternalStore(mapRest.subscribe, mapRest.current, mapRest.current);
  const target = usePreviewTarget(open, resting, mapRest);
  useDismissal(resting, open, mapRest);
  const shown = target && target.id !== open ? target : null;
  const [faulty, setFaulty] = useState<Pattern | null>(null);
  const preview = usePart(PREVIEW, shown !== null);
  const link = usePart(LINK, resting?.kind === 'link');
  return (
    <>
      {resting?.kind === 'link' && link.state === 'loaded' && (
        <LinkHint Card={link.value} resting={resting} />
      )}
      {shown && preview.state === 'loaded' && (
        <PreviewHint Card={preview.value} target={shown} onFault={setFaulty} />
      )}
      {/* The fault stays when the pointer leaves, because its button lies elsewhere. */}
      {preview.state === 'failed' && <LoadFault what="The preview" onRetry={PREVIEW.load} look="edge" />}
      {link.state === 'failed' && <LoadFault what="Why the link is there" onRetry={LINK.load} look="edge" />}
      {faulty && faulty.id !== open && <TextFault pattern={faulty} />}
    </>
  );
}

/** A pattern to preview, and the element beside which the preview appears. */
interface Target {
  readonly id: number;
  readonly anchor: Element | null;
  readonly box: () => Rect;
  readonly sides: readonly BoxSide[];
}

/**
 * Sides for a link that stands alone. A link within a line of text gets its preview above or below, so that the line
 * stays visible.
 */
const BESIDE: readonly BoxSide[] = ['right', 'left', 'below', 'above'];
const UNDER: readonly BoxSide[] = ['below', 'above', 'right', 'left'];

function usePreviewTarget(open: number | null, resting: Resting | null, mapRest: MapRest): Target | null {
  const reader = useReader();
  const [link, setLink] = useState<PreviewTarget | null>(null);
  const watch = useRef<PreviewWatch | null>(null);
  const skipped = useRef(open);
  useEffect(() => {
    const started = watchPreviews(document, {
      skips: (id) => id === skipped.current,
      rested: reader.hovering.current,
      show: setLink,
      hide: () => {
        setLink(null);
        mapRest.keep(false);
      },
    });
    watch.current = started;
    return () => started.stop();
  }, [reader, mapRest]);
  useEffect(() => {
    // What was rested on before this code came stays.
    if (skipped.current !== open) watch.current?.hide();
    skipped.current = open;
  }, [open]);
  return useMemo(() => {
    if (link) {
      const { id, anchor } = link;
      const isInText = getComputedStyle(anchor).display.startsWith('inline');
      return { id, anchor, box: () => anchor.getBoundingClientRect(), sides: isInText ? UNDER : BESIDE };
    }
    if (resting?.kind !== 'card') return null;
    const { id, at } = resting;
    return { id, anchor: null, box: () => at, sides: BESIDE };
  }, [link, resting]);
}

/** Dismisses what is shown for the map on Esc, on a press elsewhere, and when a pattern is opened. */
function useDismissal(resting: Resting | null, open: number | null, mapRest: MapRest): void {
  const opened = useRef(open);
  useEffect(() => {
    // What was chosen before this code came stays.
    if (opened.current !== open) mapRest.letGo();
    opened.current = open;
  }, [mapRest, open]);
  useEffect(() => {
    if (!resting) return undefined;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      mapRest.letGo();
    };
    const press = ({ target }: Event) => {
      const isWithin =
        target instanceof Element && target.closest('[data-link-card], [data-preview]') !== null;
      // A press on the link that is shown chooses it, so the card need not disappear and come back.
      if (!isWithin && (resting.kind === 'card' || resting.isChosen)) mapRest.letGo();
    };
    const turn = (event: Event) => {
      // The map is about to move away under the card.
      if (event.target instanceof HTMLCanvasElement) mapRest.letGo();
    };
    window.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('wheel', turn, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('wheel', turn, { capture: true });
    };
  }, [resting, mapRest]);
}

interface PreviewProps {
  readonly target: Target;
  readonly Card: typeof import('../../ui/pattern/PreviewCard.tsx').default;
  /** Called when the pattern's text could not be loaded. */
  readonly onFault: (pattern: Pattern) => void;
}

function PreviewHint({ target, Card, onFault }: PreviewProps) {
  const { rest: mapRest, lit } = useMapPlace();
  const language = useReading(languageOf);
  const pattern = patternLookup(language).get(target.id);
  const body = useBody(pattern);
  const isFaulty = body.state === 'failed';
  useEffect(() => {
    if (isFaulty && pattern) onFault(pattern);
  }, [isFaulty, pattern, onFault]);
  if (!pattern) return null;
  const position = language.scales.findIndex(({ number }) => number === pattern.scale);
  return (
    <Card
      pattern={pattern}
      scale={language.scales[position] ?? null}
      hue={hueOf(position)}
      body={body}
      box={target.box}
      sides={target.sides}
      avoid={lit}
      anchor={target.anchor}
      mine={<PatternMine pattern={pattern} isStop={false} />}
      onPointerEnter={() => mapRest.keep(true)}
      onPointerLeave={() => mapRest.keep(false)}
    />
  );
}

/**
 * Reports that the text of a preview did not load. It stands beside the preview, which follows the pointer and takes no
 * focus.
 */
function TextFault({ pattern }: { readonly pattern: Pattern }) {
  const reader = useReader();
  const text = useBody(pattern, false);
  if (text.state !== 'failed') return null;
  const retry = () => loadText(reader, pattern.id);
  return <LoadFault what={`The text of ${pattern.name}`} onRetry={retry} look="edge" />;
}

interface LinkProps {
  readonly resting: Resting & { readonly kind: 'link' };
  readonly Card: typeof import('../../ui/map/LinkCard.tsx').default;
}

function LinkHint({ resting, Card }: LinkProps) {
  const { rest: mapRest, lit } = useMapPlace();
  const language = useReading(languageOf);
  const links = usePatternLinks();
  const patterns = patternLookup(language);
  const larger = patterns.get(resting.larger);
  const smaller = patterns.get(resting.smaller);
  const link = linkLookup(language.links).get(linkKey(resting));
  const { reasons, ask } = useReasons(larger ?? null);
  if (!link || !larger || !smaller) return null;
  return (
    <Card
      link={link}
      larger={larger}
      smaller={smaller}
      reasons={reasons}
      at={resting.at}
      avoid={lit}
      isChosen={resting.isChosen}
      links={links}
      onRetry={ask}
      onClose={mapRest.letGo}
      onPointerEnter={() => mapRest.keep(true)}
      onPointerLeave={() => mapRest.keep(false)}
    />
  );
}
