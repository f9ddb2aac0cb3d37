import type { PatternBody, Reason } from '../../language/body.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { EditionNames } from '../../language/edition-names.ts';
import type { Language } from '../../language/language.ts';
import type { Wanted } from '../../language/review/review.ts';
import type { Postings } from '../../language/search/make-index.ts';
import type { SearchDocument } from '../../language/search/search-index.ts';
import type { Steps } from '../../language/steps.ts';
import type { Addresses } from './addressed-markdown.ts';
import type { FormReading } from './forms/read-by-form.ts';
import type { Folder } from './read-folder.ts';
import type { PublishedProject } from './project-files.ts';
import type { TextPart } from '../render/text-parts.ts';

/**
 * A folder, loaded: the language, the review of its files, and its texts, which are rendered when they are asked for.
 */
export interface LoadedLanguage {
  readonly language: Language;
  /** How the folder was read; null if it is in our own form. */
  readonly form: FormReading | null;
  /** Whether there was a review; otherwise the diagnostics are those of the front matter alone. */
  readonly isReviewed: boolean;
  /** The language of the texts (BCP 47), as stated in LANGUAGE.md or guessed from the texts. */
  readonly lang: string;
  /** Returns that language, and those that single texts state. */
  langs(): readonly string[];
  /** What loading and the review found, with the severities from the folder's settings, sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What of these the review found. */
  readonly findings: readonly Diagnostic[];
  /** Paths of pictures in the folder, relative to it, as they are on the disk. */
  readonly images: readonly string[];
  /**
   * Loads the libraries that the texts of these patterns, or of all, and the introduction need. A text that is rendered
   * before shows its formulas and its code as they were written.
   */
  prepare(ids?: readonly number[]): Promise<void>;
  /** Returns what the texts need beside the pages. */
  textParts(): ReadonlySet<TextPart>;
  /** Returns the text of a written pattern; null for any other id. `base` has slashes at both ends. */
  body(id: number, base: string): PatternBody | null;
  /** Lets go of the texts that `body` rendered, which it otherwise remembers, and of what these patterns' were made of. */
  forgetTexts(ids: readonly number[]): void;
  /** Returns the text of a written pattern in another language; the same as `body` where it is not translated. */
  edition(id: number, lang: string, base: string): PatternBody | null;
  /** Returns the names that an edition in another language gives patterns. */
  editionNames(lang: string): EditionNames;
  /**
   * Returns the text of a written pattern as Markdown, with an address for whatever it names; null for any other id.
   * Without an id, it is the introduction.
   */
  markdown(id: number | null, addresses: Addresses): string | null;
  /** Returns the parts of a written pattern's text (`partTexts`); none for any other id. */
  parts(id: number): ReadonlyMap<string, string>;
  /** Returns the reasons for each link of a written pattern, larger patterns first. */
  reasons(id: number): readonly Reason[];
  /**
   * Returns what texts say about the links of all unwritten patterns, by number. Links that no text names are left out.
   */
  unwrittenReasons(): readonly Reason[];
  /**
   * Returns what search needs to know about every pattern, by number. Of an unwritten pattern, that is only its name.
   */
  searchDocuments(): readonly SearchDocument[];
  /** What the search index holds of every pattern, by number. */
  searchPostings(): Iterable<KeptPostings>;
  /** Identifies all that is made of the text of a pattern and of no other. `base` is as for `body`. */
  textKey(id: number, base: string): string;
  /** Identifies that, and all that others say of the pattern. */
  reasonsKey(id: number, base: string): string;
  /** Says that the text of a pattern is still as it is kept, without rendering it. */
  keepBody(id: number, base: string): void;
  /** What a text says in short, without rendering it: its problem, its solution, its references; null as for `body`. */
  gist(id: number): Gist | null;
  /** Identifies all texts and names, so that what is made of them alone can be kept. */
  textsKey(): string;
  /** The projects of the folder `projects`, up to date with the language. */
  readonly projects: readonly PublishedProject[];
  /** Renders a text that stands in a file of a project as safe HTML. */
  prose(text: string, file: string, base: string): string;
  /** Returns the introduction as HTML, or an empty text. */
  introduction(base: string): string;
  /** Returns the text of a file as it was read, so that a place in it can be shown; null if it could not be read. */
  source(file: string): string | null;
  /** Reviews the language anew, in steps; returns the findings, or the errors among them alone. */
  review(wanted?: Wanted): Steps<readonly Diagnostic[]>;
  /** The same with the findings of a review. */
  withFindings(findings: readonly Diagnostic[]): LoadedLanguage;
  /** The same with the texts of the folder as it is now; null where more than texts changed. The findings stay. */
  withTextsOf(folder: Folder): TextsChanged | null;
}

/** What the search index holds of a pattern. It is not remembered. */
export interface KeptPostings {
  readonly id: number;
  /** Identifies it, also in the cache, which has it of a written pattern (`postings`). */
  readonly key: string;
  readonly make: () => Postings;
}

/** A language of which texts alone changed: language, map and what loading reports are the same as before. */
export interface TextsChanged {
  readonly loaded: LoadedLanguage;
  /** Whose texts are others than before, by id. */
  readonly changed: readonly number[];
}

/** What is told of a text where it is not shown as a whole. */
export type Gist = Omit<PatternBody, 'html'>;
