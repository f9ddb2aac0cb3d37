import { type Language, patternLookup, writtenPatterns } from '../language/language.ts';
import { changeIdentities } from '../source/mend/rename-pattern.ts';
import { loadWorking } from '../source/mend/working-folder.ts';
import { changeFolder } from './change-folder.ts';
import type { CommandContext } from './command-context.ts';
import type { OptionValues } from './options.ts';
import { refuseOtherForms } from './refuse-other-forms.ts';
import { reportProblems } from './report-problems.ts';
import { tellUnclear } from './tell-unclear.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice renumber`: closes the gaps between numbers, or gives one pattern another number. */
export async function renumberPatterns(
  numbers: readonly string[],
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const [from, to] = numbers.map(Number);
  const options = { label: `renumber ${numbers.join(' ')}`, isDryRun: values['dry-run'] ?? false };
  const result = await changeFolder(folder, options, context, (working) => {
    const loaded = loadWorking(working);
    refuseOtherForms(loaded);
    const { language, diagnostics } = loaded;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (reportProblems(errors, context) > 0)
      throw new WrongUsage(
        'Mend these errors first: numbers in files that cannot be read would stay as they are.',
      );
    const numbering =
      from === undefined || to === undefined ? withoutGaps(language) : moved(language, from, to);
    const changes = [...numbering].flatMap(([id, next]) => {
      const name = patternLookup(language).get(id)?.name;
      return id === next || name === undefined ? [] : [[id, { id: next, name }] as const];
    });
    return { ...changeIdentities(working, new Map(changes)), before: working };
  });
  return tellUnclear(result, context);
}

/** Gives all patterns the numbers from 1, in their order. Unwritten ones keep their places too. */
function withoutGaps({ patterns }: Language): Map<number, number> {
  return new Map(patterns.map(({ id }, index) => [id, index + 1]));
}

function moved(language: Language, from: number, to: number): Map<number, number> {
  if (to < 1) throw new WrongUsage('Numbers of patterns begin with 1.');
  if (!writtenPatterns(language).some(({ id }) => id === from))
    throw new WrongUsage(`No file has the id ${from}, so there is nothing to move.`);
  const holder = patternLookup(language).get(to);
  if (holder && to !== from) {
    throw new WrongUsage(
      holder.status === 'written'
        ? `The id ${to} is taken by ${holder.file}.`
        : `Others link to a pattern ${to} that nobody has written, so the id is taken.`,
    );
  }
  return new Map([[from, to]]);
}
