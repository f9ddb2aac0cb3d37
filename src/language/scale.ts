/** A level of a language. 1 is the largest; 0 holds the patterns that cut across all levels. */
export interface Scale {
  readonly number: number;
  readonly name: string;
  readonly description: string;
}

/** Returns the name of a scale that `SCALES.md` does not name. */
export function defaultScaleName(number: number): string {
  return number === 0 ? 'Cross-cutting' : `Scale ${number}`;
}

/** Returns a scale's number and name, as filters and headings show them. The scale of a language without any has no name. */
export function scaleTitle(scale: Scale): string {
  if (scale.name === '') return 'No scales';
  return scale.name === defaultScaleName(scale.number) && scale.number !== 0
    ? scale.name
    : `${scale.number} ${scale.name}`;
}
