import { rowsInUse } from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import type { YearbookRow } from '../../web/ui/catalogue.ts';
import { rowFinder } from '../show/row-finder.ts';
import type { Row, Yearbook } from '../yearbook/yearbook.ts';

/** Give the printed figures that baselines and bases of the model and of its shocks name, by id. */
export function rowTexts(
  { model, shockTypes }: Knowledge,
  yearbook: Yearbook,
): Readonly<Record<string, YearbookRow>> {
  const ofModel = model.variables.flatMap((variable) =>
    rowsInUse(variable).flatMap(({ row, use }) => (use === 'check' ? [] : [row])),
  );
  const ofShocks = Object.values(shockTypes).flatMap(({ parameters }) =>
    parameters.flatMap(({ basis }) => basis.rows ?? []),
  );
  const find = rowFinder(yearbook);
  return Object.fromEntries(
    [...new Set([...ofModel, ...ofShocks])].toSorted().flatMap((id) => {
      const row = find(id);
      return row === undefined ? [] : [[id, textsOf(row, yearbook)]];
    }),
  );
}

function textsOf(row: Row, { anomalies }: Yearbook): YearbookRow {
  const { chapter, section, textLine, printed, period, value, unit, confidence, note } = row;
  const doubts = anomalies
    .filter(({ id }) => row.anomalies.includes(id))
    .map(({ problem, reading }) => ({ problem, reading }));
  return {
    ...{ chapter, section, line: textLine, printed, period, value, unit, confidence },
    ...(note === '' ? {} : { note }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}
