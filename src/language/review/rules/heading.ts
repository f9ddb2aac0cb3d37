import { asterisks } from '../../pattern.ts';
import { isSameName } from '../../same-name.ts';
import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const heading: Rule = {
  id: 'heading',
  severity: 'warning',
  when: "The heading's name or asterisks differ from the front matter, or there is no heading.",
  why: 'Readers of the file and readers of the map would see different names or confidences.',
  mend: 'Begin the text with "# Name **": the name of the front matter and as many asterisks as the confidence.',
  check: ({ files }) => files.flatMap(checkFile),
};

function checkFile(file: ReviewedFile): Finding[] {
  const { pattern } = file;
  const stars = asterisks(pattern);
  const right = `# ${pattern.name}${stars && ` ${stars}`}`;
  if (!file.heading) {
    return [
      {
        ...within(file, file.start),
        message: 'The text has no heading.',
        hint: `Begin the text with the line ${quoted(right)}.`,
      },
    ];
  }
  const faults: string[] = [];
  if (!isSameName(file.heading.name, pattern.name))
    faults.push(`the name ${quoted(file.heading.name)} where the front matter has ${quoted(pattern.name)}`);
  if (file.heading.asterisks !== stars)
    faults.push(
      `${inNumber(file.heading.asterisks)} where the confidence ${pattern.confidence} asks for ${stars ? `"${stars}"` : 'none'}`,
    );
  if (faults.length === 0) return [];
  return [
    {
      ...within(file, file.heading),
      message: `The heading has ${faults.join(', and ')}.`,
      hint: `Write ${quoted(right)}, or mend the front matter.`,
    },
  ];
}

function inNumber(stars: string): string {
  return stars === '' ? 'no asterisks' : `"${stars}"`;
}
