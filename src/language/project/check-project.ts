import type { Severity } from '../diagnostic.ts';
import { type Language, patternLookup } from '../language.ts';
import { numberOf } from '../pattern.ts';
import { changeInWords, quotedName } from './change-words.ts';
import { type Project, keyOf, keyOfReference, nameOf } from './project.ts';
import { neighboursOf } from './project-links.ts';
import { type Change, recognise } from './recognise.ts';

/** Something that a team should know about its project. */
export interface ProjectFinding {
  /** The id of what is found. It never changes. */
  readonly rule: 'project-gone' | 'project-renamed' | 'project-renumbered' | 'project-undecided';
  readonly severity: Severity;
  /** The name, as the file of the project has it, of the pattern concerned. */
  readonly name: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Checks a project against a language: patterns that are gone (errors), that have another name or number, and smaller
 * patterns that the project has neither chosen nor set aside, such as those that are new (both warnings).
 */
export function checkProject(before: Project, language: Language): readonly ProjectFinding[] {
  const { project, changes } = recognise(before, language);
  return [...changes.flatMap(findingOf), ...undecided(project, language)];
}

function findingOf(change: Change): readonly ProjectFinding[] {
  const { name } = change.before;
  const message = changeInWords(change);
  switch (change.kind) {
    case 'gone':
      return [
        {
          rule: 'project-gone',
          severity: 'error',
          name,
          message,
          hint: 'Remove it, or keep it as a pattern of your own.',
        },
      ];
    case 'renamed':
      return [
        {
          rule: 'project-renamed',
          severity: 'warning',
          name,
          message,
          hint: 'Read whether it is still what you mean, and change the name.',
        },
      ];
    case 'renumbered':
    case 'found':
      return [
        {
          rule: 'project-renumbered',
          severity: 'warning',
          name,
          message,
          hint: 'Change the number.',
        },
      ];
  }
}

function undecided(project: Project, language: Language): readonly ProjectFinding[] {
  const decided = new Set([
    ...project.entries.map(keyOf),
    ...project.setAside.map(({ reference }) => keyOfReference(reference)),
  ]);
  const patterns = patternLookup(language);
  return project.entries.flatMap((entry): ProjectFinding[] => {
    const open = neighboursOf(project, language, entry)
      .smaller.filter((key) => !decided.has(key))
      .flatMap((key) => patterns.get(Number(key)) ?? [])
      .map((pattern) => ({ id: numberOf(pattern), name: pattern.name }));
    if (open.length === 0) return [];
    return [
      {
        rule: 'project-undecided',
        severity: 'warning',
        name: nameOf(entry),
        message: `“${nameOf(entry)}” has smaller patterns of which the project says nothing: ${open.map(quotedName).join(', ')}.`,
        hint: 'Choose them, or set them aside and say why.',
      },
    ];
  });
}
