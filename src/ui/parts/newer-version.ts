/**
 * Whether the server has another version of the site than the open page. It compares the entry script of the page that
 * the server sends for this address, which may be the page for missing addresses.
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
