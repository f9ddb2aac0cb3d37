import { describe, expect, test } from 'vitest';
import { UNPAINTED, paintFor } from '../../../src/cli/paint.ts';
import { reportGithub } from '../../../src/cli/reporters/github.ts';
import { reportJson } from '../../../src/cli/reporters/json.ts';
import type { Report } from '../../../src/cli/reporters/report.ts';
import { reportSarif } from '../../../src/cli/reporters/sarif.ts';
import { reportText } from '../../../src/cli/reporters/text.ts';
import type { Diagnostic } from '../../../src/language/diagnostic.ts';
import { RULES, SETTINGS_RULE } from '../../../src/language/review/rules.ts';

const FAULT: Diagnostic = {
  rule: 'dangling-link',
  severity: 'warning',
  file: '001-x.md',
  line: 2,
  column: 5,
  message: 'No file has the id 7.',
  hint: 'Write it.',
  pattern: 1,
};
const report = (...diagnostics: Diagnostic[]): Report => ({ patterns: 2, links: 1, diagnostics });
const inFolder = (file: string) => `some/folder/${file}`;

test('json gives counts and each diagnostic with its eight fields', () => {
  expect(JSON.parse(reportJson(report(FAULT)))).toEqual({ patterns: 2, links: 1, diagnostics: [FAULT] });
});

describe('text', () => {
  const options = { pathOf: inFolder, source: () => '---\nid: 7\n', paint: UNPAINTED };

  test('shows place, severity, message, rule, hint and the line with a mark, and sums up', () => {
    expect(reportText(report(FAULT), options)).toBe(
      [
        'some/folder/001-x.md:2:5 warning No file has the id 7. dangling-link',
        '  Write it.',
        '  2 | id: 7',
        '    |     ^',
        '',
        '2 patterns, 1 link: no errors, 1 warning, no notes.',
      ].join('\n'),
    );
  });

  test('shows no line of a file that could not be read', () => {
    expect(reportText(report(FAULT), { ...options, source: () => null })).not.toContain('|');
  });

  test('is coloured only where it may be', () => {
    expect(reportText(report(FAULT), options)).not.toContain('\u001b');
    expect(reportText(report(FAULT), { ...options, paint: paintFor({ isTTY: true }, {}) })).toContain(
      '\u001b[33mwarning\u001b[39m',
    );
  });

  test('lets no file write to the terminal but plain text', () => {
    const hostile: Diagnostic = {
      ...FAULT,
      file: '\u001b[2J.md',
      message: 'x\u001b]0;title\u0007\n::error::y\u202e',
      hint: '\u009b31m',
    };
    const text = reportText(report(hostile), { ...options, source: () => '\n\u001b[31m\u202e' });
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^::/m);
  });
});

describe('github', () => {
  test('one annotation for each diagnostic, on the path in the repository', () => {
    expect(reportGithub(report(FAULT, { ...FAULT, severity: 'note' }), inFolder).split('\n')).toEqual([
      '::warning file=some/folder/001-x.md,line=2,col=5,title=dangling-link::No file has the id 7.%0AWrite it.',
      '::notice file=some/folder/001-x.md,line=2,col=5,title=dangling-link::No file has the id 7.%0AWrite it.',
    ]);
  });

  test('no text of a file can end an annotation or begin a command', () => {
    const hostile: Diagnostic = {
      ...FAULT,
      file: 'a,b:c%0A.md',
      message: '100%\r\n::set-output name=x::y',
    };
    expect(reportGithub(report(hostile), (file) => file)).toBe(
      '::warning file=a%2Cb%3Ac%250A.md,line=2,col=5,title=dangling-link::100%25%0D%0A::set-output name=x::y%0AWrite it.',
    );
  });
});

test('sarif names every rule once and points each result at its rule and place', () => {
  const log = JSON.parse(reportSarif(report(FAULT), inFolder, '1.2.3', [...RULES, SETTINGS_RULE])) as {
    version: string;
    runs: {
      tool: { driver: { name: string; version: string; rules: { id: string }[] } };
      results: { ruleIndex: number; ruleId: string }[];
    }[];
  };
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run?.tool.driver).toMatchObject({
    name: 'Semilattice',
    version: '1.2.3',
    informationUri: 'pkg:npm/semilattice@1.2.3',
  });
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'settings']);
  expect(run?.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('dangling-link');
  expect(run?.results).toEqual([
    {
      ruleId: 'dangling-link',
      ruleIndex: 8,
      level: 'warning',
      message: { text: 'No file has the id 7. Write it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'some/folder/001-x.md' },
            region: { startLine: 2, startColumn: 5 },
          },
        },
      ],
    },
  ]);
});
