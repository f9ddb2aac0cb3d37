/** Encodings of East Asia, as a decoder and as `iconv` name them. */
const MULTIBYTE = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'] as const;

/** Most bytes that are looked at. */
const MOST = 64 * 1024;

/**
 * Guesses in which encoding a text that is not UTF-8 was saved, by the name that `iconv` knows; null if the bytes say
 * too little.
 */
export function guessEncoding(whole: Uint8Array): string | null {
  const bytes = whole.subarray(0, MOST);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const zeros = [0, 1].map((from) => bytes.filter((byte, index) => index % 2 === from && byte === 0).length);
  if ((zeros[1] ?? 0) * 3 > bytes.length) return 'UTF-16LE';
  if ((zeros[0] ?? 0) * 3 > bytes.length) return 'UTF-16BE';
  const high = bytes.filter((byte) => byte >= 0x80).length;
  if (high === 0) return null;
  if (isMostlyPairs(bytes)) {
    const fitting = MULTIBYTE.find((encoding) => looksLike(encoding, bytes));
    if (fitting !== undefined) return fitting.toUpperCase();
  }
  const cyrillic = bytes.filter((byte) => byte >= 0xc0).length;
  if (cyrillic > bytes.length * 0.25) return 'WINDOWS-1251';
  return 'WINDOWS-1252';
}

/** Whether bytes above ASCII come in runs, as in scripts that need two bytes for a character. */
function isMostlyPairs(bytes: Uint8Array): boolean {
  let alone = 0;
  let high = 0;
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) alone++;
  });
  return alone * 4 < high;
}

const EXPECTED: Readonly<Record<(typeof MULTIBYTE)[number], RegExp>> = {
  shift_jis: /[\u3040-\u30ff]/g,
  'euc-jp': /[\u3040-\u30ff]/g,
  'euc-kr': /[\uac00-\ud7af]/g,
  gb18030: /[\u4e00-\u9fff]/g,
  big5: /[\u4e00-\u9fff]/g,
};

/** Whether a text, decoded so, has no fault and is mostly of the script that the encoding is for. */
function looksLike(encoding: (typeof MULTIBYTE)[number], bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  const expected = text.match(EXPECTED[encoding])?.length ?? 0;
  const least = encoding === 'gb18030' || encoding === 'big5' ? 0.7 : encoding === 'euc-kr' ? 0.6 : 0.25;
  return faults * 50 <= foreign && expected >= foreign * least;
}
