import { evaluateFormula, rowsOfFormula } from '../yearbook/formula.ts';
import type { Row, Yearbook } from '../yearbook/yearbook.ts';
import { choicesOf } from './competing-figures.ts';
import { anomaliesNamed } from './row-parts.ts';
import { rowsInUse } from '../../core/index.ts';
import { offPercent, rowFinder } from './row-finder.ts';
import { tablePart } from './sheet.ts';
import type { Part, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show a figure of the yearbook: every column, its doubts, and who uses it. */
export function showRow({ catalogue, id }: Subject): Sheet {
  const { knowledge, yearbook } = catalogue;
  const row = rowFinder(yearbook)(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return {
    ...{ kind: 'row', id, label: `${row.printed} (${row.chapter}, ${row.section})` },
    facts: {
      ...{ country: row.country, partner: row.partner ?? null, indicator: row.indicator },
      ...{ period: row.period, value: row.value, unit: row.unit, figure: row.kind },
      ...{ role: row.role, chapter: row.chapter, section: row.section, line: row.textLine },
      ...{ printed: row.printed, source: row.source, confidence: row.confidence },
      ...{ obs_status: row.obsStatus, anomaly: row.anomalies, formula: row.formula ?? null },
      ...{ uses: row.uses, repeat_of: row.repeatOf ?? null, note: row.note },
    },
    parts: [
      ...anomaliesNamed(row.anomalies, yearbook),
      ...modelPart(id, knowledge.model.variables),
      ...choicesOf(id, yearbook),
      ...identitiesPart(id, yearbook),
      ...repeatsPart(row, yearbook),
      ...derivedPart(id, yearbook),
    ],
  };
}

function modelPart(
  id: string,
  variables: Subject['catalogue']['knowledge']['model']['variables'],
): readonly Part[] {
  const rows = variables
    .flatMap((variable) => rowsInUse(variable))
    .filter(({ row }) => row === id)
    .map(({ variable, element, use }) => ({
      ...{ variable: element === '' ? variable.name : `${variable.name}[${element}]`, use },
      label: variable.label,
    }));
  const columns = ['variable', 'use', 'label'];
  return tablePart('model', 'Where the model uses it', { columns, rows });
}

function identitiesPart(id: string, yearbook: Yearbook): readonly Part[] {
  const find = rowFinder(yearbook);
  const rows = yearbook.identities
    .filter(({ formula, expected }) => rowsOfFormula(`${formula} ${expected}`).includes(id))
    .map(({ id: identity, formula, expected, tolerance, verdict, anomaly, note }) => {
      const [left, right] = [formula, expected].map((text) =>
        evaluateFormula(text, (row) => find(row)?.value),
      );
      const off = left?.ok && right?.ok ? left.value - right.value : null;
      const equation = `${formula} = ${expected}`;
      return { identity, verdict, off, tolerance, anomaly: anomaly ?? null, note, equation };
    });
  const columns = ['identity', 'verdict', 'off', 'tolerance', 'anomaly', 'note'];
  return tablePart('identities', 'Identities that it takes part in', {
    ...{ columns, rows, below: 'equation' },
  });
}

/** The first printing and all others, with how far they are off. */
function repeatsPart(row: Row, { rows: all }: Yearbook): readonly Part[] {
  const first = row.repeatOf ?? row.id;
  const rows = all
    .filter((other) => other !== row && (other.id === first || other.repeatOf === first))
    .map((other) => ({
      ...{ row: other.id, value: other.value, off_percent: offPercent(other, row) },
      ...{ chapter: other.chapter, section: other.section, line: other.textLine },
      printed: other.printed,
    }));
  const columns = ['row', 'value', 'off_percent', 'chapter', 'section', 'line', 'printed'];
  return tablePart('repeats', 'The same figure elsewhere', { columns, rows });
}

function derivedPart(id: string, { rows: all }: Yearbook): readonly Part[] {
  const rows = all
    .filter(({ uses }) => uses.includes(id))
    .map((row) => ({
      row: row.id,
      value: row.value,
      unit: row.unit,
      formula: row.formula ?? null,
    }));
  return tablePart('derived', 'Figures derived from it', {
    ...{ columns: ['row', 'value', 'unit'], rows, below: 'formula' },
  });
}
