import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Anomaly, Row, Yearbook } from './yearbook.ts';

/**
 * Check that rows and anomalies name each other, that every reference exists, and that a printed
 * figure of low confidence names the anomaly that says why.
 */
export function checkLinks({ rows, anomalies, identities }: Yearbook): readonly Issue[] {
  const byRow = new Map(rows.map((row) => [row.id, row]));
  const byAnomaly = new Map(anomalies.map((anomaly) => [anomaly.id, anomaly]));
  return [
    ...rows.flatMap((row) => checkRow(row, byRow, byAnomaly)),
    ...anomalies.flatMap((anomaly) => checkAnomaly(anomaly, byRow, byAnomaly)),
    ...identities.flatMap((identity) =>
      identity.anomaly === undefined || byAnomaly.has(identity.anomaly)
        ? []
        : [
            faultAt(
              identity,
              'unknown-reference',
              say.unknownReference(identity.id, 'anomaly', identity.anomaly),
            ),
          ],
    ),
  ];
}

function checkRow(
  row: Row,
  rows: ReadonlyMap<string, Row>,
  anomalies: ReadonlyMap<string, Anomaly>,
): readonly Issue[] {
  const unknown = (column: string, id: string): Issue =>
    faultAt(row, 'unknown-reference', say.unknownReference(row.id, column, id));
  const anomalyFaults = row.anomalies.flatMap((id) => {
    const anomaly = anomalies.get(id);
    if (anomaly === undefined) return [unknown('anomaly', id)];
    if (anomaly.rows.includes(row.id)) return [];
    return [faultAt(row, 'one-way-link', say.oneWayLink(row.id, id))];
  });
  const references = [...row.uses, ...(row.repeatOf === undefined ? [] : [row.repeatOf])];
  const prefixed = row.role === 'derived' || row.id.startsWith(`${row.chapter}.`);
  const doubtful = row.confidence === 'low' && row.role === 'primary';
  return [
    ...(doubtful && row.anomalies.length === 0
      ? [faultAt(row, 'doubt-without-anomaly', say.doubtWithoutAnomaly(row.id))]
      : []),
    ...anomalyFaults,
    ...references.filter((id) => !rows.has(id)).map((id) => unknown('row', id)),
    ...(prefixed ? [] : [faultAt(row, 'wrong-prefix', say.wrongPrefix(row.id, row.chapter))]),
  ];
}

function checkAnomaly(
  anomaly: Anomaly,
  rows: ReadonlyMap<string, Row>,
  anomalies: ReadonlyMap<string, Anomaly>,
): readonly Issue[] {
  const unknown = (column: string, id: string): Issue =>
    faultAt(anomaly, 'unknown-reference', say.unknownReference(anomaly.id, column, id));
  const rowFaults = anomaly.rows.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [unknown('row', id)];
    if (row.anomalies.includes(anomaly.id)) return [];
    return [faultAt(anomaly, 'one-way-link', say.oneWayLink(id, anomaly.id))];
  });
  const sameFaults = anomaly.sameAs.flatMap((id) => {
    const other = anomalies.get(id);
    if (other === undefined) return [unknown('anomaly', id)];
    if (other.sameAs.includes(anomaly.id)) return [];
    return [faultAt(anomaly, 'one-way-link', say.oneWaySame(anomaly.id, id))];
  });
  return [...rowFaults, ...sameFaults];
}
