/** Time after which a browser has begun to save a file, in milliseconds. */
const BEGUN = 60_000;

/** Lets the reader save a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN);
}
