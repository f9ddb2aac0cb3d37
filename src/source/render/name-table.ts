import { decodeEscapes } from '../../language/decode-escapes.ts';
import { posix } from 'node:path';
import type { Language } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import { type Bracketed, type NameForm, parseNumbered, writeBracketed } from './names-in-prose.ts';
import { sectionSlug } from './section-slug.ts';

/** What a pattern's file adds to what can be named: other names of the pattern, and its sections. */
export interface Nameable {
  readonly aliases: readonly string[];
  readonly sections: ReadonlySet<string>;
}

/** Resolves links of any form; texts of languages that are not in our own form need it. */
export interface TargetResolver {
  /** Returns the ids of the patterns that a target may mean. */
  resolve(target: string, file: string): readonly number[];
  /** Whether a target leads to a file of the folder that is no pattern. */
  leadsToOther(target: string, file: string): boolean;
}

/** Finds the pattern that a text refers to by a name, a number or a file. */
export class NameTable {
  /** Resolves links where texts are in another form than our own; otherwise null. */
  readonly targets: TargetResolver | null;
  private readonly files: ReadonlyMap<number, Nameable>;
  private readonly byId = new Map<number, Pattern>();
  private readonly byName = new Map<string, Pattern>();
  private readonly byAlias = new Map<string, Pattern>();
  private readonly byFile = new Map<string, Pattern>();
  private readonly byFileName = new Map<string, Pattern>();

  /**
   * @param files What the files of written patterns add, by pattern id.
   * @param targets Resolves links where texts are in another form than our own.
   */
  constructor(
    patterns: Language['patterns'],
    files: ReadonlyMap<number, Nameable>,
    targets: TargetResolver | null = null,
  ) {
    this.files = files;
    this.targets = targets;
    for (const pattern of patterns) {
      this.byId.set(pattern.id, pattern);
      if (!this.byName.has(fold(pattern.name))) this.byName.set(fold(pattern.name), pattern);
      if (pattern.status !== 'written') continue;
      this.byFile.set(pattern.file.normalize('NFC'), pattern);
      this.byFileName.set(fold(posix.basename(pattern.file, '.md')), pattern);
      for (const alias of files.get(pattern.id)?.aliases ?? [])
        if (!this.byAlias.has(fold(alias))) this.byAlias.set(fold(alias), pattern);
    }
  }

  /**
   * Returns the pattern that a reference means, or null.
   *
   * @param file The file that contains the reference. Paths are relative to it.
   */
  resolve(reference: NameForm, file: string): Pattern | null {
    if (this.targets) return this.resolveTarget(this.targets, reference, file);
    switch (reference.kind) {
      case 'numbered':
        return this.byId.get(reference.id) ?? null;
      case 'bracketed':
        return reference.name === '' ? this.atPath(file) : this.named(reference.name, file);
      case 'file': {
        const [path = ''] = reference.path.split(/[#?]/, 1);
        return this.atPath(posix.join(posix.dirname(file), decodeEscapes(path)));
      }
    }
  }

  private resolveTarget(targets: TargetResolver, reference: NameForm, file: string): Pattern | null {
    const only = (target: string) => {
      const [id, ...others] = targets.resolve(target, file);
      return id === undefined || others.length > 0 ? null : (this.byId.get(id) ?? null);
    };
    switch (reference.kind) {
      case 'numbered': {
        // A bold text with a number in it may be anything; its name decides.
        const found = only(`[[${reference.name} (${reference.id})]]`);
        return found && fold(found.name) === fold(reference.name) ? found : null;
      }
      case 'bracketed':
        if (reference.name === '') return this.atPath(file);
        // Behind what is shown in place stands its width.
        return only(writeBracketed(reference.isEmbed ? { ...reference, label: null } : reference));
      case 'file': {
        const [path = ''] = reference.path.split('#', 1);
        return path === '' ? this.atPath(file) : only(path);
      }
    }
  }

  /**
   * Returns a name in double brackets with its target first, however it is written: some wikis write the label first, as
   * in `[[see there|Open-Door]]`.
   */
  inOrder(written: Bracketed, file: string): Bracketed {
    const { name, label, isEmbed } = written;
    if (!this.targets || label === null || isEmbed || name === '') return written;
    const isFirst = this.targets.resolve(writeBracketed({ name, label: null }), file).length > 0;
    return isFirst || !this.resolve({ kind: 'bracketed', ...written }, file)
      ? written
      : { ...written, name: label, label: name };
  }

  /** Returns the slug of the section that a reference leads to; null if the pattern has no such section. */
  section(pattern: Pattern, wanted: string): string | null {
    const sections = this.files.get(pattern.id)?.sections;
    return (
      [decodeEscapes(wanted), sectionSlug(decodeEscapes(wanted))].find((slug) => sections?.has(slug)) ?? null
    );
  }

  /** Returns a text that is the same for two tables exactly if both find the same for everything. */
  fingerprint(): string {
    return JSON.stringify(
      [...this.byId.values()].map((pattern) => [
        pattern,
        this.files.get(pattern.id)?.aliases,
        [...(this.files.get(pattern.id)?.sections ?? [])],
      ]),
    );
  }

  /** All names of patterns, from which a suggestion can be chosen. */
  names(): readonly string[] {
    return [...this.byId.values()].map(({ name }) => name);
  }

  /** The files of all written patterns. */
  paths(): readonly string[] {
    return [...this.byFile.keys()];
  }

  /**
   * Returns the path of the picture that `![[name]]` means: relative to the file, relative to the folder or, as in
   * Obsidian, by its name alone.
   */
  picture(name: string, file: string, pictures: ReadonlySet<string>): string | null {
    const composed = name.normalize('NFC');
    const [beside, top] = [
      posix.normalize(posix.join(posix.dirname(file), composed)),
      posix.normalize(composed),
    ];
    if (pictures.has(beside)) return beside;
    if (pictures.has(top)) return top;
    return [...pictures].find((path) => posix.basename(path) === composed) ?? null;
  }

  private named(text: string, file: string): Pattern | null {
    const numbered = parseNumbered(text);
    if (numbered) return this.byId.get(numbered.id) ?? null;
    const name = text.replace(/\.md$/i, '');
    const found =
      this.byName.get(fold(name)) ?? this.byAlias.get(fold(name)) ?? this.byFileName.get(fold(name));
    if (found) return found;
    if (name.includes('/'))
      return this.atPath(`${name}.md`) ?? this.atPath(posix.join(posix.dirname(file), `${name}.md`));
    return /^\d{1,9}$/.test(name) ? (this.byId.get(Number(name)) ?? null) : null;
  }

  private atPath(path: string): Pattern | null {
    return this.byFile.get(posix.normalize(path).normalize('NFC')) ?? null;
  }
}

/** Reduces a name to what matters for finding it: composed, without case, and with plain spaces. */
function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
