import { coreOf, likenessTo } from './features.ts';
import { NAME_KEYS, isOneOf } from './key-words.ts';
import { topKeysOf } from './keys-of.ts';
import type { PlainFile } from './plain-file.ts';
import type { Seed } from './likely-files.ts';

/** Leaves out files that are made otherwise than nearly all others. */
export function withoutStrangers({ files: all, kinds }: Seed): readonly PlainFile[] {
  const files = all.filter((file) => !kinds.has(file));
  const typed = byType(files);
  const withFront = typed.filter(({ hasFrontMatter }) => hasFrontMatter);
  const front = withFront.length >= 0.6 * typed.length && withFront.length >= 3 ? withFront : typed;
  const named = front === withFront ? withNameKey(front) : front;
  const core = coreOf(named, 0.6);
  const atTop = named.filter(({ source }) => !source.path.includes('/'));
  const isFewAtTop = atTop.length > 0 && atTop.length * 4 <= named.length;
  const strangers = named.filter((file) => likenessTo(core, file) < 0.3);
  const isKind = strangers.length * 4 > named.length;
  const alike = named.filter((file) => {
    const likeness = likenessTo(core, file);
    // A group of strangers that is large enough is a kind of its own.
    if (core.size >= 3 && likeness < 0.3 && !isKind) return false;
    return !(isFewAtTop && !file.source.path.includes('/') && (core.size < 2 || likeness < 0.5));
  });
  const kept = new Set([...alike, ...kinds]);
  return kinds.size === 0 ? alike : all.filter((file) => kept.has(file));
}

const TYPE_KEYS = [
  'type',
  'kind',
  'layout',
  'class',
  'doctype',
  'typ',
  'section',
  'collection',
  'contentType',
  'content_type',
  'pageType',
  'page_type',
  'template',
  'templateKey',
];

/**
 * If a key says of most files that they are patterns, those of which it says something else are none. If a key says of
 * few files that they are pages around the others, they are none.
 */
function byType(files: readonly PlainFile[]): readonly PlainFile[] {
  for (const key of TYPE_KEYS) {
    const values = files.map((file) => file.frontMatter.data[key]);
    const patterns = files.filter((_, index) => isPatternWord(values[index]));
    if (patterns.length >= 3 && patterns.length * 2 >= files.length) return patterns;
  }
  const rest = files.filter(({ frontMatter: { data } }) => !TYPE_KEYS.some((key) => isPageWord(data[key])));
  return rest.length >= 3 && rest.length * 2 >= files.length ? rest : files;
}

function isPageWord(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^(?:page|pages|home|homepage|landing|splash|index|archive|default|about|toc|glossary|template|blog|news)(?:[-_ ](?:page|post|layout))?$/i.test(
      value.trim(),
    )
  );
}

function isPatternWord(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /pattern|muster|patr[oó]n|padr[aã]o|パターン|模式/i.test(value) &&
    !/template|index|list/i.test(value)
  );
}

/** If nearly all files have a key that names them, a file without it is a page of another kind. */
function withNameKey(files: readonly PlainFile[]): readonly PlainFile[] {
  const keys = new Map<string, number>();
  for (const file of files)
    for (const key of topKeysOf(file)) if (isOneOf(key, NAME_KEYS)) keys.set(key, (keys.get(key) ?? 0) + 1);
  const common = [...keys].filter(([, count]) => count >= 0.7 * files.length).map(([key]) => key);
  if (common.length === 0) return files;
  return files.filter((file) => common.some((key) => Object.hasOwn(file.frontMatter.data, key)));
}
