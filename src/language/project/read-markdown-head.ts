import { isEntryKey } from './clean-keys.ts';
import { HEAD } from './markdown-form.ts';
import type { EntryKey, Project } from './project.ts';
import type { ReadingFault } from './reading.ts';

/** Reads the lines before the title. A value is JSON, or else the text as it stands. */
export function readHead(lines: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(
    lines.flatMap((line): [string, unknown][] => {
      const [, key, value = ''] = /^([\w-]+):(.*)$/.exec(line) ?? [];
      if (key === undefined) return line.trim() === '' ? [] : [[line, null]];
      try {
        return [[key, JSON.parse(value)]];
      } catch {
        return [[key, value.trim()]];
      }
    }),
  );
}

/** Returns what the lines before the title say of the project, and tells what means nothing there. */
export function headParts(head: ReadonlyMap<string, unknown>, faults: ReadingFault[]): Partial<Project> {
  const known: readonly string[] = Object.values(HEAD);
  const fault = (key: string, what: string) => faults.push({ where: `“${key}” before the title`, what });
  const line = (key: string) => {
    const value = head.get(key) ?? '';
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    fault(key, 'It should be a text.');
    return '';
  };
  const keys = (key: string) => {
    const value = head.get(key) ?? [];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' && isEntryKey(each)))
      return value as EntryKey[];
    fault(key, 'It should be a list such as ["13", "own-1"].');
    return [];
  };
  for (const key of head.keys()) if (!known.includes(key)) fault(key, 'It means nothing here.');
  const order = head.get(HEAD.order) ?? 'large-to-small';
  if (order !== 'large-to-small' && order !== 'by-hand')
    fault(HEAD.order, 'It should be large-to-small or by-hand.');
  const at = line(HEAD.at);
  if (at !== '' && !isEntryKey(at)) fault(HEAD.at, 'It should be a key such as "13" or "own-1".');
  return {
    from: { title: line(HEAD.language), address: line(HEAD.address) },
    order: order === 'by-hand' ? 'by-hand' : 'large-to-small',
    guided: { at: at === '' ? null : at, looked: keys(HEAD.looked), skipped: keys(HEAD.skipped) },
  };
}
