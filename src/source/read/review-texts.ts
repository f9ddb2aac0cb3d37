import type { Diagnostic } from '../../language/diagnostic.ts';
import { type Wanted, reviewInSteps } from '../../language/review/review.ts';
import type { ReviewedFile } from '../../language/review/reviewed-language.ts';
import type { Steps } from '../../language/steps.ts';
import { findBrokenLinks } from './broken-links.ts';
import { formatOf, reviewedForm } from './forms/reviewed-form.ts';
import type { PatternFile } from './pattern-file.ts';
import { resolveNames } from './reviewed-names.ts';
import { FORMAT_KEYS } from './format-keys.ts';
import type { Frame } from './language-frame.ts';

/** Reviews the files of a language, in steps; returns the findings. */
export function* reviewTexts(
  frame: Frame,
  all: readonly PatternFile[],
  wanted?: Wanted,
): Steps<readonly Diagnostic[]> {
  const { language, names, images, refused, namedScales, idsOfBrokenFiles } = frame;
  const files: ReviewedFile[] = [];
  for (const file of all) {
    files.push({
      ...file.facts,
      pattern: file.declaration.pattern,
      names: resolveNames(file, names),
      brokenLinks: findBrokenLinks(file, names, { shown: images, refused }),
    });
    yield;
  }
  return yield* reviewInSteps(
    {
      language,
      format: frame.form ? formatOf(frame.form) : FORMAT_KEYS,
      files,
      namedScales,
      idsOfBrokenFiles,
      ...(frame.form ? { form: reviewedForm(frame.form, language) } : {}),
    },
    frame.settings,
    wanted,
  );
}
