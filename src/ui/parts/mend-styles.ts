/**
 * Loads styles again that could not be loaded. Vite asks for the styles of a part only once, so a part that is loaded
 * again would come without them.
 *
 * @param tries How often the part has failed. It makes the address unknown to every cache.
 */
export async function mendStyles(tries: number): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  await Promise.all([...links].filter(isDead).map((link) => loadAgain(link, tries)));
}

/**
 * Resolves with whether all styles of a page are there. A host may have replaced them since it gave the page. One that is
 * still missing may come until the page is complete: the page's own script asks for it, and WebKit runs a script that it
 * has in memory before it has read the style sheets.
 */
export async function isStyled(page: Document): Promise<boolean> {
  const links = page.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  if (![...links].some(isDead)) return true;
  if (page.readyState === 'complete') return false;
  await new Promise((resolve) => {
    const options = { capture: true, once: true };
    page.addEventListener('load', resolve, options);
    page.addEventListener('readystatechange', resolve, options);
  });
  return isStyled(page);
}

/**
 * Asks for all styles of a page that has those of its first frame in itself, unless the page's own script has done so. A
 * host's policy may refuse that script.
 */
export function askForStyles(page: Document): void {
  const href = page.querySelector<HTMLScriptElement>('script[data-styles]')?.dataset['styles'];
  if (href === undefined || page.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  page.head.append(Object.assign(page.createElement('link'), { rel: 'stylesheet', href }));
}

/**
 * Whether one of our style sheets could not be loaded. Browsers then have no sheet, an empty one or, in Chromium, one
 * whose rules cannot be read. A disabled link stands for styles that the page itself contains.
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
