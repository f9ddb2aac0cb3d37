/** Gives the reader a text as a file, by way of the browser's download. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the text only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
