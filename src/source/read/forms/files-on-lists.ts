import { foldName, stemOf } from './fold-name.ts';
import { coreOf, likenessTo } from './features.ts';
import { type ListEntry, readList } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { SourceFile } from '../source-file.ts';
import { isOtherName } from './pages-around.ts';

const FRONT_OR_BACK =
  /^(?:introduction|intro|preface|foreword|about|overview|summary|resources|additional resources|appendi(?:x|ces)|glossary|references|bibliography|contributing|translations?|licen[cs]e|credits|acknowledge?ments|index|further reading|community|einleitung|anhang|introducci[oó]n|ap[eé]ndice|annexes?)\b/i;

/** A list in YAML that says of its entries which are patterns. */
export function listOfPatterns(
  candidates: readonly PlainFile[],
  lists: readonly SourceFile[],
): { path: string; files: readonly PlainFile[] } | null {
  const byStem = new Map(candidates.map((file) => [foldName(stemOf(file.source.path)), file]));
  const found = lists.flatMap((source) => {
    const called = /\.ya?ml$/i.test(source.path) ? readList(source).filter(({ isPattern }) => isPattern) : [];
    const files = new Set(called.flatMap(({ target }) => byStem.get(foldName(stemOf(target))) ?? []));
    return called.length >= 5 && files.size >= 0.7 * called.length ? [{ path: source.path, files }] : [];
  });
  const [best] = found.toSorted((a, b) => b.files.size - a.files.size);
  return best ? { path: best.path, files: candidates.filter((file) => best.files.has(file)) } : null;
}

/** A list of contents whose leaves are most of the candidates. */
export function listOfContents(
  candidates: readonly PlainFile[],
  lists: readonly SourceFile[],
): { path: string; files: readonly PlainFile[] } | null {
  const byPath = new Map(candidates.map((file) => [file.source.path.toLowerCase(), file]));
  for (const source of lists) {
    if (!/(?:^|\/)summary\.md$/i.test(source.path)) continue;
    const entries = readList(source);
    const isNested = entries.some(({ above }) => above.length > 0);
    const isPart = ({ above, title }: ListEntry) =>
      !FRONT_OR_BACK.test(title) &&
      !above.some((part) => FRONT_OR_BACK.test(part)) &&
      (!isNested || above.length > 0);
    const fileOf = ({ target }: ListEntry) => byPath.get(target.toLowerCase());
    const leaves = entries
      .filter((entry) => entry.isLeaf && isPart(entry))
      .flatMap((entry) => fileOf(entry) ?? []);
    const meant = candidates.filter((file) => !isOtherName(file));
    if (leaves.length < 3 || leaves.length * 2 < meant.length) continue;
    const core = coreOf(leaves, 0.6);
    const parents = entries
      .filter((entry) => !entry.isLeaf && isPart({ ...entry, above: [''] }))
      .flatMap((entry) => fileOf(entry) ?? [])
      .filter((file) => core.size >= 2 && likenessTo(core, file) >= 0.6 && !isOtherName(file));
    const chosen = new Set([...leaves.filter((file) => !isOtherName(file)), ...parents]);
    return { path: source.path, files: candidates.filter((file) => chosen.has(file)) };
  }
  return null;
}
