/**
 * Whether the server has another version of the site than the open page is of: the page that it gives at this address,
 * be it the one for addresses that are not there, has another entry script.
 */
export async function hasNewerVersion(document: Document): Promise<boolean> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  const family = /^.*assets\/index-/.exec(own)?.[0];
  if (family === undefined) return false;
  try {
    const html = await (await fetch(window.location.pathname, { cache: 'no-store' })).text();
    return html.includes(`"${family}`) && !html.includes(`"${own}"`);
  } catch {
    return false;
  }
}
