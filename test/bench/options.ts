import { parseArgs } from 'node:util';

/** The first view and the next text at 56 patterns; what grows with the size; the command. */
const PARTS = ['first', 'next', 'growth', 'build', 'explore'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** The number of runs of each measure. The median counts. */
  readonly runs: number;
  /** The numbers of patterns of the generated languages, in ascending order. */
  readonly sizes: readonly number[];
  readonly parts: ReadonlySet<Part>;
  /** The git revision that this build is compared with; null if it is measured alone. */
  readonly against: string | null;
  /** Whether to measure other tools on the same texts, in turn with ours. */
  readonly hasPeers: boolean;
  /** Whether to write the results into BENCH.md. */
  readonly write: boolean;
}

export const USAGE = `npm run bench -- [--runs 7] [--sizes 56,253,1000,5000,10000] [--only ${PARTS.join(',')}] [--quick] [--peers] [--write]
  --quick  3 runs, of 56, 253 and 1,000 patterns
  --only   some of the parts
  --peers  also MkDocs Material, Hugo and markdownlint-cli2 on the same texts, in turn with ours (first, next, build)
  --write  put the table into BENCH.md
  --against <git revision>  build that revision too, measure both in turn, and print ratios (first, next, growth)`;

/** @throws If the arguments are wrong; the message is for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      sizes: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      against: { type: 'string' },
      peers: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const runs = count(values.runs ?? (values.quick ? '3' : '7'));
  const sizes = (values.sizes ?? (values.quick ? '56,253,1000' : '56,253,1000,5000,10000'))
    .split(',')
    .map(count);
  const parts = (values.only?.split(',') ?? PARTS).map(part);
  return {
    runs,
    sizes: sizes.toSorted((one, other) => one - other),
    parts: new Set(parts),
    against: values.against ?? null,
    hasPeers: values.peers,
    write: values.write,
  };
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is no number of runs or of patterns.`);
  return Number(text);
}

function part(text: string): Part {
  const found = PARTS.find((name) => name === text);
  if (!found) throw new Error(`There is no part "${text}".`);
  return found;
}
