import type { Argv } from 'yargs';
import { closest } from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { openCatalogue } from '../show/catalogue.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { KINDS } from '../show/kinds.ts';
import type { Kind } from '../show/kinds.ts';
import { renderSheet, sheetData } from '../show/sheet.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { wholeNumber, withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';
import { noElements, notOfKind, takesNo, unknownWord, WrongInputError } from '../wrong-input.ts';

/** What the command takes. */
export type ShowArguments = DataArguments & {
  readonly id: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly kind: string | undefined;
  readonly depth: number | undefined;
  readonly format: 'text' | 'json';
};

/** How many steps of a tree of equations are shown when nothing else is asked for. */
const DEPTH = 4;

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ShowArguments> {
  return withDataOptions(yargs)
    .positional('id', {
      type: 'string',
      demandOption: true,
      describe: 'an id of any list, a variable, "parameter[ELEMENT]", a yearbook row or an anomaly',
    })
    .option('country', { type: 'string', requiresArg: true, describe: 'code of the country' })
    .option('partner', {
      type: 'string',
      requiresArg: true,
      describe: 'code of the other side of a corridor',
    })
    .option('kind', {
      choices: KINDS.map(({ name }) => name),
      requiresArg: true,
      describe: 'which, where several things have one id',
    })
    .option('depth', {
      type: 'string',
      requiresArg: true,
      describe: `how many steps of the equations to show (default ${DEPTH})`,
      coerce: wholeNumber('depth', 0, 99),
    })
    .option('format', {
      choices: ['text', 'json'] as const,
      default: 'text' as const,
      describe: 'how to print it',
    })
    .example('$0 show remittances_received --country TJK', 'from the number to the printed figures')
    .example('$0 show unrecorded_share', 'an assumption, its range and its basis')
    .example('$0 show expulsion --format json', 'a type of shock, as one JSON object');
}

/** Show what an id stands for, and where it comes from. */
export async function run(args: ShowArguments, host: Host): Promise<ExitCode> {
  const folder = args.data === undefined ? undefined : dataFolderOf(args, host).folder;
  const opened = await openCatalogue(folder);
  if (!opened.ok) {
    reportIssues(opened.issues, host);
    return EXIT.wrongInput;
  }
  const catalogue = opened.value;
  const [, name = args.id, element] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(args.id) ?? [];
  const kinds = KINDS.filter(({ ids }) => ids(catalogue).includes(name));
  const kind = chooseKind(name, kinds, args, catalogue);
  refuseWhatDoesNotFit(kind, element, args);
  const { country, partner, depth = DEPTH } = args;
  const sheet = kind.show({ catalogue, id: name, element, country, partner, depth });
  if (args.format === 'json') {
    host.out.write(`${JSON.stringify(sheetData(sheet), undefined, 1)}\n`);
    return EXIT.done;
  }
  host.out.write(renderSheet(sheet, host.out.bold, host.out.columns));
  for (const other of kinds.filter((one) => one !== kind)) {
    host.out.write(
      `\nthere is also a ${other.name}: prospects show ${name} --kind ${other.name}\n`,
    );
  }
  return EXIT.done;
}

function chooseKind(
  name: string,
  kinds: readonly Kind[],
  args: ShowArguments,
  catalogue: Catalogue,
): Kind {
  const [first] = kinds;
  if (first === undefined) {
    const known = KINDS.flatMap(({ ids }) => ids(catalogue));
    throw new WrongInputError(unknownWord('id', name, closest(name, known)));
  }
  if (args.kind === undefined) return first;
  const asked = kinds.find((kind) => kind.name === args.kind);
  if (asked === undefined) {
    throw new WrongInputError(
      notOfKind(
        name,
        args.kind,
        kinds.map((kind) => kind.name),
      ),
    );
  }
  return asked;
}

function refuseWhatDoesNotFit(kind: Kind, element: string | undefined, args: ShowArguments): void {
  if (kind.byCountry === true) {
    if (element !== undefined && kind.name === 'indicator') {
      throw new WrongInputError(noElements(args.id));
    }
    return;
  }
  if (element !== undefined) throw new WrongInputError(noElements(args.id));
  if (args.country !== undefined) throw new WrongInputError(takesNo(args.id, 'country'));
  if (args.partner !== undefined) throw new WrongInputError(takesNo(args.id, 'partner'));
}
