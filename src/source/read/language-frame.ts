import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Language } from '../../language/language.ts';
import type { ReviewSettings } from '../../language/review/settings.ts';
import type { Cache } from '../cache/cache.ts';
import type { FormReading } from './forms/read-by-form.ts';
import type { LanguageFile } from './language-file.ts';
import { NameTable } from '../render/name-table.ts';
import type { PublishedProject } from './project-files.ts';
import type { TextTools } from '../render/text-tools.ts';

/** All of a loaded language that stays while texts alone change. */
export interface Frame {
  readonly language: Language;
  readonly projects: readonly PublishedProject[];
  /** What the texts are written in as LANGUAGE.md says; empty where it says nothing. */
  readonly lang: string;
  readonly introduction: LanguageFile['introduction'];
  readonly tools: TextTools;
  readonly settings: ReviewSettings;
  readonly hasTexts: boolean;
  readonly cache: Cache;
  /** What loading found. */
  readonly faults: readonly Diagnostic[];
  readonly names: NameTable;
  /** Paths of the pictures that texts may show, and of what was refused. */
  readonly images: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  readonly namedScales: ReadonlySet<number> | null;
  readonly idsOfBrokenFiles: ReadonlySet<number>;
  /** How the folder was read; null if it is in our own form. */
  readonly form: FormReading | null;
}
