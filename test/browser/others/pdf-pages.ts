import { inflateSync } from 'node:zlib';

/** Returns the form of each page of a PDF, whether its objects lie open or, as Firefox writes them, are compressed. */
export function pdfPages(pdf: Buffer): ('upright' | 'lying')[] {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/ObjStm\b[^]*?stream\r?\n([^]*?)\r?\nendstream/g)];
  const objects = packed.map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  const boxes = [text, ...objects].flatMap((part) => [
    ...part.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ]);
  return boxes.map(([, width, height]) => (Number(width) > Number(height) ? 'lying' : 'upright'));
}
