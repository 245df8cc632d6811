import { VALUE_SCALES } from '../../core/index.ts';
import type { Cases, Cell, Feature, SweepTable } from '../../core/index.ts';
import { closest } from '../../core/index.ts';
import { WrongInputError } from '../wrong-input.ts';
import * as say from './sweep-messages.ts';
import type { SweepRecord } from './sweep-record.ts';

/** Which variants are sought: those with this verdict, or all in which the claim does not hold. */
export const SOUGHT = ['fails', 'overturned', 'contested', 'holds'] as const;

export type Sought = (typeof SOUGHT)[number];

/** The variants as cases, and what is left of the claim's verdicts. */
export type ClaimCases = {
  readonly cases: Cases;
  readonly horizon: string;
  /** Variants in which the claim could not be tested; they are no cases. */
  readonly untested: number;
};

/** What is asked of a claim. */
export type ClaimQuestion = {
  readonly claim: string;
  readonly horizon: string | undefined;
  readonly sought: Sought;
};

/** See the variants of a sweep as cases, those with the verdict of interest. */
export function sweepCases(
  { axes }: SweepRecord,
  { variants, outcomes }: { readonly variants: SweepTable; readonly outcomes: SweepTable },
  { claim, horizon: asked, sought }: ClaimQuestion,
): ClaimCases {
  const rows = outcomes.rows.filter((row) => row[CLAIM] === claim);
  if (rows.length === 0) {
    const known = new Set(outcomes.rows.map((row) => String(row[CLAIM])));
    throw new WrongInputError(say.claimNotThere(claim, closest(claim, known)));
  }
  const horizon = horizonOf(claim, asked, [...new Set(rows.map((row) => String(row[HORIZON])))]);
  const verdicts = new Map(
    rows.flatMap((row) =>
      row[HORIZON] === horizon ? [[row[VARIANT], row[VERDICT]] as const] : [],
    ),
  );
  const tested = variants.rows.filter((row) => verdicts.get(row[VARIANT]) !== 'untested');
  const features = axes.map(({ name, scale }, i): Feature => ({
    ...{ name, scale },
    values: Float64Array.from(tested, (row) => VALUE_SCALES[scale].read(row[i + 1] ?? '') ?? NaN),
  }));
  const interest = Uint8Array.from(tested, (row) =>
    isSought(verdicts.get(row[VARIANT]), sought) ? 1 : 0,
  );
  const untested = variants.rows.length - tested.length;
  return { cases: { features, interest }, horizon, untested };
}

const [VARIANT, CLAIM, HORIZON, VERDICT] = [0, 1, 3, 7];

function isSought(verdict: Cell, sought: Sought): boolean {
  return sought === 'fails' ? verdict !== 'holds' : verdict === sought;
}

function horizonOf(claim: string, asked: string | undefined, there: readonly string[]): string {
  const [only = ''] = there;
  if (asked === undefined && there.length > 1)
    throw new WrongInputError(say.nameHorizon(claim, there));
  if (asked === undefined || there.includes(asked)) return asked ?? only;
  throw new WrongInputError(say.horizonNotThere(claim, asked, there));
}
