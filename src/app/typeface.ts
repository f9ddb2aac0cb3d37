/** A face of the typeface, as a canvas or a style names it. */
type Face = string;

const FAMILY = 'Source Serif 4';

/** The face of names, on the map and as titles. */
const NAMES: Face = `normal 400 17px '${FAMILY}'`;

/** The faces that texts need and the map does not. */
const READING: readonly Face[] = [`italic 400 17px '${FAMILY}'`, `normal 600 17px '${FAMILY}'`];

const FACES = [NAMES, ...READING];

/**
 * Time from a change of the screen in which a face that arrives is still shown, in milliseconds. What the reader asked
 * for is only appearing then.
 */
const PATIENCE = 300;

/** The letter “a”, which is not as wide in the typeface as where all letters are equally wide. */
const LETTER = 0x61;

const listeners = new Set<() => void>();

/** Whether names are drawn in the typeface, as it was when it was last looked at. */
let hasNames = true;

/** Whether names were seen to be drawn in the typeface. They stay in it. */
let areNamesSettled = false;

/** Faces that were seen to be used. To look takes milliseconds. */
const drawn = new WeakSet<FontFace>();

/** Loads the face of names. The screen has names already: if it comes late, they wait for the next change. */
export async function loadNamesFace(): Promise<void> {
  await load([NAMES]);
  lookAtNames();
}

/** Loads the faces that texts need and the map does not, so that they are there when a text is. */
export async function loadReadingFaces(): Promise<void> {
  await load(READING);
  if (!document.querySelector('aside')) showLoaded(READING);
}

async function load(faces: readonly Face[]): Promise<void> {
  await Promise.all(faces.map((face) => document.fonts.load(face))).catch(() => undefined);
}

/**
 * Shows the faces that came too late for the first paint. It is called when what is on the screen changes anyway: text
 * that is being read keeps its typeface (`font-display: optional`), because its lines would move.
 */
export function showLateFaces(): void {
  showLoaded(FACES);
  const late = performance.now() + PATIENCE;
  for (const face of FACES) {
    if (!document.fonts.check(face))
      void document.fonts.load(face).then(
        () => performance.now() < late && showLoaded(FACES),
        () => undefined,
      );
  }
}

/** Tells when names begin to be drawn in the typeface. A canvas does not draw itself again. */
export const namesFace = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isDrawn: (): boolean => hasNames,
};

function showLoaded(faces: readonly Face[]): void {
  const late = [...document.fonts].filter((one) => isLate(one) && faces.includes(nameOf(one)));
  if (late.length > 0) {
    for (const { style } of faceRules()) {
      const value = (name: string) => style.getPropertyValue(name);
      const face = late.find(
        (one) =>
          one.style === value('font-style') &&
          one.weight === value('font-weight') &&
          one.unicodeRange === value('unicode-range'),
      );
      if (!face) continue;
      const first = String.fromCodePoint(parseInt(face.unicodeRange.slice(2), 16) || LETTER);
      if (isDrawn(nameOf(face), first)) drawn.add(face);
      else style.setProperty('font-display', 'swap');
    }
  }
  lookAtNames();
}

/** Whether a face may be loaded without being used. */
function isLate(face: FontFace): boolean {
  return (
    face.family.includes(FAMILY) &&
    face.display === 'optional' &&
    face.status === 'loaded' &&
    !drawn.has(face)
  );
}

function nameOf(face: FontFace): Face {
  return `${face.style} ${face.weight} 17px '${FAMILY}'`;
}

function lookAtNames(): void {
  if (areNamesSettled) return;
  hasNames = isDrawn(NAMES);
  areNamesSettled = hasNames;
  for (const listener of listeners) listener();
}

/** The rules of our style sheets that name the files of the typeface. */
function faceRules(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .filter(({ href }) => href === null || new URL(href).origin === location.origin)
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').includes(FAMILY));
}

/** Whether a letter would be drawn in a face now. A face that came too late is loaded, but not used. */
function isDrawn(face: Face, letter = String.fromCodePoint(LETTER)): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (font: string) => {
    context.font = font;
    return context.measureText(letter).width;
  };
  return width(`${face}, monospace`) !== width(face.replace(`'${FAMILY}'`, 'monospace'));
}
