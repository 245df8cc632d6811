// The part of the core that parses equations. It stands apart from index.ts, so that a program that
// only runs what a build compiled does not load the parser.
export { compileModel } from './compile/compile-model.ts';
export { compileShockType } from './compile/compile-shock-type.ts';
export { compileClaims } from './label/compile-claims.ts';
export { encodeModules } from './encode-modules.ts';
export { seriesKey } from './label/series-key.ts';
