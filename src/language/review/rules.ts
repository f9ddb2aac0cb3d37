import type { Rule } from './rule.ts';
import { brokenLink } from './rules/broken-link.ts';
import { cycle } from './rules/cycle.ts';
import { danglingLink } from './rules/dangling-link.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { fileName } from './rules/file-name.ts';
import { form } from './rules/form.ts';
import { frontMatter } from './rules/front-matter.ts';
import { heading } from './rules/heading.ts';
import { isolated } from './rules/isolated.ts';
import { leftOut } from './rules/left-out.ts';
import { loneTag } from './rules/lone-tag.ts';
import { looseLink } from './rules/loose-link.ts';
import { missedLink } from './rules/missed-link.ts';
import { missingPicture } from './rules/missing-picture.ts';
import { missingSection } from './rules/missing-section.ts';
import { mutualLink } from './rules/mutual-link.ts';
import { nameMismatch } from './rules/name-mismatch.ts';
import { oneSidedLink } from './rules/one-sided-link.ts';
import { refusedPicture } from './rules/refused-picture.ts';
import { scaleInversion } from './rules/scale-inversion.ts';
import { selfLink } from './rules/self-link.ts';
import { similarTags } from './rules/similar-tags.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unlistedLink } from './rules/unlisted-link.ts';
import { unmentionedLink } from './rules/unmentioned-link.ts';
import { unnamedScale } from './rules/unnamed-scale.ts';
import { unreadableFile } from './rules/unreadable-file.ts';

/** Every rule of the review that settings can name, gravest first. */
export const RULES: readonly Rule[] = [
  frontMatter,
  duplicateId,
  unreadableFile,
  refusedPicture,
  brokenLink,
  missingSection,
  missingPicture,
  fileName,
  danglingLink,
  scaleInversion,
  mutualLink,
  cycle,
  selfLink,
  unlistedLink,
  unmentionedLink,
  nameMismatch,
  heading,
  form,
  unnamedScale,
  isolated,
  oneSidedLink,
  unknownKey,
  similarTags,
  loneTag,
  missedLink,
  looseLink,
  leftOut,
];

/** What is wrong in `semilattice.json` itself; it cannot be switched off there. */
export const SETTINGS_RULE: Rule = {
  id: 'settings',
  severity: 'error',
  when: 'semilattice.json contains a fault.',
  why: 'What it says about a rule has no effect, and nobody would notice.',
  mend: 'Write JSON in the form { "rules": { "lone-tag": "off" } }.',
  check: null,
};
