import type { Knowledge, TraceNode, TraceRead, TraceResult } from '../../core/index.ts';
import { numberText, roundedText } from '../show/entry.ts';
import { hanging, wrapText } from '../show/text-blocks.ts';

type Writing = { readonly bold: (text: string) => string; readonly columns: number };

/** How many of the elements that are not followed are named. */
const NAMED = 6;

/** Write a trace for people: an indented tree, each term below what reads it. */
export function renderTrace(
  result: TraceResult,
  { model }: Pick<Knowledge, 'model'>,
  { bold, columns }: Writing,
): string {
  const { scenario, series, year, member, tree, engine } = result;
  const places = [series.country, series.partner].flatMap((code) =>
    code === null ? [] : [model.places.find((place) => place.code === code)?.label ?? code],
  );
  const chosen =
    member.chosen === 'median'
      ? `the one nearest to the median, ${roundedText(member.median)}`
      : `the median of all is ${roundedText(member.median)}`;
  const about = `${scenario.title}. Member ${member.number} of ${member.of}, seed ${engine.seed}: ${chosen}.`;
  const head = [
    bold(`${series.label}${places.length === 0 ? '' : ` (${places.join(', ')})`}, ${year}`),
    ...wrapText(about, columns),
  ];
  const page = { columns, told: new Set<string>() };
  return `${[...head, '', ...nodeLines(tree, page, { depth: 0, year })].join('\n')}\n`;
}

type Page = {
  readonly columns: number;
  /** What was said before is not said again. */
  readonly told: Set<string>;
};

/** Where a node stands: how far in, and the year of what reads it. */
type Stand = { readonly depth: number; readonly year: number };

function nodeLines(node: TraceNode, page: Page, { depth, year }: Stand): readonly string[] {
  const [first = '', ...more] = wordsOf(node, page, year);
  const below = { depth: depth + 1, year: node.year };
  return [
    ...hanging(first, page.columns, depth * 2, 4),
    ...more.flatMap((line) => hanging(line, page.columns, depth * 2 + 4, 4)),
    ...node.reads.flatMap((read) => readLines(read, page, below)),
  ];
}

function wordsOf(node: TraceNode, page: Page, yearAbove: number): readonly string[] {
  const { variable, element, year, equation, numbers, label, basis, cut } = node;
  const name = element === null ? variable : `${variable}[${element}]`;
  const when = year === yearAbove ? name : `${name} of ${year}`;
  const value = valueWords(node, node.unit);
  const isToldInFull = cut === null && equation !== null;
  const key = equation === null ? `${name} ${value}` : `${name} ${year}`;
  if (cut === 'seen' || (!isNew(key, page) && !isToldInFull)) {
    return [`${when}: ${value}, see above`];
  }
  if (cut === 'nil') return [`${when}: ${value}`, label];
  if (equation === null) {
    const why = basis !== undefined && isNew(basis.text, page) ? [basis.text] : [];
    return [`${when}: ${value}${sourceWords(node)}`, label, ...why];
  }
  return [
    `${when} = ${equation}`,
    `${label}: ${value}`,
    ...(numbers === null ? [] : [`= ${numbers}`]),
    ...(cut === 'deep' ? ['(goes on: --depth)'] : []),
  ];
}

function isNew(text: string, { told }: Page): boolean {
  const isKnown = told.has(text);
  told.add(text);
  return !isKnown;
}

function readLines(read: TraceRead, page: Page, stand: Stand): readonly string[] {
  const { followed, others, elements, variable } = read;
  const say = (line: string): readonly string[] => hanging(line, page.columns, stand.depth * 2, 4);
  if (elements > 1 && followed.length === 0) return say(`${variable}: 0 for all`);
  const lines = followed.flatMap((node) => nodeLines(node, page, stand));
  if (others.length === 0) return lines;
  const words = others.slice(0, NAMED).map((one) => `${one.element} ${valueWords(one, null)}`);
  const rest = others.length - words.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return [...lines, ...say(`others of ${variable}: ${words.join('; ')}${more}`)];
}

type Values = { readonly value: number; readonly baseline: number };

function valueWords({ value, baseline }: Values, unit: string | null): string {
  const words = `${roundedText(value)}${unit === null ? '' : ` ${unit}`}`;
  return value === baseline ? words : `${words} (${roundedText(baseline)} without the shocks)`;
}

/** Where a value comes from that no equation gives. */
function sourceWords({ kind, parameter, yearbook, basis, moved_by: movers }: TraceNode): string {
  if (parameter !== undefined) {
    const { quantile, distribution } = parameter;
    const place =
      quantile === null ? 'assumed' : `drawn at quantile ${quantile.toFixed(3)} of ${distribution}`;
    return `, ${place} (${basis?.kind ?? ''})`;
  }
  if (yearbook !== undefined) {
    const { row, value, unit, period, chapter, section, line, printed } = yearbook;
    return `, printed "${printed}" in ${chapter} ${section}, line ${line}: row ${row}, ${numberText(value)} ${unit}, ${period}`;
  }
  if (movers !== undefined) {
    return movers.length === 0
      ? ', lever, no shock moves it'
      : `, lever, moved by ${movers.join(', ')}`;
  }
  return kind === 'baseline' ? ', no figure in the yearbook' : '';
}
