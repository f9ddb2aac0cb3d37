/**
 * Fetches what of the typeface a text needs beyond the map, before there is a text: a page keeps the typeface that it
 * begins a text with.
 */
export function loadReadingFaces({ fonts }: Document): void {
  for (const face of ["italic 17px 'Source Serif 4'", "600 17px 'Source Serif 4'"])
    void fonts.load(face).catch(() => undefined);
}
