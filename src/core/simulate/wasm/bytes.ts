/** Bytes under construction. Code is built as plain arrays, which grow and nest cheaply. */
export type Bytes = number[];

/** Append an unsigned LEB128 number, from 0 to 2^32 - 1. */
export function pushUnsigned(out: Bytes, value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}

/** Append a signed LEB128 number of 32 bits. */
export function pushSigned(out: Bytes, value: number): void {
  let rest = value;
  while (rest < -0x40 || rest > 0x3f) {
    out.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  out.push(rest & 0x7f);
}

/** Append a signed LEB128 number of 64 bits. */
export function pushSigned64(out: Bytes, value: bigint): void {
  let rest = value;
  while (rest < -0x40n || rest > 0x3fn) {
    out.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  out.push(Number(rest & 0x7fn));
}

/** Append all of `more`; unlike a spread into `push`, it has no limit on the length. */
export function pushAll(out: Bytes, more: ArrayLike<number>): void {
  for (let i = 0; i < more.length; i++) out.push(more[i] ?? 0);
}

/** Append a name or another length-prefixed run of bytes; names are ASCII. */
export function pushName(out: Bytes, name: string): void {
  pushUnsigned(out, name.length);
  for (let i = 0; i < name.length; i++) out.push(name.charCodeAt(i));
}

/** Append the items of a vector, each already encoded, after their number. */
export function pushVector(out: Bytes, items: readonly ArrayLike<number>[]): void {
  pushUnsigned(out, items.length);
  for (const item of items) pushAll(out, item);
}

/** Append bytes after their number. */
export function pushSized(out: Bytes, body: ArrayLike<number>): void {
  pushUnsigned(out, body.length);
  pushAll(out, body);
}
