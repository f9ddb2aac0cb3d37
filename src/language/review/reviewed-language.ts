import type { Place } from '../diagnostic.ts';
import type { Language } from '../language.ts';
import type { PackedWords } from '../packed-words.ts';
import type { WrittenPattern } from '../pattern.ts';
import type { Block } from './parts.ts';

/** An id that a list of the front matter names, with its place. */
export interface Listed extends Place {
  readonly id: number;
}

/** One of the two lists of neighbours in a file: the larger patterns or the smaller ones. */
export type Side = 'larger' | 'smaller';

/** The names of the fields in the files. Messages to authors use them. */
export interface FormatKeys extends Readonly<Record<Side, string>> {
  /** Every key that has a meaning. */
  readonly known: readonly string[];
}

/** A place in the prose that names a pattern. */
export interface Naming extends Place {
  /** The id of the named pattern, which may not exist. */
  readonly id: number;
  /** The name that stands beside the number; null if the text gives only a name or a file. */
  readonly name: string | null;
}

/** A link or a picture in a text whose target does not exist. */
export interface BrokenLink extends Place {
  /**
   * What the target is: a pattern's name, a file, a heading of another text, a picture, or a picture that is not in the
   * folder.
   */
  readonly kind: 'name' | 'file' | 'section' | 'picture' | 'other-host';
  /** The target as the text writes it. */
  readonly target: string;
  /** The most similar target that exists, as the author would write it; null if none is similar enough. */
  readonly suggestion: string | null;
}

/** The heading of a pattern's text, with its place. */
export interface Heading extends Place {
  /** The text of the heading without its asterisks. All white space is plain spaces. */
  readonly name: string;
  /** The asterisks at the end of the heading, such as `'**'`. */
  readonly asterisks: string;
}

/** The facts of a pattern's file that the rules check. Every place is a place in this file. */
export interface ReviewedFile {
  readonly pattern: WrittenPattern;
  /** The places of the values of these fields. */
  readonly places: Readonly<Record<'id' | 'name' | 'scale', Place>>;
  readonly larger: readonly Listed[];
  readonly smaller: readonly Listed[];
  readonly tags: readonly (Place & { readonly tag: string })[];
  /** All keys of the front matter, including unknown ones. */
  readonly keys: readonly (Place & { readonly key: string })[];
  /** The first heading of level 1. */
  readonly heading: Heading | null;
  /** The place where the text begins, after the front matter. */
  readonly start: Place;
  /** The blocks of the text in order, without the heading and the rules (`---`) between them. */
  readonly blocks: readonly Block[];
  /** The last line that is not empty. */
  readonly end: Place;
  /** All names of patterns in the prose, in the order of the text. */
  readonly names: readonly Naming[];
  /** All broken links, in the order of the text. */
  readonly brokenLinks: readonly BrokenLink[];
  /** The number of times that the prose contains each long word, in lower case. Pattern names and references do not count. */
  readonly words: PackedWords;
}

/** The input of the review: all files that could be read, and the language that they form. */
export interface ReviewedLanguage {
  readonly language: Language;
  readonly format: FormatKeys;
  /** The files, sorted by path. All files that share an id are in the list. */
  readonly files: readonly ReviewedFile[];
  /** The numbers of the scales that `SCALES.md` names; null if there is no such file. */
  readonly namedScales: ReadonlySet<number> | null;
  /** The ids of files that are not in the language because another field is wrong. */
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
