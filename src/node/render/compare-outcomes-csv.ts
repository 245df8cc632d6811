import { csvLines } from '../../core/index.ts';
import type { ComparisonResult } from '../../core/index.ts';

const HEADER = [
  ...['claim', 'chapter', 'section', 'horizon', 'from', 'to', 'scenario', 'label', 'verdict'],
  ...['likelihood', 'probability', 'standard_error', 'resolved', 'range_low', 'range_high'],
  ...['evidence', 'against', 'against_label', 'against_verdict', 'against_likelihood'],
  ...['against_probability', 'flipped', 'divided', 'untested'],
];

/** Write the labels of a comparison as CSV (RFC 4180): one line a claim, horizon and scenario. */
export function renderComparedOutcomesCsv({ outcomes, against }: ComparisonResult): string {
  const rows = outcomes.flatMap((outcome) =>
    outcome.scenarios.map((one) => {
      const head = [
        ...[outcome.claim, outcome.chapter, outcome.section, outcome.horizon],
        ...[...outcome.years, one.scenario],
      ];
      if (!one.tested) return [...head, ...new Array<string>(16).fill(''), one.reason];
      const { reference } = one;
      return [
        ...[...head, one.label, one.verdict, one.likelihood, one.probability],
        ...[one.standard_error, one.resolved, ...one.range, one.evidence, against ?? 'baseline'],
        ...[reference?.label ?? '', reference?.verdict ?? '', reference?.likelihood ?? ''],
        ...[reference?.probability ?? '', outcome.flipped.includes(one.scenario)],
        ...[outcome.divided, ''],
      ];
    }),
  );
  return csvLines([HEADER, ...rows.map((row) => row.map(String))]);
}
