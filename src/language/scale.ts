/** A level of a language. 1 is the largest; 0 holds what cuts across all of them. */
export interface Scale {
  readonly number: number;
  readonly name: string;
  readonly description: string;
}

/** The name that a scale has when no `SCALES.md` names it. */
export function defaultScaleName(number: number): string {
  return number === 0 ? 'Cross-cutting' : `Scale ${number}`;
}

/** A scale's number and name, as filters and headings show them. */
export function scaleTitle(scale: Scale): string {
  return scale.name === defaultScaleName(scale.number) && scale.number !== 0
    ? scale.name
    : `${scale.number} ${scale.name}`;
}
