const LENGTH_BYTES = 4;

/** The batches of a run that were written, each after its length, packed with gzip, as text in base 64. */
export async function batchesOf(text: string): Promise<readonly Uint8Array[]> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const bytes = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const lengths = new DataView(bytes);
  const batches: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const length = lengths.getUint32(at, true);
    batches.push(new Uint8Array(bytes, at + LENGTH_BYTES, length));
    at += LENGTH_BYTES + length;
  }
  return batches;
}
