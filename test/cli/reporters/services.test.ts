import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { reportGitlab } from '../../../src/cli/reporters/gitlab.ts';
import { reportJunit } from '../../../src/cli/reporters/junit.ts';
import type { Report } from '../../../src/cli/reporters/report.ts';
import type { Diagnostic } from '../../../src/language/diagnostic.ts';

const FAULT: Diagnostic = {
  rule: 'heading',
  severity: 'warning',
  file: '001-x.md',
  line: 9,
  column: 1,
  message: 'The heading has the name "A & <B>".',
  hint: 'Write "# C".',
  pattern: 1,
};
const BROKEN: Diagnostic = { ...FAULT, rule: 'front-matter', severity: 'error', file: '002-"y"\u0007.md' };
const NOTE: Diagnostic = { ...FAULT, rule: 'lone-tag', severity: 'note' };
const report = (...diagnostics: Diagnostic[]): Report => ({ patterns: 2, links: 1, diagnostics });
const inFolder = (file: string) => `some/folder/${file}`;
const isError = ({ severity }: Diagnostic) => severity === 'error';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

/**
 * What the schema of Jenkins' xUnit plugin (junit-10.xsd) says of the elements that we write: which attributes each must
 * and may have, and which children.
 */
const JUNIT: Readonly<Record<string, { must: string[]; may: string[]; children: string[] }>> = {
  testsuites: { must: [], may: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    must: ['name'],
    may: ['tests', 'failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
    children: ['testcase', 'properties', 'system-out', 'system-err'],
  },
  testcase: {
    must: ['name'],
    may: ['classname', 'time', 'file', 'line', 'assertions', 'status', 'group'],
    children: ['skipped', 'failure', 'error', 'system-out', 'system-err'],
  },
  failure: { must: [], may: ['type', 'message'], children: [] },
  skipped: { must: [], may: ['type', 'message'], children: [] },
};

function checkJunit({ name, attributes, children }: Element): void {
  const rule = JUNIT[name];
  expect(rule, name).toBeDefined();
  const given = Object.keys(attributes);
  expect(given).toEqual(expect.arrayContaining(rule?.must ?? []));
  expect([...(rule?.must ?? []), ...(rule?.may ?? [])]).toEqual(expect.arrayContaining(given));
  for (const child of children) {
    expect(rule?.children).toContain(child.name);
    checkJunit(child);
  }
}

test.each([
  ['no finding', report()],
  ['some findings', report(FAULT, NOTE, BROKEN)],
])('junit follows the schema, and its numbers are right: %s', (_, given) => {
  const root = parseXml(reportJunit(given, inFolder, isError));
  checkJunit(root);
  const suites = root.children;
  const numberOf = (element: Element, name: string) => Number(element.attributes[name]);
  const kinds = (suite: Element, kind: string) =>
    suite.children.filter(({ children }) => children.some(({ name }) => name === kind)).length;
  for (const suite of suites) {
    expect(numberOf(suite, 'tests')).toBe(suite.children.length);
    expect(numberOf(suite, 'failures')).toBe(kinds(suite, 'failure'));
    expect(numberOf(suite, 'skipped')).toBe(kinds(suite, 'skipped'));
  }
  const sum = (name: string) => suites.reduce((total, suite) => total + numberOf(suite, name), 0);
  expect([numberOf(root, 'tests'), numberOf(root, 'failures')]).toEqual([sum('tests'), sum('failures')]);
  expect(numberOf(root, 'tests')).toBeGreaterThan(0);
});

test('in junit, what fails the check is a failure, and the rest is skipped with its message', () => {
  const [first, second] = parseXml(reportJunit(report(FAULT, BROKEN), inFolder, isError)).children;
  expect(first?.attributes['name']).toBe('some/folder/001-x.md');
  expect(first?.children[0]?.attributes).toMatchObject({
    name: '9:1 The heading has the name "A & <B>".',
    classname: 'heading',
    file: 'some/folder/001-x.md',
    line: '9',
  });
  expect(first?.children[0]?.children[0]?.name).toBe('skipped');
  expect(second?.children[0]?.children[0]).toMatchObject({
    name: 'failure',
    attributes: { type: 'front-matter', message: FAULT.message },
  });
});

test('gitlab has the members that Code Quality requires', () => {
  const found = JSON.parse(reportGitlab(report(FAULT, BROKEN, NOTE), inFolder)) as Record<string, unknown>[];
  expect(found).toHaveLength(3);
  for (const each of found) {
    expect(each).toEqual({
      description: expect.any(String),
      check_name: expect.any(String),
      fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: { path: expect.stringMatching(/^some\/folder\//), lines: { begin: 9 } },
    });
  }
  expect(found.map(({ severity }) => severity)).toEqual(['minor', 'critical', 'info']);
  expect(reportGitlab(report(), inFolder)).toBe('[]');
});

test('a fingerprint in gitlab outlives moved lines, and findings that are alike have one each', () => {
  const prints = (...found: Diagnostic[]) =>
    (JSON.parse(reportGitlab(report(...found), inFolder)) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );
  expect(prints({ ...FAULT, line: 30 })).toEqual(prints(FAULT));
  expect(new Set(prints(FAULT, { ...FAULT, line: 30 }, { ...FAULT, file: '003-z.md' })).size).toBe(3);
});
