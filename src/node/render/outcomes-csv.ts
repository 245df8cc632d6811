import { csvLines } from '../../core/index.ts';
import type { RunResult } from '../../core/index.ts';

const HEADER = [
  ...['scenario', 'claim', 'chapter', 'section', 'horizon', 'from', 'to', 'label', 'verdict'],
  ...[
    'likelihood',
    'probability',
    'standard_error',
    'resolved',
    'range_low',
    'range_high',
    'evidence',
  ],
  ...['baseline_label', 'baseline_verdict', 'baseline_likelihood', 'baseline_probability'],
];

/** Write the labelled outcomes of results as CSV (RFC 4180), one line each. */
export function renderOutcomesCsv(results: readonly RunResult[]): string {
  const rows = results.flatMap(({ scenario, outcomes }) =>
    outcomes.map((outcome) => [
      ...[scenario.id, outcome.claim, outcome.chapter, outcome.section, outcome.horizon],
      ...[...outcome.years, outcome.label, outcome.verdict, outcome.likelihood],
      ...[outcome.probability, outcome.standard_error, outcome.resolved, ...outcome.range],
      outcome.evidence,
      ...[outcome.baseline.label, outcome.baseline.verdict],
      ...[outcome.baseline.likelihood, outcome.baseline.probability],
    ]),
  );
  return csvLines([HEADER, ...rows]);
}
