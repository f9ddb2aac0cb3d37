import { beforeEach, expect, test, vi } from 'vitest';
import { type Backdrop, createBackdrop } from '../../src/graph/backdrop.ts';
import { PALETTE } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

/** What a canvas was asked for since it was cleared or resized. */
interface Asked {
  readonly opacities: number[];
  lines: number;
}

const SIZE = { width: 800, height: 600 };
const FRAMING = { zoom: 0.25, pan: { x: 10.4, y: 20.7 } };
const HIDES_NONE = false;

/** The canvases that were made, the frames that were asked for, and what was put on the screen. */
let canvases: Map<HTMLCanvasElement, Asked>;
let frames: Map<number, () => void>;
let shown: HTMLCanvasElement[];
let backdrop: Backdrop;

function makeCanvas(): HTMLCanvasElement {
  const asked: Asked = { opacities: [], lines: 0 };
  const empty = () => {
    asked.opacities.length = 0;
    asked.lines = 0;
  };
  const canvas = { width: 0, height: 0 } as HTMLCanvasElement;
  const context = {
    canvas,
    globalAlpha: 1,
    clearRect: empty,
    fillRect: () => void asked.opacities.push(context.globalAlpha),
    lineTo: () => void (asked.lines += 1),
    measureText: () => ({ width: 1 }),
  };
  const ignoring = new Proxy(context, { get: (target, name) => Reflect.get(target, name) ?? (() => {}) });
  canvas.getContext = (() => ignoring) as unknown as HTMLCanvasElement['getContext'];
  canvases.set(canvas, asked);
  return canvas;
}

/** The canvas on the screen. */
const screen = {
  globalAlpha: 1,
  drawImage: (canvas: HTMLCanvasElement) => void shown.push(canvas),
} as unknown as CanvasRenderingContext2D;

function paint(): void {
  shown = [];
  backdrop.paint(screen, FRAMING, SIZE, 1);
}

beforeEach(() => {
  canvases = new Map();
  frames = new Map();
  shown = [];
  vi.stubGlobal('window', {
    devicePixelRatio: 1,
    setTimeout: () => expect.fail('nothing waits for a timer'),
    clearTimeout: () => {},
    requestAnimationFrame: (act: () => void) => {
      frames.set(frames.size + 1, act);
      return frames.size;
    },
    cancelAnimationFrame: (frame: number) => void frames.delete(frame),
  });
  vi.stubGlobal('document', { createElement: makeCanvas });
  backdrop = createBackdrop(LANGUAGE, LAYOUT, PALETTE, null, () => {
    frames.clear();
    paint();
  });
  return () => {
    backdrop.dispose();
    vi.unstubAllGlobals();
  };
});

/** Waits until the links are drawn and a frame is asked for, and paints it. */
async function paintLinks(): Promise<void> {
  await expect.poll(() => frames.size).toBe(1);
  for (const frame of frames.values()) frame();
}

const asked = (canvas: HTMLCanvasElement | undefined) => canvas && canvases.get(canvas);

test('a map that is out of sight draws nothing, and all when it comes into sight', async () => {
  backdrop.paint(screen, FRAMING, { width: 0, height: 0 }, 1);
  expect(shown).toEqual([]);
  paint();
  expect(shown).toHaveLength(1);
  await paintLinks();
  expect(shown).toHaveLength(2);
});

test('the cards are there at once, and the links when all of them are drawn', async () => {
  paint();
  expect(shown).toHaveLength(1);
  expect(asked(shown[0])?.opacities).toHaveLength(LANGUAGE.patterns.length);
  await paintLinks();
  expect(shown).toHaveLength(2);
  expect(asked(shown[0])?.lines).toBe(LANGUAGE.links.length);
});

test('a filter changes the cards in the next frame, and until their links are drawn the former links stay', async () => {
  paint();
  await paintLinks();
  const [former] = shown;
  const passing = new Set([...ALL].slice(1));
  backdrop.show(passing, HIDES_NONE);
  expect(frames.size).toBe(1);
  paint();
  expect(frames.size).toBe(0);
  expect(shown[0]).toBe(former);
  expect(asked(former)?.lines).toBe(LANGUAGE.links.length);
  expect(new Set(asked(shown[1])?.opacities).size).toBe(2);
  await paintLinks();
  const kept = LANGUAGE.links.filter(({ larger, smaller }) => passing.has(larger) && passing.has(smaller));
  expect(kept.length).toBeLessThan(LANGUAGE.links.length);
  expect(asked(shown[0])?.lines).toBe(kept.length);
});

test('canvases are used again', async () => {
  paint();
  await paintLinks();
  for (const passing of [[...ALL].slice(1), [...ALL].slice(2), [...ALL]]) {
    backdrop.show(new Set(passing), HIDES_NONE);
    paint();
    // One that changes meanwhile begins anew on the same canvas.
    backdrop.show(new Set(passing.slice(1)), HIDES_NONE);
    paint();
    await paintLinks();
  }
  expect(canvases.size).toBe(3);
});

test('after the browser lost its canvases everything is drawn on new ones', async () => {
  paint();
  await paintLinks();
  const lost = shown;
  backdrop.forget();
  paint();
  await paintLinks();
  expect(shown).toHaveLength(2);
  expect(lost).not.toContain(shown[0]);
  expect(lost).not.toContain(shown[1]);
  expect(asked(shown[0])?.lines).toBe(LANGUAGE.links.length);
});

test('nothing is painted any more after the end, whatever it is told', async () => {
  paint();
  await paintLinks();
  backdrop.show(new Set([...ALL].slice(1)), HIDES_NONE);
  paint();
  backdrop.dispose();
  backdrop.show(new Set([...ALL].slice(2)), HIDES_NONE);
  backdrop.glow(new Set([1]));
  // A turn that was under way is over by then.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(frames.size).toBe(0);
});
