import { type Language, has } from '../../../language/language.ts';
import { numberOf } from '../../../language/pattern.ts';
import type { FormatKeys, ReviewedForm } from '../../../language/review/reviewed-language.ts';
import type { FormReading } from './read-by-form.ts';
import { splitSource } from './source-text.ts';

/** What the review calls the two lists of links when it speaks to an author of another form. */
export function formatOf({ read }: FormReading): FormatKeys {
  return {
    larger: nameOf(read.larger, 'the larger patterns'),
    smaller: nameOf(read.smaller, 'the smaller patterns'),
    known: [],
  };
}

function nameOf(sources: readonly string[], otherwise: string): string {
  const [kind = '', argument = ''] = splitSource(sources[0] ?? 'none');
  return kind === 'key' ? argument : kind === 'text' ? 'the text' : otherwise;
}

/** Says which rules a form leaves no room for, and why, and which of its links are loose. */
export function reviewedForm({ read, loose, files }: FormReading, language: Language): ReviewedForm {
  const leftOut = new Map<string, string>();
  const leave = (reason: string, ...rules: readonly string[]) => {
    for (const rule of rules) leftOut.set(rule, reason);
  };
  leave('texts are not in the form of opening, problem, "Therefore:", solution and closing', 'form');
  leave('names and confidences stand in one place', 'heading');
  leave('files have names of their own form', 'file-name');
  leave('keys are the author’s own', 'unknown-key');
  leave(
    'links are named as the author names them',
    'unlisted-link',
    'unmentioned-link',
    'name-mismatch',
    'dangling-link',
  );
  if (!has(language, 'scales')) leave('there are no scales', 'unnamed-scale', 'scale-inversion');
  else
    leave(
      'scales are words of the files',
      'unnamed-scale',
      ...(splitSource(read.scale)[0] === 'key' && read.larger.length > 0 ? [] : ['scale-inversion']),
    );
  const isBothWays = declares(read.larger) && declares(read.smaller);
  if (!isBothWays) leave('links are declared at one end', 'one-sided-link');
  if (language.links.length === 0) leave('there are no links among the patterns', 'isolated', 'missed-link');
  if (language.patterns.every((pattern) => numberOf(pattern) === null))
    leave('patterns have no numbers', 'duplicate-id');
  if (files.every(({ declaration }) => declaration.pattern.tags.length === 0))
    leave('there are no tags', 'lone-tag', 'similar-tags');
  return {
    leftOut,
    loose: loose.map(({ file, link, meant }) => ({
      file: file.source.path,
      pattern: file.declaration.pattern.id,
      line: link.line,
      column: link.column,
      target: link.target,
      where: splitSource(link.source)[0] === 'key' ? splitSource(link.source)[1] : 'the text',
      files: meant.flatMap(
        (id) => files.find((other) => other.declaration.pattern.id === id)?.source.path ?? [],
      ),
    })),
  };
}

function declares(sources: readonly string[]): boolean {
  return sources.some((source) => source.startsWith('key:'));
}
