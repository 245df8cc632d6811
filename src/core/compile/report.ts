import type { Issue } from '../issue.ts';
import type { Wording } from '../validate/fault.ts';
import { child } from '../validate/pointer.ts';

/** Where a fault is: a file and a JSON pointer (RFC 6901) into it. */
export type Spot = { readonly file: string; readonly pointer: string };

/** Collect faults and warnings, so that all of them are reported together. */
export type Report = {
  fault(spot: Spot, wording: Wording): void;
  warn(spot: Spot, wording: Wording): void;
  errors(): readonly Issue[];
  warnings(): readonly Issue[];
};

/** Create an empty report. The same fault at the same place is kept once. */
export function createReport(): Report {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const add = (severity: 'error' | 'warning', spot: Spot, wording: Wording): void => {
    const { code, message, hint } = wording;
    const { file, pointer } = spot;
    const key = JSON.stringify([severity, file, pointer, code, message]);
    if (seen.has(key)) return;
    seen.add(key);
    issues.push({
      code,
      severity,
      message,
      file,
      pointer,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  return {
    fault: (spot, wording) => add('error', spot, wording),
    warn: (spot, wording) => add('warning', spot, wording),
    errors: () => issues.filter((issue) => issue.severity === 'error'),
    warnings: () => issues.filter((issue) => issue.severity === 'warning'),
  };
}

/** Write a JSON pointer (RFC 6901): `jsonPointer('variables', 'x')` is "/variables/x". */
export function jsonPointer(...parts: readonly (string | number)[]): string {
  return parts.reduce<string>(child, '');
}
