import type { Issue, Place } from '../../core/index.ts';

/** Make an error at the place of a row, anomaly, identity or choice. */
export function faultAt(place: Place, code: string, message: string): Issue {
  return {
    file: place.file,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
    code,
    severity: 'error',
    message,
  };
}
