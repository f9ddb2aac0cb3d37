import { expect, test } from 'vitest';
import { paintScene } from '../../../src/app/map/paint-scene.ts';
import type { Scene, Shape } from '../../../src/map/drawing/scene.ts';

test('text runs in its direction, and what follows runs from left to right again', () => {
  const text = (more: Partial<Shape>): Shape =>
    ({
      kind: 'text',
      x: 0,
      y: 0,
      size: 12,
      weight: 400,
      face: 'serif',
      fill: '#000',
      halo: null,
      most: null,
      ...more,
    }) as Shape;
  const shapes = [
    text({ text: 'اسم', align: 'right', direction: 'rtl' }),
    text({ text: 'AI', align: 'right' }),
  ];
  const scene: Scene = {
    x: 0,
    y: 0,
    width: 100,
    height: 50,
    title: '',
    ground: '#fff',
    serif: 'serif',
    sans: 'sans-serif',
    parts: [{ link: null, opacity: 1, shapes }],
  };
  const written: unknown[] = [];
  const context = {
    textAlign: 'start',
    direction: 'inherit',
    setTransform: () => undefined,
    fillRect: () => undefined,
    fillText: (words: string) => written.push([words, context.textAlign, context.direction]),
  };
  paintScene(context as unknown as CanvasRenderingContext2D, scene, 1);
  expect(written).toEqual([
    ['اسم', 'right', 'rtl'],
    ['AI', 'right', 'ltr'],
  ]);
});
