import type { Pattern } from '../../language/pattern.ts';
import { KEYS } from './format-keys.ts';
import { nameInMarkdown } from '../render/name-in-markdown.ts';

/** What the file of a new pattern begins with. */
export interface NewPattern {
  readonly id: number;
  /** One line, without control characters. */
  readonly name: string;
  readonly scale: number;
  /** The file's name, without its ending. */
  readonly slug: string;
  /** The larger patterns that already link to it; `smaller` lists the smaller ones. */
  readonly larger: readonly Pattern[];
  readonly smaller: readonly Pattern[];
}

/**
 * Returns the file of a pattern that is yet to be written, with every field, every part of the form, and instructions.
 */
export function patternForm({ id, name, scale, slug, larger, smaller }: NewPattern): string {
  const opening =
    larger.length > 0
      ? `Say what ${enumerate(larger)} ${larger.length > 1 ? 'have' : 'has'} put in place, and what is left to be done here.`
      : `Begin with the larger patterns that this one helps to complete: name each as \`**Its Name (12)**\`, list it in ${KEYS.larger}, and say what it leaves to be done.`;
  const closing =
    smaller.length > 0
      ? `Say what ${enumerate(smaller)} ${smaller.length > 1 ? 'add' : 'adds'} to this pattern.`
      : `End with the smaller patterns that complete this one: name each as \`**Its Name (34)**\`, list it in ${KEYS.smaller}, and say what it adds.`;
  return `---
${KEYS.id}: ${id}
${KEYS.name}: ${JSON.stringify(name)}
${KEYS.confidence}: 0
${KEYS.scale}: ${scale}
${KEYS.larger}: [${larger.map((pattern) => pattern.id).join(', ')}]
${KEYS.smaller}: [${smaller.map((pattern) => pattern.id).join(', ')}]
${KEYS.ai}: false
${KEYS.tags}: []
${KEYS.references}: []
---

# ${nameInMarkdown(name)}

_${opening}_

---

**The problem, in two or three sentences: which forces pull against each other, and on whom.**

---

The discussion: what has been seen, where and by whom; why the obvious answers fail; where the evidence is thin.

Therefore:

**The solution, as an instruction: what to do, how far to go, and how to tell that it is done.**

<!-- A diagram may stand here: ![What it shows](${slug}.svg) -->

---

_${closing}_

## References

- What the text rests on, as in the front matter: author, title, publisher, year.
`;
}

function enumerate(patterns: readonly Pattern[]): string {
  const names = patterns.map(({ name, id }) => `**${nameInMarkdown(name)} (${id})**`);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
