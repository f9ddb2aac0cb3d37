/**
 * How wide text is in the map's typeface (Source Serif 4, weight 400), so that names can be broken into lines at
 * build time, without a browser. Widths are in thousandths of the font size, as scripts/measure-font.mjs prints them.
 */
// prettier-ignore
const ASCII: readonly number[] = [
  237, 289, 381, 525, 518, 932, 728, 182, 362, 362, 458, 534, 302, 320, 302, 341, 529, 529, 529, 529, 529,
  529, 529, 529, 529, 529, 302, 302, 534, 534, 534, 414, 834, 712, 653, 662, 739, 638, 612, 723, 814, 376,
  381, 710, 618, 935, 768, 738, 621, 738, 690, 544, 632, 758, 709, 1005, 672, 667, 586, 335, 341, 335, 534,
  514, 400, 541, 619, 520, 614, 533, 369, 557, 641, 329, 303, 594, 329, 955, 643, 579, 622, 601, 456, 465,
  359, 628, 579, 836, 569, 586, 490, 359, 290, 359, 534,
];

// prettier-ignore
const LATIN_1: readonly number[] = [
  237, 289, 518, 519, 501, 518, 290, 494, 400, 756, 376, 540, 534, 0, 460, 400, 344, 534, 381, 381, 400,
  617, 599, 302, 400, 381, 400, 540, 902, 932, 902, 414, 712, 712, 712, 712, 712, 712, 956, 662, 638, 638,
  638, 638, 376, 376, 376, 376, 739, 768, 738, 738, 738, 738, 738, 534, 738, 758, 758, 758, 758, 667, 624,
  630, 541, 541, 541, 541, 541, 541, 827, 520, 533, 533, 533, 533, 329, 329, 329, 329, 565, 643, 579, 579,
  579, 579, 579, 534, 579, 628, 628, 628, 628, 586, 607, 586,
];

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return ASCII[code - 32] ?? 600;
  if (code >= 160 && code < 256) return LATIN_1[code - 160] ?? 600;
  if (code >= 0x300 && code < 0x370) return 0;
  return WIDE.test(character) ? 1000 : 650;
}

/** Returns the width of a line of text in map units, at a font size in map units. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return (width * size) / 1000;
}

/** Returns the longest beginning of a text that fits a width. It examines no more of the text than that. */
export function startThatFits(text: string, size: number, width: number): string {
  const room = (width * 1000) / size;
  let used = 0;
  let length = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > room) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** Whether a text fits a width. It examines no more of the text than fits. */
export function textFits(text: string, size: number, width: number): boolean {
  return startThatFits(text, size, width).length === text.length;
}
