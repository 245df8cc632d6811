/**
 * The instructions that the encoder uses, by the names of the WebAssembly core specification 2.0
 * (appendix "Index of Instructions").
 */
export const OP = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  call: 0x10,
  drop: 0x1a,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Const: 0x41,
  i32Eqz: 0x45,
  i32Ne: 0x47,
  i32LtU: 0x49,
  i32Add: 0x6a,
  i32Mul: 0x6c,
  i32ShrU: 0x76,
  f64ConvertI32S: 0xb7,
  simd: 0xfd,
} as const;

/** Vector instructions: the number after the prefix byte `OP.simd`. */
export const SIMD = {
  load: 0x00,
  store: 0x0b,
  const: 0x0c,
  splat: 0x14,
  eq: 0x47,
  ne: 0x48,
  lt: 0x49,
  gt: 0x4a,
  le: 0x4b,
  ge: 0x4c,
  not: 0x4d,
  and: 0x4e,
  or: 0x50,
  xor: 0x51,
  bitselect: 0x52,
  floor: 0x75,
  i64Bitmask: 0xc4,
  i64Shl: 0xcb,
  i64ShrU: 0xcd,
  i64Add: 0xce,
  abs: 0xec,
  neg: 0xed,
  sqrt: 0xef,
  add: 0xf0,
  sub: 0xf1,
  mul: 0xf2,
  div: 0xf3,
  min: 0xf4,
  max: 0xf5,
  pmin: 0xf6,
  pmax: 0xf7,
} as const;

/** Value types. */
export const TYPE = { i32: 0x7f, v128: 0x7b, none: 0x40 } as const;
