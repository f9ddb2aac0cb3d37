const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a plain text in their order, each on one line and without space around it. */
export function sentencesOf(text: string): string[] {
  return Array.from(segmenter.segment(text.replace(/\s+/g, ' ')), ({ segment }) => segment.trim()).filter(
    (sentence) => sentence !== '',
  );
}
