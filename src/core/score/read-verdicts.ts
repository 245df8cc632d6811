import type { Issue } from '../issue.ts';
import { nameOf } from '../observe/cells.ts';
import * as sayCell from '../observe/messages.ts';
import { cellFault, readTable } from '../observe/read-table.ts';
import type { Row, TableText } from '../observe/read-table.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import { MOST_FAULTS, withinReason } from '../validate/limits.ts';
import * as say from './messages.ts';
import type { FrozenOutcome, FrozenRun } from './read-run.ts';

/** The columns of a file that tells which claims came true. */
const VERDICT_COLUMNS = ['claim', 'horizon', 'true'] as const;

/** A claim of a run, and whether it came true. */
export type Verdict = { readonly outcome: FrozenOutcome; readonly isTrue: boolean };

export type Verdicts = { readonly verdicts: readonly Verdict[]; readonly issues: readonly Issue[] };

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);

/** Read which claims of a run came true: `claim,horizon,true`. All faults are collected. */
export function readVerdicts(source: TableText, run: FrozenRun): Verdicts {
  const { file } = source;
  const table = readTable(source, VERDICT_COLUMNS);
  const check = { file, issues: [...table.issues] };
  const first = new Map<string, number>();
  const verdicts = table.rows.flatMap((row) => {
    if (check.issues.length > MOST_FAULTS) return [];
    const [claim, horizon] = [
      nameOf(row('claim'), 'claim', check),
      nameOf(row('horizon'), 'horizon', check),
    ];
    const isTrue = WORDS.get(row('true').text.toLowerCase());
    const fault = (column: string, wording: Wording): void =>
      void check.issues.push(cellFault({ file, ...row(column) }, wording));
    if (isTrue === undefined) fault('true', wordingOfTrue(row));
    if (claim === undefined || horizon === undefined) return [];
    const outcome = run.outcomes.find((one) => one.claim === claim && one.horizon === horizon);
    if (outcome === undefined) return fault(...notFound(claim, horizon, run)) ?? [];
    const key = JSON.stringify([claim, horizon]);
    const line = first.get(key);
    if (line !== undefined) return fault('claim', say.claimTwice(claim, horizon, line)) ?? [];
    first.set(key, row('claim').line);
    return isTrue === undefined ? [] : [{ outcome, isTrue }];
  });
  return { verdicts, issues: withinReason(check.issues) };
}

function wordingOfTrue(row: Row): Wording {
  const { text } = row('true');
  return text === '' ? sayCell.emptyCell('true') : sayCell.notTrueOrFalse('true', text);
}

function notFound(claim: string, horizon: string, run: FrozenRun): [string, Wording] {
  const known = [...run.outcomes, ...run.untested].map((one) => one.claim);
  if (!known.includes(claim)) return ['claim', say.unknownClaim(claim, closest(claim, known))];
  const tested = run.outcomes.filter((one) => one.claim === claim).map((one) => one.horizon);
  const untested = run.untested.find((one) => one.claim === claim && one.horizon === horizon);
  return ['horizon', say.noSuchHorizon(claim, horizon, tested, untested?.reason)];
}
