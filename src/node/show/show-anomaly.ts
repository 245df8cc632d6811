import { printedPlace } from './row-parts.ts';
import { rowFinder } from './row-finder.ts';
import { tablePart } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show a doubt about the print: what is wrong, how it is read and why, and its rows. */
export function showAnomaly({ catalogue, id }: Subject): Sheet {
  const { yearbook } = catalogue;
  const anomaly = yearbook.anomalies.find((one) => one.id === id);
  if (anomaly === undefined) throw new Error(`no anomaly ${id}`);
  const find = rowFinder(yearbook);
  const rows = anomaly.rows.flatMap((name) => {
    const row = find(name);
    return row === undefined ? [] : [{ row: name, ...printedPlace(row) }];
  });
  const identities = yearbook.identities.filter((identity) => identity.anomaly === id);
  return {
    ...{ kind: 'anomaly', id, label: anomaly.printed },
    facts: {
      ...{ chapter: anomaly.chapter, section: anomaly.section, line: anomaly.textLine },
      ...{ problem: anomaly.problem, reading: anomaly.reading, arithmetic: anomaly.arithmetic },
      ...{ severity: anomaly.severity, same_as: anomaly.sameAs },
    },
    parts: [
      ...tablePart('rows', 'Rows that it is about', {
        columns: ['row', 'value', 'unit', 'line', 'printed', 'confidence'],
        rows,
      }),
      ...tablePart('identities', 'Identities that fail because of it', {
        columns: ['identity', 'note'],
        rows: identities.map(({ id: identity, note, formula, expected }) => ({
          ...{ identity, note, equation: `${formula} = ${expected}` },
        })),
        below: 'equation',
      }),
    ],
  };
}
