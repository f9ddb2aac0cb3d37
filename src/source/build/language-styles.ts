import { isRightToLeft } from '../../language/right-to-left.ts';

/** How texts of a language, or of a language in a script, are set where Latin habits do not fit. */
interface Setting {
  /** Typefaces of systems for running text and names, after the app's own. */
  readonly serif: string;
  /** Typefaces of systems for labels. */
  readonly sans: string;
  readonly rules: string;
}

/** Slanted characters are hard to read in these scripts. What is emphasised has another typeface instead. */
const UPRIGHT = 'em,i,[data-text] .opening,[data-text] .closing{font-style:normal}';
const CJK = 'body{line-break:strict;text-spacing-trim:trim-start}[data-text]{line-height:1.8}';
/** Letters that are joined must not be spaced out. */
const JOINED = ':not(hr){letter-spacing:0!important}[data-text]{line-height:1.9}';

const SETTINGS: Readonly<Record<string, Setting>> = {
  ja: {
    serif:
      '"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP","Source Han Serif JP","MS PMincho"',
    sans: '"Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans CJK JP","Noto Sans JP"',
    rules: `${CJK}${UPRIGHT}[data-text] em{font-family:var(--sans)}`,
  },
  'zh-Hans': {
    serif: '"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun',
    sans: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC"',
    rules: `${CJK}${UPRIGHT}[data-text] em{font-family:"Kaiti SC",STKaiti,KaiTi,"AR PL UKai CN",var(--serif)}`,
  },
  'zh-Hant': {
    serif: '"Songti TC","Noto Serif CJK TC","Noto Serif TC","Source Han Serif TC",PMingLiU',
    sans: '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC"',
    rules: `${CJK}${UPRIGHT}[data-text] em{font-family:"Kaiti TC",BiauKai,DFKai-SB,"AR PL UKai TW",var(--serif)}`,
  },
  ko: {
    serif: '"Apple Myungjo","Noto Serif CJK KR","Noto Serif KR","Source Han Serif KR",Batang',
    sans: '"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR"',
    rules: `body{word-break:keep-all}[data-text]{line-height:1.75}${UPRIGHT}`,
  },
  Arab: {
    serif: '"Noto Naskh Arabic",Amiri,"Geeza Pro","Traditional Arabic","Times New Roman"',
    sans: '"Noto Sans Arabic","Segoe UI","Geeza Pro",Tahoma',
    rules: `${JOINED}${UPRIGHT}`,
  },
  Hebr: {
    serif: '"Noto Serif Hebrew","Frank Ruehl CLM",David,"Times New Roman"',
    sans: '"Noto Sans Hebrew","Segoe UI","Arial Hebrew"',
    rules: UPRIGHT,
  },
  Thai: {
    serif: '"Noto Serif Thai",Thonburi,"Leelawadee UI"',
    sans: '"Noto Sans Thai",Thonburi,"Leelawadee UI"',
    rules: `[data-text]{line-height:1.8}${UPRIGHT}`,
  },
  Deva: {
    serif: '"Noto Serif Devanagari","Kohinoor Devanagari","Nirmala UI"',
    sans: '"Noto Sans Devanagari","Kohinoor Devanagari","Nirmala UI"',
    rules: `:not(hr){letter-spacing:0!important}[data-text]{line-height:1.8}${UPRIGHT}`,
  },
};

/**
 * The page runs from right to left, but each line runs as its first letter does: the app's own words are English. The map
 * does not, for its cards have their direction themselves (`map/drawing/card-form.ts`).
 */
const RIGHT_TO_LEFT =
  '[dir="rtl"] body{text-align:right}[dir="rtl"] body :not([dir="auto"] *,[dir="ltr"] *,.picture *){unicode-bidi:plaintext}[dir="rtl"] .picture{direction:ltr}[dir="rtl"] pre,[dir="rtl"] :is(ul,ol)[dir="auto"]:dir(ltr){text-align:left}[dir="rtl"] [aria-label="is completed by"]{transform:scaleX(-1)}';

/** Scripts whose long words a browser divides at the ends of lines. English texts are set without that. */
const DIVIDED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek']);
const DIVISION =
  '[data-text]{hyphens:auto;hyphenate-limit-chars:8 4 4}[data-text] :is(code,pre,h1,h2,h3){hyphens:manual}';

/**
 * Returns the styles that a page needs for its languages (BCP 47); empty for most of them. A page in English holds not a
 * byte of these.
 */
export function languageStyles(langs: readonly string[]): string {
  const wanted = [...new Set(langs)];
  const own = wanted.map((lang) => {
    const { language, script = '' } = new Intl.Locale(lang).maximize();
    const setting = SETTINGS[`${language}-${script}`] ?? SETTINGS[language] ?? SETTINGS[script];
    if (setting) return stylesOf(lang, setting);
    return DIVIDED.has(script) && language !== 'en' ? within(lang, DIVISION) : '';
  });
  return own.join('') + (wanted.some(isRightToLeft) ? RIGHT_TO_LEFT : '');
}

function stylesOf(lang: string, { serif, sans, rules }: Setting): string {
  return `:lang(${lang}){--serif:"Source Serif 4",${serif},serif;--sans:-apple-system,"Segoe UI",${sans},"Helvetica Neue",Arial,sans-serif}${within(lang, rules)}`;
}

/** Confines rules to the parts of a page that are in a language. Their selectors hold no commas outside brackets. */
function within(lang: string, rules: string): string {
  return rules.replace(
    /(^|\})([^{}]+)/g,
    (_, end: string, selectors: string) =>
      `${end}${selectors
        .split(/,(?![^(]*\))/)
        .map((selector) => `:where(:lang(${lang})) ${selector}`)
        .join(',')}`,
  );
}
