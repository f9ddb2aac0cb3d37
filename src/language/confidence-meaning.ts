import type { Confidence } from './pattern.ts';

/** Returns a sentence that explains a confidence. */
export function confidenceMeaning(confidence: Confidence): string {
  switch (confidence) {
    case 2:
      return 'The authors believe that every good solution of the problem has this in it.';
    case 1:
      return 'The authors believe that they are on the way to what must be there, but other ways may exist.';
    case 0:
      return 'One way that may solve the problem; what must be there in every case is not known.';
  }
}
