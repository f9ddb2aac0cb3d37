/** Copies a text. Resolves with false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The result of copying a link, in words. */
export function copyWords(worked: boolean): string {
  return worked ? 'Link copied.' : 'The browser does not allow copying the link.';
}
