/**
 * Say how numbers of an indicator are shown: numbers without a unit are percent where the
 * indicator's own name says that it is a share or a rate, and plain where it is an index.
 */
export function displayUnit(indicator: string, unit: string): string {
  return unit === '1' && /(^|_)(share|rate)(_|$)/.test(indicator) ? 'share' : unit;
}
