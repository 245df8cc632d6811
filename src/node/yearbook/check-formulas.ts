import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import { evaluateFormula, rowsOfFormula, type Lookup } from './formula.ts';
import * as say from './messages.ts';
import type { Identity, Row, Yearbook } from './yearbook.ts';

/**
 * Recompute every derived row, to the digits of its written value, and evaluate every identity
 * against its expected verdict.
 */
export function checkFormulas({ rows, identities }: Yearbook): readonly Issue[] {
  const values = new Map(rows.map((row) => [row.id, row.value]));
  const lookup: Lookup = (id) => values.get(id);
  return [
    ...rows.flatMap((row) => checkDerived(row, lookup)),
    ...identities.flatMap((identity) => checkIdentity(identity, lookup)),
  ];
}

function checkDerived(row: Row, lookup: Lookup): readonly Issue[] {
  if (row.role !== 'derived') {
    const clean = row.formula === undefined && row.uses.length === 0;
    return clean ? [] : [faultAt(row, 'formula-in-printed', say.formulaInPrinted(row.id))];
  }
  if (row.formula === undefined) {
    return [faultAt(row, 'derived-without-formula', say.derivedWithoutFormula(row.id))];
  }
  const used = rowsOfFormula(row.formula);
  const issues: Issue[] = [];
  if (used.join(' ') !== row.uses.join(' ')) {
    issues.push(faultAt(row, 'wrong-uses', say.wrongUses(row.id, used)));
  }
  const result = evaluateFormula(row.formula, lookup);
  if (!result.ok) {
    issues.push(faultAt(row, 'bad-formula', say.badFormula(row.id, result.message)));
  } else if (Math.abs(result.value - row.value) > roundingOf(row)) {
    const message = say.derivedDiffers(row.id, row.value, result.value, used);
    issues.push(faultAt(row, 'derived-differs', message));
  }
  return issues;
}

/** Half of the last written digit, and what doubles lose. */
function roundingOf(row: Row): number {
  return 0.5 * 10 ** -row.decimals * (1 + 1e-9) + 1e-12 * Math.abs(row.value);
}

function checkIdentity(identity: Identity, lookup: Lookup): readonly Issue[] {
  const left = evaluateFormula(identity.formula, lookup);
  const right = evaluateFormula(identity.expected, lookup);
  for (const side of [left, right]) {
    if (!side.ok)
      return [faultAt(identity, 'bad-formula', say.badFormula(identity.id, side.message))];
  }
  if (!left.ok || !right.ok) return [];
  const rows = rowsOfFormula(`${identity.formula} ${identity.expected}`);
  const slack = 1e-9 * Math.max(1, Math.abs(left.value), Math.abs(right.value));
  const off = Math.abs(left.value - right.value);
  const holds = off <= identity.tolerance + slack;
  if (identity.verdict === 'holds') {
    return holds
      ? []
      : [faultAt(identity, 'identity-fails', say.identityFails(identity.id, off, rows))];
  }
  return [
    ...(holds ? [faultAt(identity, 'identity-holds', say.identityHolds(identity.id, rows))] : []),
    ...(identity.anomaly === undefined
      ? [faultAt(identity, 'failure-without-anomaly', say.failureWithoutAnomaly(identity.id))]
      : []),
  ];
}
