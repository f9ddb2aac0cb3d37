/** Loads the faces of the typeface that texts need and the map does not, so that they are there when a text is. */
export function loadReadingFaces({ fonts }: Document): void {
  for (const face of FACES) void fonts.load(face).catch(() => undefined);
}

const FACES = ["italic 17px 'Source Serif 4'", "600 17px 'Source Serif 4'"];
