/** A link longer than this is cut off somewhere on its way. */
const LONGEST_PACKED = 12_000;
/** A program that the server would take. */
const LONGEST_TEXT = 65_536;

/** A text pressed together for an address; null if it is too long even so. */
export async function packed(text: string): Promise<string | null> {
  const bytes = new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return letters.length > LONGEST_PACKED || text.length > LONGEST_TEXT ? null : letters;
}

/** The text again; null if the letters are none, or swell beyond what a program may be. */
export async function unpacked(letters: string): Promise<string | null> {
  if (letters.length > LONGEST_PACKED) return null;
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      if (text.length > LONGEST_TEXT) return null;
    }
    return text;
  } catch (error) {
    console.warn('the link holds no program:', error);
    return null;
  }
}
