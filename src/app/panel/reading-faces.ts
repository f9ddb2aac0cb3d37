/**
 * Fetches what of the typeface a text needs beyond the map, before there is a text: a page keeps the typeface that it
 * begins a text with.
 */
export function loadReadingFaces({ fonts }: Document): void {
  for (const face of FACES) void fonts.load(face).catch(() => undefined);
}

/** Waits until they are there; not for ever, though. */
export async function readingFacesReady({ fonts }: Document): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.all(FACES.map((face) => fonts.load(face))), patience]).catch(() => undefined);
}

const FACES = ["italic 17px 'Source Serif 4'", "600 17px 'Source Serif 4'"];
