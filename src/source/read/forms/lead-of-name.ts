/** Words for a pattern that may stand before a name, as in “Pattern 12: Open Door”. */
const WORD =
  '(?:patterns?|muster|entwurfsmuster|patr[oó]n|padr[aã]o|patron|motif|mod[eè]le|modello|パターン|模式|패턴|паттерн|نمط)';

const LED_BY_WORD = new RegExp(
  `^${WORD}\\s*(?:#|no\\.?\\s*|nr\\.?\\s*)?(\\d{1,4})?\\s*(?:[:：.|]|[-–—](?=\\s))\\s*(?=\\S)`,
  'iu',
);
/** Words for a part of a book, which lead a name only with a number. */
const LED_BY_PART =
  /^(?:chapter|kapitel|cap[ií]tulo|chapitre|capitolo|lesson|item|recipe|card|глава|第)\s*(\d{1,4})\s*(?:[章节節回条條課课]\s*[:：]?|[:：.|]|[-–—](?=\s))\s*(?=\S)/iu;
const LED_BY_NUMBER = /^(?:#|no\.?\s*|nr\.?\s*)?(\d{1,4})\s*(?:[.:：)|](?=\s)|\s[-–—]\s)\s*(?=\S)/iu;

/** What leads a name: the word “Pattern”, a number, or both. */
export interface Lead {
  readonly number: number | null;
  /** The name without what leads it. */
  readonly rest: string;
}

/** Splits “Pattern: Open Door”, “Pattern 12 – Open Door” and “12. Open Door”; null if nothing leads the name. */
export function splitLead(name: string): Lead | null {
  const match = LED_BY_WORD.exec(name) ?? LED_BY_PART.exec(name) ?? LED_BY_NUMBER.exec(name);
  return match
    ? { number: match[1] === undefined ? null : Number(match[1]), rest: name.slice(match[0].length) }
    : null;
}

/** The name without the word “Pattern” that leads it and, if the number is shown apart, without that number. */
export function withoutLead(name: string, isNumberShown: boolean): string {
  const lead = splitLead(name);
  return lead && (lead.number === null || isNumberShown) ? lead.rest : name;
}
