import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Argv } from 'yargs';
import { closest } from '../../core/index.ts';
import type { ScenarioFile } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { writeFile } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { mostUsedType } from '../new/example-shock.ts';
import { readName } from '../new/file-name.ts';
import type { ScenarioName } from '../new/file-name.ts';
import * as say from '../new/messages.ts';
import { skeleton } from '../new/skeleton.ts';
import { writeScenario } from '../new/write-scenario.ts';
import { openCatalogue } from '../show/catalogue.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';

/** What the command takes. */
export type NewArguments = DataArguments & {
  readonly name: string;
  readonly from: string | undefined;
  readonly shock: string | undefined;
  readonly force: boolean;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<NewArguments> {
  return withDataOptions(yargs)
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: 'what to call it; the file is NAME.json',
    })
    .option('from', {
      type: 'string',
      requiresArg: true,
      describe: 'copy a shipped scenario: see "list scenarios"',
    })
    .option('shock', {
      type: 'string',
      requiresArg: true,
      describe: 'build it around a type of shock: see "list shocks"',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing file' })
    .example('$0 new my-scenario', 'a scenario with one shock, and notes on what to write where')
    .example('$0 new my-border --shock border-closure', 'the same for a type of shock')
    .example('$0 new my-rouble --from rouble-fall', 'a shipped scenario, to change');
}

/** Write a scenario to start from, and say what to do next. */
export async function run(args: NewArguments, host: Host): Promise<ExitCode> {
  if (args.from !== undefined && args.shock !== undefined) {
    throw new WrongInputError(say.copyOrSkeleton());
  }
  const name = readName(args.name);
  const folder = args.data === undefined ? undefined : dataFolderOf(args, host).folder;
  const opened = await openCatalogue(folder);
  if (!opened.ok) {
    reportIssues(opened.issues, host);
    return EXIT.wrongInput;
  }
  const target = resolve(host.folder, name.path);
  const made = make(args, name, opened.value, schemaFrom(dirname(target)));
  writeNamed(target, name.path, writeScenario(made.file), args.force);
  if (!args.quiet) host.out.write(nextSteps(made, name, opened.value));
  return EXIT.done;
}

type Made = { readonly file: ScenarioFile; readonly what: string };

function make(
  { from, shock }: NewArguments,
  { id }: ScenarioName,
  { knowledge, scenarios }: Catalogue,
  schema: string,
): Made {
  if (from !== undefined) {
    const shipped = scenarios.find((one) => one.id === from.replace(/\.json$/, ''));
    if (shipped === undefined) {
      const known = scenarios.map((one) => one.id);
      throw new WrongInputError(unknownWord('scenario', from, closest(from, known), known));
    }
    if (shipped.spec.extends?.includes(id) === true) {
      throw new WrongInputError(say.wouldExtendItself(id, shipped.id));
    }
    return { file: { ...shipped.spec, $schema: schema }, what: say.aCopyOf(shipped.id) };
  }
  const files = scenarios.map(({ spec }) => spec);
  const { shockTypes } = knowledge;
  const type =
    shock === undefined
      ? mostUsedType(shockTypes, files)
      : Object.values(shockTypes).find((one) => one.id === shock);
  if (type === undefined) {
    const known = Object.keys(shockTypes);
    const wanted = shock ?? '';
    throw new WrongInputError(unknownWord('shock', wanted, closest(wanted, known), known));
  }
  const file = skeleton(type, { id, schema, knowledge, scenarios: files });
  return { file, what: say.builtAround(type.id) };
}

/** The way from a folder to the schema, for editors that check a file while it is written. */
function schemaFrom(folder: string): string {
  const way = relative(folder, join(packageFolder(), 'src/core/schema/scenario.schema.json'));
  return way.split(sep).join('/');
}

/** An existing file is told of by the name that was given. */
function writeNamed(target: string, path: string, text: string, force: boolean): void {
  try {
    writeFile(target, text, force);
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replace(target, path);
    throw error;
  }
}

function nextSteps({ file, what }: Made, { path, id }: ScenarioName, catalogue: Catalogue): string {
  const word = /^[\p{L}\p{N}./_-]+$/u.test(path) ? path : `"${path}"`;
  const [type] = file.shocks.map((shock) => shock.type);
  const steps = [
    [`prospects validate ${word}`, 'whether it is right, after each change'],
    [`prospects run ${word}`, 'what comes of it'],
    ...(type === undefined ? [] : [[`prospects show ${type}`, 'what this type of shock does']]),
    ['prospects list shocks', 'the other types, and where they can be aimed'],
  ];
  const width = Math.max(...steps.map(([command = '']) => command.length));
  const lines = steps.map(([command = '', why = '']) => `  ${command.padEnd(width)}  ${why}`);
  const hidden = catalogue.scenarios.some((one) => one.id === id) ? [say.hidesShipped(id)] : [];
  const head = [say.wrote(path, what), ...hidden, '', 'Open it in any text editor, then:'];
  return `${[...head, ...lines].join('\n')}\n`;
}
