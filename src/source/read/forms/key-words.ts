import { foldName } from './fold-name.ts';

/** What a key's name suggests. Names in several languages are known; they are hints, and the values decide. */
export type Suggestion = 'larger' | 'smaller' | 'related' | null;

const LARGER =
  'larger, larger scale, bigger, broader, context, contexts, parent, parents, up, upward, above, higher, broader, wider, super, superpatterns, supports, supporting, helps, completes, helps complete, contributes to, part of, generalizes to, generalized by, belongs to, member of, included in, used by, used in, required by, needed by, enables, serves, refines, specializes, specialises, extends, implements, implementation of, child of, follows from, upstream, ascends, ascending, ' +
  'groesser, groessere, großer, großere, grosser, grossere, ubergeordnet, ubergeordnete, uebergeordnet, uebergeordnete, oberhalb, kontext, dient, teil von, ' +
  'plus grand, plus grands, superieur, superieurs, soutient, englobant, englobants, contexte, mayor, mayores, superior, superiores, apoya, contexto, maior, maiores, apoia, piu grandi, superiori, contesto, ' +
  'более крупные, крупнее, 上層模式, 上層, 上位, 大きい, より大きい, 上位パターン, 文脈, 上层, 上级, 更大, 更大模式, 上层模式, 상위';
const SMALLER =
  'smaller, smaller scale, completion, completions, completed by, builds upon, child, children, down, downward, below, lower, narrower, sub, subpatterns, depends on, depends, dependencies, dependency, requires, require, required, needs, need, uses, use, using, contains, contain, includes, include, consists of, composed of, made of, has part, has parts, parts, parent of, supported by, enabled by, built on, builds on, implemented by, refined by, prerequisite, prerequisites, specializes to, specialized by, downstream, descends, descending, ' +
  'kleiner, kleinere, untergeordnet, untergeordnete, unterhalb, braucht, benotigt, benoetigt, enthalt, enthaelt, ' +
  'plus petit, plus petits, inferieur, inferieurs, necessite, requiert, contient, depend de, menor, menores, inferior, inferiores, requiere, necesita, contiene, depende de, requer, precisa, contem, piu piccoli, inferiori, richiede, ' +
  'более мелкие, мельче, 下層模式, 下層, 下位, 小さい, より小さい, 下位パターン, 下层, 下级, 更小, 更小模式, 下层模式, 依赖, 하위';
const RELATED =
  'related, relates, relates to, related to, related patterns, see also, see, similar, alternatives, alternative, alternative to, conflicts, conflicts with, contradicts, opposes, complements, complement, works with, pairs with, composes with, combines with, links, link, connections, connected, siblings, sibling, peers, peer, associated, neighbours, neighbors, tensions, tensions with, synergy, ' +
  'verwandt, verwandte, siehe auch, siehe, ahnlich, aehnlich, voir aussi, voir, lies, liens, apparentes, relacionado, relacionados, relacionadas, vea tambien, ver tambem, correlati, vedi anche, ' +
  'lies aux, associes, patrons associes, verknupfte, verknuepfte, verknupft, связанные, связанные паттерны, похожие, смежные, الأنماط ذات الصلة, أنماط ذات صلة, انظر أيضا, דפוסים קשורים, קשורים, 関連項目, 関連するパターン, 関連, 関連パターン, 参照, 相關, 相關模式, 相关的模式, 관련된, 관련 패턴, 함께 보기, 相关, 相关模式, 关联, 관련';

const phrasesOf = (text: string) => new Set(text.split(',').map(foldName));
const TABLE: readonly (readonly [Exclude<Suggestion, null>, ReadonlySet<string>])[] = [
  ['related', phrasesOf(RELATED)],
  ['smaller', phrasesOf(SMALLER)],
  ['larger', phrasesOf(LARGER)],
];

/** Parts `dependsOn`, `depends_on` and `depends-on` into words. */
export function wordsOfKey(key: string): string {
  return foldName(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/** Says what the last part of a key suggests about the direction of its links. */
export function suggestionOf(key: string): Suggestion {
  const words = wordsOfKey(
    key
      .split('.')
      .filter((part) => part !== '*')
      .at(-1) ?? key,
  );
  const plain = words.replace(/\b(?:pattern|patterns|muster|patrones|padroes|ids?|links?)\b/g, '').trim();
  for (const candidate of [words, plain]) {
    if (candidate === '') continue;
    const found = TABLE.find(([, list]) => list.has(candidate));
    if (found) return found[0];
  }
  return null;
}

const list = (words: string) => words.split(' ');

/** Keys with names as short as lists and menus need them; a title beside them says more than the name. */
export const SHORT_NAME_KEYS = list(
  'shortTitle short_title shorttitle linkTitle link_title linktitle navTitle nav_title sidebar_label sidebarTitle menuTitle',
);
export const NAME_KEYS = [
  ...list(
    'title name pattern patternname pattern-name pattern_name titel nom titre nombre titulo título nome titolo 名前 名称 タイトル 标题 標題 题目 제목 عنوان اسم label heading',
  ),
  ...SHORT_NAME_KEYS,
];
export const NUMBER_KEYS = list(
  'number id no nr num pattern_number patternNumber patternId pattern_id nummer numero número numéro 番号 编号 index order',
);
export const SCALE_KEYS = list(
  'scale altitude level layer tier scales ebene stufe niveau nivel livello massstab schicht échelle escala レベル 階層 层次 层级 尺度',
);
export const GROUP_KEYS = list(
  'category categories group groups domain domains theme themes area section part chapter cluster phase scope stage type kind class family kategorie gruppe bereich thema kapitel catégorie categorie groupe domaine thème categoría categoria grupo dominio tema area categorie カテゴリ カテゴリー 分類 分类 类别 الفئة topic',
);
export const TAG_KEYS = list(
  'tags tag keywords keyword topics labels schlagworte schlagwörter mots-cles mots_clés etiquetas palabras_clave タグ キーワード 标签 关键词',
);
export const ALIAS_KEYS = list('aliases alias aka also_known_as alsoKnownAs synonyms auch');
/** Keys by whose values links know a pattern, although readers never see them; an address counts by its last part. */
export const IDENTITY_KEYS = list('id slug uid uuid key identifier permalink page_url url canonical');
export const CONFIDENCE_KEYS = list(
  'confidence significance stars asterisks certainty validity sterne konfidenz étoiles confiance',
);
export const TITLE_SECTIONS = list(
  'title name titel titre nombre titulo nome タイトル 名前 パターン名 标题 名称 제목',
);

/** Keys that describe a file and never a pattern's place, name or links. */
export const OTHER_KEYS: ReadonlySet<string> = new Set(
  list(
    'author authors date created modified updated updated_at last_updated published lang language license licence layout permalink url source sources image images summary description abstract excerpt draft version slug redirect_from contributors editors copyright toc nav_order weight sidebar_position menu',
  ).map(wordsOfKey),
);

export function isOneOf(key: string, names: readonly string[]): boolean {
  const words = wordsOfKey(key);
  return names.some((name) => wordsOfKey(name) === words);
}
