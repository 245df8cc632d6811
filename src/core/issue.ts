/** A place in a file that a user wrote. Lines and columns count from 1. */
export type Place = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer (RFC 6901) into the file, "" for the whole document. */
  readonly pointer?: string;
};

/**
 * A fault in what a user wrote. Values of this type are collected and reported together;
 * they are never thrown. A fault of the program itself throws an Error instead.
 */
export type Issue = Place & {
  /** Stable machine-readable name, kebab-case, such as "unknown-name". */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Lower case, what and how many, no full stop. */
  readonly message: string;
  /** What to do about it, such as `did you mean "horizon"?`. */
  readonly hint?: string;
};

/** Either a value, perhaps with warnings, or the faults for which there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
