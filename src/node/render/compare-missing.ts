import type { ComparisonResult } from '../../core/index.ts';

/** Name what was asked for and is not there, one line each; no block if nothing is missing. */
export function missingLines({ missing }: Pick<ComparisonResult, 'missing'>): readonly string[] {
  if (missing.length === 0) return [];
  const lines = missing.map(({ indicator, country, partner, reason }) => {
    const place = [country, partner].flatMap((code) => code ?? []).join(' – ');
    return `  ${indicator}${place === '' ? '' : ` ${place}`}: ${reason}`;
  });
  return [`Not there:\n${lines.join('\n')}`];
}
