import type { Choice, Row, Yearbook } from '../yearbook/yearbook.ts';
import type { Entry } from './entry.ts';
import { offPercent, rowFinder } from './row-finder.ts';
import type { RowUse } from '../../core/index.ts';
import { tablePart } from './sheet.ts';
import type { Part } from './sheet.ts';

type Topic = { readonly indicator?: string; readonly country?: string | undefined };

/**
 * Figures that compete with those in use: the checks of the baselines, and the choices between
 * series that name one of their rows or are about the topic; how far each is off the chosen one.
 */
export function competingPart(
  uses: readonly RowUse[],
  yearbook: Yearbook,
  topic: Topic,
): readonly Part[] {
  const find = rowFinder(yearbook);
  const used = new Set(uses.filter(({ use }) => use === 'baseline').map(({ row }) => row));
  const choices = yearbook.choices.filter((choice) => concerns(choice, used, topic));
  const byChoice = choices.flatMap((choice) => choiceRows(choice, find));
  const known = new Set(byChoice.map(({ row }) => row));
  const byCheck = uses
    .filter(({ use, row }) => use === 'check' && !known.has(row))
    .flatMap((check) => checkRow(check, uses, find));
  return competingTable([...byChoice, ...byCheck]);
}

/** The choices that are about a row, or name it. */
export function choicesOf(row: string, yearbook: Yearbook): readonly Part[] {
  const find = rowFinder(yearbook);
  const choices = yearbook.choices.filter((choice) => namesOf(choice).includes(row));
  return competingTable(choices.flatMap((choice) => choiceRows(choice, find)));
}

function competingTable(rows: readonly Entry[]): readonly Part[] {
  const columns = ['row', 'value', 'unit', 'period', 'off_percent', 'chosen', 'confidence'];
  return tablePart('competing', 'Competing figures, and how far they are off the chosen one', {
    ...{ columns, rows, below: 'why_not' },
  });
}

function concerns(choice: Choice, used: ReadonlySet<string>, topic: Topic): boolean {
  if (namesOf(choice).some((row) => used.has(row))) return true;
  return choice.indicator === topic.indicator && choice.country === topic.country;
}

function namesOf({ chosen, others }: Choice): readonly string[] {
  return [chosen, ...others.map(({ row }) => row)];
}

type Find = (id: string) => Row | undefined;
type Competing = Entry & { readonly row: string };

function choiceRows(choice: Choice, find: Find): readonly Competing[] {
  const chosen = find(choice.chosen);
  return choice.others.flatMap(({ row, whyNot }) => {
    const other = find(row);
    return other === undefined || chosen === undefined
      ? []
      : [compare(other, chosen, { choice: choice.id, why_not: whyNot })];
  });
}

function checkRow(check: RowUse, uses: readonly RowUse[], find: Find): readonly Competing[] {
  const { variable, element, row } = check;
  const base = uses.find(
    (one) => one.use === 'baseline' && one.variable === variable && one.element === element,
  );
  const [other, chosen] = [find(row), base === undefined ? undefined : find(base.row)];
  return other === undefined || chosen === undefined
    ? []
    : [compare(other, chosen, { choice: null, why_not: null })];
}

function compare(other: Row, chosen: Row, more: Entry): Competing {
  return {
    ...{ row: other.id, value: other.value, unit: other.unit, period: other.period },
    ...{ off_percent: offPercent(other, chosen), chosen: chosen.id, chosen_value: chosen.value },
    ...{ confidence: other.confidence, ...more },
  };
}
