import type { Place } from '../diagnostic.ts';
import type { Language } from '../language.ts';
import type { WrittenPattern } from '../pattern.ts';
import type { Block } from './parts.ts';

/** An id that a list of the front matter names, with its place. */
export interface Listed extends Place {
  readonly id: number;
}

/** One of the two lists of a file: the patterns that are larger than its own, or those that are smaller. */
export type Side = 'larger' | 'smaller';

/** What fields are called in the files, for messages to their authors. */
export interface FormatKeys extends Readonly<Record<Side, string>> {
  /** Every key that means something. */
  readonly known: readonly string[];
}

/** A place in the prose that names a pattern. */
export interface Naming extends Place {
  /** The id that is meant; there may be no such pattern. */
  readonly id: number;
  /** The name given together with the number; null where the text names by name or file alone. */
  readonly name: string | null;
}

/** A link or a picture of a text that leads nowhere. */
export interface BrokenLink extends Place {
  /** Whether it names a pattern, a file, a heading of another text, a picture, or a picture that is no file of the folder. */
  readonly kind: 'name' | 'file' | 'section' | 'picture' | 'other-host';
  /** What leads nowhere, as the text has it. */
  readonly target: string;
  /** The nearest that would be right, as it would be written; null where none is near. */
  readonly suggestion: string | null;
}

export interface Heading extends Place {
  /** Without the asterisks, with plain spaces. */
  readonly name: string;
  /** The asterisks at its end, such as `'**'`. */
  readonly asterisks: string;
}

/** A pattern's file, as far as the rules look at it. Every place is one in the file. */
export interface ReviewedFile {
  readonly pattern: WrittenPattern;
  /** Places of the values of these fields. */
  readonly places: Readonly<Record<'id' | 'name' | 'scale', Place>>;
  readonly larger: readonly Listed[];
  readonly smaller: readonly Listed[];
  readonly tags: readonly (Place & { readonly tag: string })[];
  /** All keys of the front matter, known or not. */
  readonly keys: readonly (Place & { readonly key: string })[];
  /** The first heading of level 1. */
  readonly heading: Heading | null;
  /** Where the text begins, after the front matter. */
  readonly start: Place;
  /** The blocks of the text in order, without the heading and the lines between. */
  readonly blocks: readonly Block[];
  /** The last line that holds anything. */
  readonly end: Place;
  /** In the order of the text. */
  readonly names: readonly Naming[];
  /** In the order of the text. */
  readonly brokenLinks: readonly BrokenLink[];
  /** How often the prose has each longer word, in lower case; names of patterns and references are left out. */
  readonly words: ReadonlyMap<string, number>;
}

/** What the review looks at: all files that could be read, and the language that they make. */
export interface ReviewedLanguage {
  readonly language: Language;
  readonly format: FormatKeys;
  /** By path. Files that share an id are all there. */
  readonly files: readonly ReviewedFile[];
  /** The scales that `SCALES.md` names; null where there is no such file. */
  readonly namedScales: ReadonlySet<number> | null;
  /** Ids of files that are not in the language because another field is wrong. */
  readonly idsOfBrokenFiles: ReadonlySet<number>;
  /** What the author's form does not have and what is loose in it; absent if the files are in our own form. */
  readonly form?: ReviewedForm;
}

/** What the rules know of a form that is not our own. */
export interface ReviewedForm {
  /** The rules that would ask for what the form does not have, with the reason for each. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Links that lead to no pattern, or to more than one. */
  readonly loose: readonly LooseTarget[];
}

/** A link that leads to no pattern, or to more than one. */
export interface LooseTarget extends Place {
  readonly file: string;
  readonly pattern: number;
  /** The target as it is written. */
  readonly target: string;
  /** The key or the part of the text that holds it, in words. */
  readonly where: string;
  /** The files of the patterns that it may mean; none if it means nothing. */
  readonly files: readonly string[];
}
