import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_EXPORT } from '../../../src/language/export/csv.ts';
import { neighbourLookup } from '../../../src/language/link.ts';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { smallLanguage } from './small-language.ts';

test('one row for each pattern under a row of headings', () => {
  expect(CSV_EXPORT.write(smallLanguage()).split('\r\n')).toEqual([
    'id,name,scale,scale_name,confidence,ai,tags,larger,smaller,status,file',
    '1,"Say ""Yes"", <b>&",1,Large,2,true,a\\;b;c,,2;7,written,sub/001-say-yes.md',
    "2,'=SUM(A1),2,Scale 2,0,false,,1,,written,002-sum.md",
    '7,Far Away,2,Scale 2,,,,1,,unwritten,',
    '',
  ]);
});

test('a reader of RFC 4180 gets every value back', () => {
  fc.assert(
    fc.property(anyLanguage, (language) => {
      const neighbours = neighbourLookup(language.links);
      const scaleNames = new Map(language.scales.map(({ number, name }) => [number, name]));
      const [, ...rows] = parseCsv(CSV_EXPORT.write(language));
      expect(
        rows.map((row) => row.map((value) => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value))),
      ).toEqual(
        language.patterns.map((pattern) => {
          const written = pattern.status === 'written' ? pattern : null;
          return [
            String(pattern.id),
            pattern.name,
            String(pattern.scale),
            scaleNames.get(pattern.scale),
            written ? String(written.confidence) : '',
            written ? String(written.ai) : '',
            (written?.tags ?? []).map((tag) => tag.replaceAll('\\', '\\\\').replaceAll(';', '\\;')).join(';'),
            neighbours(pattern.id).larger.join(';'),
            neighbours(pattern.id).smaller.join(';'),
            pattern.status,
            written?.file ?? '',
          ];
        }),
      );
    }),
  );
});

test('no cell is a formula to a spreadsheet', () => {
  fc.assert(
    fc.property(anyLanguage, (language) => {
      for (const row of parseCsv(CSV_EXPORT.write(language)))
        for (const value of row) expect(value).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

/** A reader of RFC 4180, one character at a time. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') value += character;
      else if (text.charAt(at + 1) === '"') value += text.charAt(++at);
      else quoted = false;
    } else if (character === '"') {
      if (value !== '') throw new Error('A quotation mark within a plain value.');
      quoted = true;
    } else if (character === ',') {
      row.push(value);
      value = '';
    } else if (character === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
      at++;
    } else if (character === '\n' || character === '\r') throw new Error('A bare line break.');
    else value += character;
  }
  if (quoted || value !== '' || row.length > 0) throw new Error('The last row is not closed.');
  return rows;
}
