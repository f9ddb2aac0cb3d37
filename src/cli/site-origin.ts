import { WrongUsage } from './wrong-usage.ts';

/** The scheme and host of the address at which a site will be served. */
export function siteOrigin(text: string): string {
  if (text === '') return '';
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search !== '')
    throw new WrongUsage(
      `--site wants an address such as https://example.org, not "${text}"; a path goes to --base.`,
    );
  return address.origin;
}
