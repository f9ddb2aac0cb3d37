/**
 * Loads the faces of the typeface that texts need and the map does not. A page keeps the typeface with which a text is
 * first shown, so this happens before there is a text.
 */
export function loadReadingFaces({ fonts }: Document): void {
  for (const face of FACES) void fonts.load(face).catch(() => undefined);
}

/** Waits, for a limited time, until these faces are loaded. */
export async function readingFacesReady({ fonts }: Document): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.all(FACES.map((face) => fonts.load(face))), patience]).catch(() => undefined);
}

const FACES = ["italic 17px 'Source Serif 4'", "600 17px 'Source Serif 4'"];
