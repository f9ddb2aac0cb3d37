/** The parts of a pattern's form that authors name by words, as headings or at the beginning of a paragraph. */
export interface FormWords {
  /** “Therefore:”, by itself or before the solution. */
  readonly therefore: WordMatcher;
  readonly problem: WordMatcher;
  readonly solution: WordMatcher;
  readonly references: WordMatcher;
}

export interface WordMatcher {
  /** Whether a text is one of the words, with or without a colon or comma after it. */
  isWhole(text: string): boolean;
  /** Returns the word that a text begins with, with its colon and the space after it; an empty text if there is none. */
  beginning(text: string): string;
}

/** What the words are in the tongues in which pattern languages are written. */
const WORDS = {
  therefore: `Therefore | Deshalb | Daher | Darum | Folglich | Donc | Par conséquent | C'est pourquoi | Por lo tanto |
    Por tanto | Por consiguiente | Por ello | Perciò | Quindi | Dunque | Pertanto | Portanto | Por isso | Daarom | Dus |
    Derhalve | Därför | Derfor | Siksi | Dlatego | Zatem | Proto | Preto | Ezért | Prin urmare | De aceea | Επομένως |
    Bu nedenle | Bu yüzden | Поэтому | Следовательно | Таким образом | Тому | Отже | それゆえ | それゆえに | したがって |
    従って | そこで | だから | ゆえに | よって | 因此 | 所以 | 故此 | 于是 | 於是 | 그러므로 | 따라서 | 그래서 | لذلك | ولذلك | لذا |
    وعليه | إذن | לכן | לפיכך | על כן | بنابراین | इसलिए | अतः | ดังนั้น | Do đó | Vì vậy | Oleh karena itu | Karena itu`,
  problem: `Problem | The Problem | Das Problem | Problemstellung | Problème | Le problème | Problema | El problema |
    Il problema | O problema | Probleem | Het probleem | Problemet | Проблема | 問題 | 问题 | 課題 | 문제 | المشكلة | مشكلة |
    הבעיה | בעיה`,
  solution: `Solution | The Solution | Lösung | Die Lösung | La solution | Solución | La solución | Soluzione | La soluzione |
    Solução | A solução | Oplossing | De oplossing | Lösning | Løsning | Rozwiązanie | Решение | Рішення | 解決 | 解決策 |
    解決方法 | 解决方案 | 解决办法 | 解決方案 | 해결 | 해결책 | 해법 | الحل | حل | הפתרון | פתרון`,
  references: `References | Bibliography | Literatur | Literaturverzeichnis | Quellen | Referenzen | Références |
    Bibliographie | Referencias | Bibliografía | Fuentes | Riferimenti | Bibliografia | Fonti | Referências | Fontes |
    Referenties | Bronnen | Literatuur | Referenser | Referanser | Źródła | Ссылки | Литература | Источники | Література |
    参考文献 | 參考文獻 | 参考资料 | 參考資料 | 出典 | 参照 | 참고문헌 | 참고 문헌 | 참고 자료 | المراجع | مراجع | المصادر | מקורות |
    ביבליוגרפיה`,
} as const;

/** Words of an author's own, by part. Those for the solution may also stand before it, as “Therefore:” does. */
export type OwnWords = Readonly<Partial<Record<keyof FormWords, readonly string[]>>>;

/** Returns how the parts are recognised: by the words of all tongues and by an author's own. */
export function formWords(own: OwnWords = {}): FormWords {
  const matcher = (part: keyof FormWords, more: readonly string[] = []) =>
    matcherOf([...WORDS[part].split(/\s*\|\s*/), ...(own[part] ?? []), ...more]);
  return {
    therefore: matcher('therefore', own.solution),
    problem: matcher('problem'),
    solution: matcher('solution'),
    references: matcher('references'),
  };
}

/** How the parts are recognised where an author gives no words. */
export const FORM_WORDS = formWords();

const COLON = /^[:：]\s*|^[,，、]\s*/;

function matcherOf(words: readonly string[]): WordMatcher {
  const known = new Set(words.map(fold));
  const longest = Math.max(...[...known].map(({ length }) => length));
  return {
    isWhole: (text) =>
      text.length <= 2 * longest + 2 && known.has(fold(text.trim().replace(/[:：,，、]$/, ''))),
    beginning(text) {
      const end = text.slice(0, 2 * longest).search(/[:：,，、]/);
      if (end === -1 || !known.has(fold(text.slice(0, end)))) return '';
      return text.slice(0, end) + (COLON.exec(text.slice(end))?.[0] ?? '');
    },
  };
}

/** A word as it is compared: composed, without case, and with plain spaces and apostrophes. */
function fold(word: string): string {
  return word.normalize('NFC').replace(/’/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
