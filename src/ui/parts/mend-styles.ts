/**
 * Loads the styles anew that could not be loaded. Vite asks for the styles of a part once only, so that a part that is
 * loaded again would come without them.
 *
 * @param tries How many times the part has failed; it makes the address one that no cache knows.
 */
export async function mendStyles(tries: number): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  await Promise.all([...links].filter(isDead).map((link) => loadAgain(link, tries)));
}

/**
 * Whether styles of ours could not be loaded: browsers then have no sheet, or an empty one, or, as Chromium, one whose
 * rules nobody may read. A link that is switched off stands for styles that the page holds itself.
 */
function isDead({ disabled, href, sheet }: HTMLLinkElement): boolean {
  if (disabled || new URL(href).origin !== window.location.origin) return false;
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

function loadAgain(dead: HTMLLinkElement, tries: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${link.href} could not be loaded`)));
    link.href = `${dead.href.replace(/\?.*$/, '')}?again=${tries}`;
    dead.replaceWith(link);
  });
}
