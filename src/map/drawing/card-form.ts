import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, marksOf } from '../../language/pattern.ts';
import { beginsRightToLeft } from '../../language/begins-right-to-left.ts';
import type { Rect } from '../geometry.ts';
import type { LensDrawing } from '../lenses/lens-drawing.ts';
import type { Palette } from './palette.ts';

/** How text stands on the cards of a map: the same on all of them, in every drawing. */
export interface CardForm {
  /** Whether text begins at the right edge, because most names are written from right to left. */
  readonly isMirrored: boolean;
  /** Whether names stand below a line with number, asterisks and mark. Without it, they stand in the middle. */
  readonly hasMarks: boolean;
}

/** @param lens How a lens changes the cards; null if they are coloured by scale. Its marks need the line too. */
export function cardForm(language: Language, lens: LensDrawing | null): CardForm {
  const form = plainForm(language);
  const hasMarks = form.hasMarks || language.patterns.some(({ id }) => (lens?.mark(id) ?? null) !== null);
  return { ...form, hasMarks };
}

const plainForm = oncePer(({ patterns }: Language): CardForm => ({
  isMirrored: patterns.filter(({ name }) => beginsRightToLeft(name)).length > patterns.length / 2,
  hasMarks: patterns.some((pattern) => marksOf(pattern).trim() !== '' || cornerText(pattern, null) !== null),
}));

/** Returns the mark at the end of a card's first line: that of a lens, or the AI mark; null if there is none. */
export function cornerText(pattern: Pattern, lens: LensDrawing | null): string | null {
  return lens?.mark(pattern.id) ?? (pattern.status === 'written' && pattern.ai ? 'AI' : null);
}

/** Returns the colour of a card's name. */
export function nameInk({ status }: Pattern, { ink, inkFaint }: Palette): string {
  return status === 'written' ? ink : inkFaint;
}

/** Returns the colour of a card's first line, which must be read on the fill that a lens gives the card. */
export function marksInk({ id }: Pattern, lens: LensDrawing | null, { ink, inkFaint }: Palette): string {
  return (lens?.look(id).fill ?? 0) > 0.2 ? ink : inkFaint;
}

/** Returns where the lines of a card's text begin and end, at a distance from its edges. */
export function textEdges(
  { x, width }: Rect,
  padding: number,
  { isMirrored }: CardForm,
): { readonly start: number; readonly end: number } {
  const [left, right] = [x + padding, x + width - padding];
  return isMirrored ? { start: right, end: left } : { start: left, end: right };
}

/** Returns the styles by which the cards of a page before any script have their form; empty for the usual one. */
export function formStyles({ isMirrored, hasMarks }: CardForm): string {
  const rules = [
    ...(isMirrored ? ['direction:rtl', 'text-align:right'] : []),
    ...(hasMarks ? [] : ['align-content:center', 'padding-block:0']),
  ];
  return rules.length === 0 ? '' : `.flow .card{${rules.join(';')}}`;
}
