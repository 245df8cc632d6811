// 13 bits stand in two of 91 printable characters: 23% more than the bytes, where base64 takes 33%.
// None of them can end a script element or is changed by a parser of HTML.

/** "!" to "~" without "&", "<" and "\". */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (character) => !'&<\\'.includes(character),
);

const BITS = 13;
const BASE = DIGITS.length;

/** Write bytes as text: their number, a blank, and two characters for 13 bits. */
export function toBase91(bytes: Uint8Array): string {
  const parts: string[] = [];
  let value = 0;
  let bits = 0;
  const put = (): void => {
    const pair = value & (2 ** BITS - 1);
    parts.push(DIGITS[pair % BASE] ?? '', DIGITS[Math.floor(pair / BASE)] ?? '');
    value >>>= BITS;
    bits -= BITS;
  };
  for (const byte of bytes) {
    value |= byte << bits;
    bits += 8;
    if (bits >= BITS) put();
  }
  if (bits > 0) put();
  return `${bytes.length} ${parts.join('')}`;
}

/** Read the bytes again, from text that `toBase91` wrote. */
export function fromBase91(text: string): Uint8Array<ArrayBuffer> {
  const start = text.indexOf(' ') + 1;
  const bytes = new Uint8Array(Number(text.slice(0, start)));
  const valueOf = new Map(DIGITS.map((digit, i) => [digit.charCodeAt(0), i]));
  let value = 0;
  let bits = 0;
  let at = 0;
  for (let i = start; i < text.length; i += 2) {
    const low = valueOf.get(text.charCodeAt(i)) ?? 0;
    const high = valueOf.get(text.charCodeAt(i + 1)) ?? 0;
    value |= (low + high * BASE) << bits;
    bits += BITS;
    for (; bits >= 8 && at < bytes.length; bits -= 8) {
      bytes[at] = value & 255;
      value >>>= 8;
      at += 1;
    }
  }
  return bytes;
}
