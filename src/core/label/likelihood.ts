import type { Evidence } from './types.ts';

/** The scales that there are. */
export type ScaleName = 'ipcc' | 'icd203';

/** Words from the most to the least likely, each with the lowest probability that it covers. */
export type Scale = readonly { readonly word: string; readonly from: number }[];

/**
 * The likelihood words.
 *
 * - `ipcc`: Mastrandrea et al., "Guidance note for lead authors of the IPCC Fifth Assessment Report
 *   on consistent treatment of uncertainties" (2010), table 1. The terms there overlap and leave
 *   gaps; here they partition the probabilities.
 * - `icd203`: Office of the Director of National Intelligence, "Intelligence Community Directive
 *   203: analytic standards" (2015), section D.6.e.(2)(a).
 */
export const SCALES: Readonly<Record<ScaleName, Scale>> = {
  ipcc: [
    { word: 'virtually certain', from: 0.99 },
    { word: 'very likely', from: 0.9 },
    { word: 'likely', from: 0.66 },
    { word: 'about as likely as not', from: 0.33 },
    { word: 'unlikely', from: 0.1 },
    { word: 'very unlikely', from: 0.01 },
    { word: 'exceptionally unlikely', from: 0 },
  ],
  icd203: [
    { word: 'almost certain', from: 0.95 },
    { word: 'very likely', from: 0.8 },
    { word: 'likely', from: 0.55 },
    { word: 'roughly even', from: 0.45 },
    { word: 'unlikely', from: 0.2 },
    { word: 'very unlikely', from: 0.05 },
    { word: 'almost no chance', from: 0 },
  ],
};

/** What stands for a likelihood where the test cannot fail. */
export const TRUE_BY_CONSTRUCTION = 'true by construction';

/** Give the word of a probability; lower edges are inclusive. */
export function likelihoodWord(probability: number, scale: ScaleName): string {
  return wordAt(SCALES[scale], positionOf(probability, SCALES[scale]));
}

/**
 * Give the word that may be said of a probability: as `likelihoodWord` does, but low evidence
 * never has the first or the last word of the scale, only the one next to it.
 */
export function cappedWord(probability: number, scale: ScaleName, evidence: Evidence): string {
  const rows = SCALES[scale];
  const position = positionOf(probability, rows);
  if (evidence !== 'low') return wordAt(rows, position);
  return wordAt(rows, Math.min(Math.max(position, 1), rows.length - 2));
}

function positionOf(probability: number, rows: Scale): number {
  const position = rows.findIndex((row) => probability >= row.from);
  if (position < 0 || probability > 1) throw new RangeError(`no probability: ${probability}`);
  return position;
}

function wordAt(rows: Scale, position: number): string {
  const row = rows[position];
  if (row === undefined) throw new RangeError(`no word at ${position}`);
  return row.word;
}
