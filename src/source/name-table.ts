import { posix } from 'node:path';
import type { Language } from '../language/language.ts';
import type { Pattern } from '../language/pattern.ts';
import { type Reference, parseNumbered } from './names-in-prose.ts';

/** Finds the pattern that a text means by a name, a number or a file. */
export class NameTable {
  private readonly byId = new Map<number, Pattern>();
  private readonly byName = new Map<string, Pattern>();
  private readonly byFile = new Map<string, Pattern>();
  private readonly byFileName = new Map<string, Pattern>();

  constructor(patterns: Language['patterns']) {
    for (const pattern of patterns) {
      this.byId.set(pattern.id, pattern);
      if (!this.byName.has(fold(pattern.name))) this.byName.set(fold(pattern.name), pattern);
      if (pattern.status !== 'written') continue;
      this.byFile.set(pattern.file, pattern);
      this.byFileName.set(posix.basename(pattern.file, '.md').toLowerCase(), pattern);
    }
  }

  /**
   * The pattern that a reference means, or null.
   *
   * @param file The file in which the reference stands; paths are relative to it.
   */
  resolve(reference: Reference, file: string): Pattern | null {
    switch (reference.kind) {
      case 'numbered':
        return this.byId.get(reference.id) ?? null;
      case 'bracketed': {
        const numbered = parseNumbered(reference.name);
        if (numbered) return this.byId.get(numbered.id) ?? null;
        const name = reference.name.replace(/\.md$/i, '');
        return this.byName.get(fold(name)) ?? this.byFileName.get(name.toLowerCase()) ?? null;
      }
      case 'file': {
        const [path = ''] = reference.path.split(/[#?]/, 1);
        return this.byFile.get(posix.normalize(posix.join(posix.dirname(file), decode(path)))) ?? null;
      }
    }
  }
}

/** A name as far as it matters for finding it: without case and with plain spaces. */
function fold(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
