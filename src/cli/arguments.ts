import { parseArgs } from 'node:util';
import { COMMANDS, findCommand } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { OPTIONS, type OptionValues, parse } from './options.ts';
import { WrongUsage } from './wrong-usage.ts';

const GENERAL = ['help', 'version'];

/** Options that take no value. */
const SWITCHES = Object.entries(OPTIONS).flatMap(([name, { type }]) => (type === 'boolean' ? [name] : []));

/** A call of the command, taken apart: the subcommand, if there is one, its operands and its options. */
export interface Call {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly values: OptionValues;
}

/** @throws WrongUsage if the command does not have an option, or if an option lacks its value. */
export function parseCall(args: readonly string[]): Call {
  checkOptions(args);
  const { values, positionals } = parse(args);
  const [command, ...operands] = positionals;
  return { command, operands, values };
}

/** Reports wrong options in our own words, so that `parse` finds nothing to refuse. */
function checkOptions(args: readonly string[]): void {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  const [name = ''] = positionals;
  const command = findCommand(name);
  const own = command ? command.options.map((option) => option.name) : [];
  const allowed: readonly string[] = command ? [...own, ...GENERAL] : Object.keys(OPTIONS);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!allowed.includes(token.name)) throw new WrongUsage(unknownOption(token.rawName, name, allowed));
    const wantsValue = !SWITCHES.includes(token.name);
    if (!wantsValue && token.value !== undefined)
      throw new WrongUsage(`--${token.name} takes no value; what is "${token.value}"?`);
    if (wantsValue && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      throw new WrongUsage(
        `--${token.name} wants a value. One that begins with "-" is given as --${token.name}=-…`,
      );
    }
  }
}

function unknownOption(given: string, command: string, allowed: readonly string[]): string {
  const letters = given.replace(/^-+/, '');
  const owner = COMMANDS.find(({ options }) => options.some((option) => option.name === letters));
  if (owner && command !== '') return `${given} is an option of "${owner.name}", not of "${command}".`;
  const meant = didYouMean(
    given,
    allowed.map((name) => `--${name}`),
  );
  return `There is no option ${given}${command === '' ? '' : ` of "${command}"`}.${meant}`;
}
