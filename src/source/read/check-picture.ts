import { basename } from 'node:path';
import type { Diagnostic, Place } from '../../language/diagnostic.ts';
import { readPicture } from './picture-file.ts';
import { elsewhere } from './unreadable-file.ts';

/** Decides whether a picture is shown, and what to report about it. */
export async function checkPicture(
  full: string,
  root: string,
  path: string,
): Promise<{ isShown: boolean; diagnostics: Diagnostic[] }> {
  const picture = await readPicture(root, full);
  switch (picture.kind) {
    case 'elsewhere':
      return {
        isShown: false,
        diagnostics: [elsewhere(path)],
      };
    case 'refused': {
      const { what, hint, line, column } = picture;
      return {
        isShown: false,
        diagnostics: [refusedPicture(path, `${basename(path)} ${what}.`, hint, { line, column })],
      };
    }
    case 'picture':
      return {
        isShown: true,
        diagnostics: picture.leftOut.map(({ what, ...place }) =>
          refusedPicture(
            path,
            `${basename(path)} holds ${what}, which is left out.`,
            'Save it as a plain SVG, without scripts, HTML and references to other files, or as a PNG.',
            place,
          ),
        ),
      };
  }
}

function refusedPicture(file: string, message: string, hint: string, place: Place): Diagnostic {
  return { rule: 'refused-picture', severity: 'warning', file, ...place, message, hint, pattern: null };
}
