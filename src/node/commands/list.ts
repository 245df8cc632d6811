import type { Argv } from 'yargs';
import { closest, csvLines } from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';

import { openCatalogue } from '../show/catalogue.ts';
import { cellText } from '../show/entry.ts';
import type { Cell, Entry } from '../show/entry.ts';
import { FILTERS, LISTS } from '../show/lists.ts';
import type { FilterName, List } from '../show/lists.ts';
import { renderEntries } from '../show/text-blocks.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';
import { filterRefused, unknownWord, WrongInputError } from '../wrong-input.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

/** What the command takes. */
export type ListArguments = DataArguments & {
  readonly what: string;
  readonly format: (typeof FORMATS)[number];
} & { readonly [filter in FilterName]: string | undefined };

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ListArguments> {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  return withDataOptions(yargs)
    .positional('what', {
      type: 'string',
      demandOption: true,
      describe: Object.keys(LISTS).join(', '),
    })
    .option('format', { choices: FORMATS, default: 'table' as const, describe: 'how to print it' })
    .option('country', text('only these countries, as codes with commas between'))
    .option('indicator', text('only these indicators'))
    .option('period', text('only these periods, such as 2023'))
    .option('confidence', text('only this confidence'))
    .option('chapter', text('only these chapters'))
    .example('$0 list claims --chapter TJK', 'what a chapter expects, and what is tested')
    .example('$0 list rows --indicator remittances_received --country TJK', 'figures as printed')
    .example('$0 list parameters --format csv', 'all assumptions, for a spreadsheet');
}

/** Print a list in the form that was asked for. */
export async function run(args: ListArguments, host: Host): Promise<ExitCode> {
  const list = LISTS[args.what];
  if (list === undefined || !Object.hasOwn(LISTS, args.what)) {
    const known = Object.keys(LISTS);
    throw new WrongInputError(unknownWord('list', args.what, closest(args.what, known), known));
  }
  const folder = args.data === undefined ? undefined : dataFolderOf(args, host).folder;
  const opened = await openCatalogue(folder);
  if (!opened.ok) {
    reportIssues(opened.issues, host);
    return EXIT.wrongInput;
  }
  const wanted = Object.fromEntries(
    FILTERS.flatMap((filter) =>
      args[filter] === undefined ? [] : [[filter, args[filter].split(',')]],
    ),
  );
  const rows = filtered(
    list.entries(opened.value, wanted),
    list,
    args,
    list.entries(opened.value, {}),
  );
  host.out.write(render(rows, list, args.format, host));
  return EXIT.done;
}

/** `all` are the entries without any filter: what names there are. */
function filtered(
  entries: readonly Entry[],
  { filters }: List,
  args: ListArguments,
  all: readonly Entry[],
) {
  return FILTERS.reduce<readonly Entry[]>((rows, filter) => {
    const wanted = args[filter];
    if (wanted === undefined) return rows;
    const key = filters[filter];
    if (key === undefined) throw new WrongInputError(filterRefused(args.what, filter));
    const values = new Set(all.flatMap((entry) => words(entry[key])));
    const names = wanted.split(',');
    for (const name of names) {
      if (values.has(name)) continue;
      const near = closest(name, values);
      throw new WrongInputError(unknownWord(filter, name, near, [...values].sort()));
    }
    return rows.filter((row) => words(row[key]).some((word) => names.includes(word)));
  }, entries);
}

function words(cell: Cell | undefined): readonly string[] {
  if (cell === undefined || cell === null) return [];
  return typeof cell === 'object' ? cell : [String(cell)];
}

function render(
  rows: readonly Entry[],
  { columns, below }: List,
  format: ListArguments['format'],
  host: Host,
): string {
  if (format === 'json') return `${JSON.stringify(rows, undefined, 1)}\n`;
  if (format === 'csv') {
    const keys = Object.keys(rows[0] ?? {});
    return csvLines([keys, ...rows.map((row) => keys.map((key) => plainText(row[key])))]);
  }
  const table = { columns, rows, ...(below === undefined ? {} : { below }) };
  return `${renderEntries(table, host.out.columns)}\n`;
}

/** A cell for machines: numbers as they are. */
function plainText(cell: Cell | undefined): string {
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : cellText(cell);
}
