import { HALO_WIDTH, type Line, type Scene, type Shape } from '../../map/drawing/scene.ts';

/**
 * Paints a scene, as `sceneSvg` writes it.
 *
 * @param scale Pixels of the canvas in a map unit.
 */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, scale: number): void {
  const { x, y, width, height, ground, parts } = scene;
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  context.fillStyle = ground;
  context.fillRect(x, y, width, height);
  for (const { opacity, shapes } of parts) {
    context.globalAlpha = opacity;
    for (const shape of shapes) paintShape(context, shape, scene, opacity);
  }
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, scene: Scene, opacity: number): void {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, radius, fill, solidity, line } = shape;
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      if (fill !== null) {
        context.globalAlpha = opacity * solidity;
        context.fillStyle = fill;
        context.fill();
        context.globalAlpha = opacity;
      }
      if (line !== null) {
        setLine(context, line);
        context.stroke();
      }
      return;
    }
    case 'path': {
      const path = pathOf(shape.d);
      if (shape.fill !== null) {
        context.fillStyle = shape.fill;
        context.fill(path);
      }
      if (shape.line !== null) {
        setLine(context, shape.line);
        context.stroke(path);
      }
      return;
    }
    case 'text': {
      const { text, x, y, size, weight, face, align, direction = 'ltr', fill, halo, most } = shape;
      context.font = `${weight} ${size}px ${scene[face]}`;
      context.textAlign = align;
      context.direction = direction;
      if (halo !== null) {
        setLine(context, { colour: halo, width: HALO_WIDTH, dashes: [] });
        context.lineJoin = 'round';
        context.strokeText(text, x, y);
      }
      context.fillStyle = fill;
      context.fillText(text, x, y, most ?? undefined);
    }
  }
}

function pathOf(d: string): Path2D {
  return new Path2D(d);
}

function setLine(context: CanvasRenderingContext2D, { colour, width, dashes }: Line): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dashes]);
}
