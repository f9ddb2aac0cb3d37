import { TomlDate, TomlError, parse } from 'smol-toml';
import { withoutTrailing } from '../../../language/trailing-run.ts';
import { shortened } from '../../render/plain-text.ts';
import { type FrontMatter, type FrontMatterResult, broken } from '../front-matter.ts';
import type { SourceFile } from '../source-file.ts';

/** Longest front matter, in characters. */
const LONGEST = 32 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the TOML between the first two lines `+++`, as Hugo and Zola write it. */
export function readTomlFrontMatter(file: SourceFile): FrontMatterResult {
  const lines = file.text.split('\n');
  if (lines[0]?.trimEnd() !== '+++') return { kind: 'none' };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '+++');
  const toml = lines.slice(1, end).join('\n');
  if (end === -1 || toml.length > LONGEST) return { kind: 'none' };
  try {
    const data = plain(parse(toml)) as Fields;
    return { kind: 'found', frontMatter: frontMatterOf(data, lines, end) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line + 1 : 1;
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n', 1);
    return broken(
      file,
      { line, column: error instanceof TomlError ? error.column : 1 },
      `The front matter is not valid TOML: ${shortened(withoutTrailing(reason, '.: \t\r'))}.`,
      'Mend the TOML between the two lines "+++".',
    );
  }
}

function frontMatterOf(data: Fields, lines: readonly string[], end: number): FrontMatter {
  const placeOf = (path: readonly (string | number)[]) => {
    const key = path.findLast((step) => typeof step === 'string');
    const line = lines.findIndex((text, index) => index > 0 && index < end && keyOf(text) === key);
    return { line: Math.max(0, line) + 1, column: 1 };
  };
  return {
    data,
    content: lines.slice(end + 1).join('\n'),
    contentLine: end + 2,
    placeOf: (...path) => placeOf(path),
    textAt: (...path) => {
      const value = valueAt(data, path);
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    },
    unknownTags: [],
    keys: () => Object.keys(data).map((key) => ({ key, ...placeOf([key]) })),
  };
}

function keyOf(line: string): string | undefined {
  return /^\s*["']?([^"'=\s[\]]+)["']?\s*=/.exec(line)?.[1];
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Values as YAML would have them: a date is a text. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
