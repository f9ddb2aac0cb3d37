/**
 * How wide text is in the map's typeface (Source Serif 4, weight 500), so that names can be broken into lines at
 * build time, without a browser. Widths are in thousandths of the font size, as scripts/measure-font.mjs prints them.
 */
// prettier-ignore
const ASCII: readonly number[] = [
  233, 302, 402, 535, 528, 941, 733, 194, 373, 373, 458, 541, 304, 327, 304, 353, 538, 538, 538, 538, 538,
  538, 538, 538, 538, 538, 304, 304, 541, 541, 541, 422, 851, 712, 661, 663, 742, 636, 611, 724, 811, 382,
  387, 718, 617, 933, 763, 740, 629, 740, 699, 552, 641, 758, 708, 1012, 675, 667, 589, 345, 353, 345, 541,
  521, 400, 548, 625, 524, 619, 536, 372, 565, 646, 332, 308, 605, 333, 958, 647, 585, 627, 607, 466, 470,
  364, 634, 580, 843, 577, 589, 494, 362, 296, 362, 541,
];

// prettier-ignore
const LATIN_1: readonly number[] = [
  233, 302, 528, 529, 511, 528, 296, 504, 400, 754, 381, 556, 541, 0, 463, 400, 344, 541, 385, 385, 400,
  622, 611, 304, 400, 385, 404, 556, 910, 941, 910, 422, 712, 712, 712, 712, 712, 712, 950, 663, 636, 636,
  636, 636, 382, 382, 382, 382, 742, 763, 740, 740, 740, 740, 740, 541, 740, 758, 758, 758, 758, 667, 631,
  643, 548, 548, 548, 548, 548, 548, 829, 524, 536, 536, 536, 536, 332, 332, 332, 332, 571, 647, 585, 585,
  585, 585, 585, 541, 585, 634, 634, 634, 634, 589, 615, 589,
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

/** The width of a line of text in map units, at a font size in map units. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return (width * size) / 1000;
}
