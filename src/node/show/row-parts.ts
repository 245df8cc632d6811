import type { Row, Yearbook } from '../yearbook/yearbook.ts';
import type { Entry } from './entry.ts';
import { rowFinder } from './row-finder.ts';
import type { RowUse } from '../../core/index.ts';
import { tablePart } from './sheet.ts';
import type { Part } from './sheet.ts';

/** Where a row is printed and how. */
export function printedPlace(row: Row): Entry {
  return {
    ...{ value: row.value, unit: row.unit, period: row.period },
    ...{ chapter: row.chapter, section: row.section, line: row.textLine, printed: row.printed },
    ...{ confidence: row.confidence, anomaly: row.anomalies },
  };
}

const PLACE = ['chapter', 'section', 'line', 'printed', 'confidence', 'anomaly'];

/** The rows that the model takes its values from. */
export function usedRowsPart(uses: readonly RowUse[], yearbook: Yearbook): readonly Part[] {
  const find = rowFinder(yearbook);
  const rows = uses.flatMap(({ variable, element, row, use }) => {
    const found = use === 'baseline' ? find(row) : undefined;
    if (found === undefined) return [];
    const place = element === '' ? variable.name : `${variable.name}[${element}]`;
    return [{ baseline: place, row, ...printedPlace(found) }];
  });
  const columns = ['row', 'value', 'unit', ...PLACE];
  return tablePart('rows', "The yearbook's figures that it rests on", {
    ...{ columns, rows, below: 'baseline' },
  });
}

/** The anomalies that rows in use take part in. */
export function anomalyPart(uses: readonly RowUse[], yearbook: Yearbook): readonly Part[] {
  const find = rowFinder(yearbook);
  const ids = new Set(
    uses.filter(({ use }) => use !== 'basis').flatMap(({ row }) => find(row)?.anomalies ?? []),
  );
  return anomaliesNamed([...ids], yearbook);
}

/** Anomalies with what is wrong and how it is read. */
export function anomaliesNamed(ids: readonly string[], { anomalies }: Yearbook): readonly Part[] {
  const rows = anomalies
    .filter(({ id }) => ids.includes(id))
    .map(({ id, chapter, section, textLine, printed, severity, problem, reading }) => ({
      ...{ id, chapter, section, line: textLine, printed, severity, problem, reading },
      problem_and_reading: `${problem}. Read as: ${reading}`,
    }));
  const columns = ['id', 'chapter', 'section', 'line', 'printed', 'severity'];
  return tablePart('anomalies', 'Doubts about these figures', {
    ...{ columns, rows, below: 'problem_and_reading' },
  });
}
