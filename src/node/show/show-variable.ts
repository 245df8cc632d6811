import { elementsWithin, formatAst, patternText, rowsInUse } from '../../core/index.ts';
import type { CompiledVariable, Knowledge, Pattern } from '../../core/index.ts';
import { baseValues } from './base-values.ts';
import { baseYearTree, nodesOf } from './base-year-tree.ts';
import type { TreeNode } from './base-year-tree.ts';
import { chooseElements, chooseOutput } from './choose-elements.ts';
import type { Chosen } from './choose-elements.ts';
import { competingPart } from './competing-figures.ts';
import type { Entry } from './entry.ts';
import { parameterRows } from './parameter-rows.ts';
import { anomalyPart, usedRowsPart } from './row-parts.ts';
import { tablePart } from './sheet.ts';
import type { Part, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import { branchOf } from './tree-lines.ts';
import { createValues } from './tree-values.ts';

/** Show an indicator: from its number in the base year to the figures that it rests on. */
export function showIndicator(subject: Subject): Sheet {
  const chosen = chooseOutput(subject);
  const { id, country, catalogue } = subject;
  const rows = catalogue.yearbook.rows.filter(
    (row) => row.indicator === id && (country === undefined || row.country === country),
  );
  const ask = [
    'prospects list rows',
    `--indicator ${id}`,
    country === undefined ? '' : `--country ${country}`,
  ];
  const sheet = sheetOf('indicator', chosen, subject, { indicator: id, country });
  return {
    ...sheet,
    facts: {
      ...sheet.facts,
      variable: patternText(chosen.variable.name, chosen.pattern),
      yearbook_rows: rows.length,
      see: rows.length === 0 ? null : ask.join(' ').trim(),
    },
  };
}

/** Show a variable of the model: its value in the base year, and what it rests on. */
export function showVariable(subject: Subject): Sheet {
  const variable = subject.catalogue.knowledge.model.variables.find(
    ({ name }) => name === subject.id,
  );
  if (variable === undefined) throw new Error(`no variable ${subject.id}`);
  return sheetOf(variable.kind, chooseElements(variable, subject), subject, {});
}

type Topic = { readonly indicator?: string; readonly country?: string | undefined };

function sheetOf(kind: string, chosen: Chosen, subject: Subject, topic: Topic): Sheet {
  const { catalogue, id, depth } = subject;
  const { knowledge, yearbook } = catalogue;
  const { variable, pattern } = chosen;
  const root = { variable, pattern, previous: false };
  const tree = baseYearTree(root, knowledge.model, depth);
  const reached = relevant(nodesOf(baseYearTree(root, knowledge.model)), pattern);
  const uses = reached.flatMap((read) => rowsInUse(read.variable, read.pattern));
  const values = createValues(knowledge, nodesOf(tree));
  return {
    kind,
    id,
    label: labelOf(chosen, knowledge),
    facts: factsOf(variable, knowledge),
    parts: [
      ...valuesPart(chosen, knowledge),
      {
        name: 'equation',
        title: 'Where it comes from',
        tree: branchOf(tree, { values, yearbook, knowledge }),
      },
      ...parametersPart(reached, knowledge),
      ...usedRowsPart(uses, yearbook),
      ...competingPart(uses, yearbook, topic),
      ...anomalyPart(uses, yearbook),
    ],
  };
}

function labelOf({ variable, pattern }: Chosen, { model }: Knowledge): string {
  const places = pattern.flatMap((code) =>
    code === undefined ? [] : [model.places.find((place) => place.code === code)?.label ?? code],
  );
  return places.length === 0 ? variable.label : `${variable.label} (${places.join(', ')})`;
}

function factsOf(variable: CompiledVariable, { model }: Knowledge): Entry {
  const { asts } = variable;
  const sector = model.sectors.find(({ file }) => file === variable.file);
  return {
    unit: variable.unit === '1' ? 'dimensionless' : variable.unit,
    over: variable.over,
    sector: sector?.title ?? variable.sector,
    doc: variable.spec.doc ?? null,
    standard_deviation: asts.sd === undefined ? null : formatAst(asts.sd),
    persistence: asts.persistence === undefined ? null : formatAst(asts.persistence),
  };
}

function valuesPart({ variable, pattern }: Chosen, knowledge: Knowledge): readonly Part[] {
  const elements = elementsWithin(variable, pattern);
  const values = baseValues(
    knowledge,
    elements.map(({ at }) => ({ variable, at })),
  );
  const rows = elements.flatMap(({ code }, i) => {
    const value = values[i];
    if (value === undefined) return [];
    const { median, low, high } = value;
    return [{ element: code, median, lowest_5_percent: low, highest_5_percent: high }];
  });
  const drawn = values.some(({ median, low, high }) => high - low > 1e-9 * Math.abs(median));
  const columns = [
    'element',
    'median',
    ...(drawn ? ['lowest_5_percent', 'highest_5_percent'] : []),
  ];
  const table = { columns, rows, rounded: true } as const;
  return tablePart('base_year', `Base year ${knowledge.model.baseYear}`, table);
}

type Reached = { readonly variable: CompiledVariable; readonly pattern: Pattern };

/**
 * Each variable once, nearest first. Where only some elements were asked for, a variable is taken
 * for these; that all its elements play a part too, through sums, is left out.
 */
function relevant(nodes: readonly TreeNode[], asked: Pattern): readonly Reached[] {
  const reads = new Map(
    nodes.map(({ read }) => [patternText(read.variable.name, read.pattern), read] as const),
  );
  const all = [...reads.values()];
  if (asked.every((code) => code === undefined)) return all;
  const isWhole = ({ pattern }: Reached): boolean => pattern.every((code) => code === undefined);
  return all.filter(
    (read) =>
      !isWhole(read) || !all.some((other) => other.variable === read.variable && !isWhole(other)),
  );
}

function parametersPart(reached: readonly Reached[], knowledge: Knowledge): readonly Part[] {
  const rows = reached
    .filter(({ variable }) => variable.kind === 'parameter')
    .flatMap(({ variable, pattern }) => parameterRows(variable, pattern, knowledge));
  const columns = ['parameter', 'value', 'unit', 'range', 'basis'];
  return tablePart('parameters', 'Assumptions that play a part, nearest first', {
    ...{ columns, rows, below: 'basis_text' },
  });
}
