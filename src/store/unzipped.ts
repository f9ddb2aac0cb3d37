/**
 * Opens what a site holds zipped. Some hosts declare it as zipped, and then the browser has opened it already.
 *
 * @returns A response with the content as it was before.
 */
export async function unzipped(response: Response): Promise<Response> {
  const content = await response.arrayBuffer();
  const [first, second] = new Uint8Array(content);
  const { body } = new Response(content);
  const isZipped = body !== null && first === 0x1f && second === 0x8b;
  return new Response(isZipped ? body.pipeThrough(new DecompressionStream('gzip')) : content);
}
