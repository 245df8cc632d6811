import { chooseElements } from './choose-elements.ts';
import type { Entry } from './entry.ts';
import { readersOf } from './links.ts';
import { parameterRows } from './parameter-rows.ts';
import { quantityWords, rowsInUse } from '../../core/index.ts';
import { anomalyPart, printedPlace } from './row-parts.ts';
import { rowFinder } from './row-finder.ts';
import type { RowUse } from '../../core/index.ts';
import { tablePart } from './sheet.ts';
import type { Part, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show an assumption of the model: its values, its basis and what reads it. */
export function showParameter(subject: Subject): Sheet {
  const { catalogue, id } = subject;
  const { knowledge, yearbook } = catalogue;
  const variable = knowledge.model.variables.find(({ name }) => name === id);
  if (variable === undefined) throw new Error(`no parameter ${id}`);
  const { pattern } = chooseElements(variable, subject);
  const sector = knowledge.model.sectors.find(({ file }) => file === variable.file);
  const columns = ['parameter', 'value', 'range', 'basis'];
  const rows = parameterRows(variable, pattern, knowledge);
  const uses = rowsInUse(variable, pattern);
  return {
    kind: 'parameter',
    id,
    label: variable.label,
    facts: {
      ...{ unit: variable.unit === '1' ? 'dimensionless' : variable.unit, over: variable.over },
      ...{ sector: sector?.title ?? variable.sector, doc: variable.spec.doc ?? null },
      in_a_scenario: assumptionWords(
        id,
        variable.over.length > 0 ? variable.elements[0] : undefined,
      ),
    },
    parts: [
      ...tablePart('values', 'Values', { columns, rows, below: 'basis_text' }),
      ...basisRows(uses, subject),
      ...readersPart(id, subject),
      ...anomalyPart(
        uses.map((use) => ({ ...use, use: 'baseline' })),
        yearbook,
      ),
    ],
  };
}

function assumptionWords(name: string, element: string | undefined): string {
  const whole = `"assumptions": { "${name}": ... }`;
  return element === undefined ? whole : `${whole}, or "${name}[${element}]" for one element`;
}

function basisRows(uses: readonly RowUse[], { catalogue }: Subject): readonly Part[] {
  const find = rowFinder(catalogue.yearbook);
  const rows = [...new Set(uses.map(({ row }) => row))].flatMap((id) => {
    const row = find(id);
    return row === undefined ? [] : [{ row: id, ...printedPlace(row) }];
  });
  const columns = ['row', 'value', 'unit', 'chapter', 'section', 'line', 'printed', 'confidence'];
  return tablePart('rows', "The yearbook's figures behind it", { columns, rows });
}

/** The variables whose equations read one. */
export function readersPart(name: string, { catalogue }: Subject): readonly Part[] {
  const rows = readersOf(name, catalogue.knowledge).map((reader): Entry => ({
    variable: reader.name,
    kind: reader.kind,
    label: reader.label,
  }));
  return tablePart('read_by', 'Read by', { columns: ['variable', 'kind', 'label'], rows });
}

/** Show a parameter of a type of shock, "type.name". */
export function showShockParameter({ id, catalogue }: Subject): Sheet {
  const [type = '', name = ''] = id.split('.');
  const shock = catalogue.knowledge.shockTypes[type];
  const found = shock?.parameters.find((parameter) => parameter.name === name);
  if (shock === undefined || found === undefined) throw new Error(`no parameter ${id}`);
  const { label, unit, value, basis } = found;
  return {
    ...{ kind: 'parameter', id, label },
    facts: {
      ...{ shock: shock.id, unit: unit === '1' ? 'dimensionless' : unit },
      ...{ value: quantityWords(value), basis: `${basis.kind}: ${basis.text}` },
      ...{ rows: basis.rows ?? [], in_a_scenario: assumptionWords(id, undefined) },
    },
    parts: [],
  };
}
