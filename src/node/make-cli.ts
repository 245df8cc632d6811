import type { Argv } from 'yargs';
import { givenTwice, unknownWord, WrongInputError } from './wrong-input.ts';
import { AlreadyThereError } from './files/write-whole.ts';
import type { ExitCode, Host } from './host.ts';
import { EXIT } from './host.ts';
import { isMachineFault, machineWords } from './machine-fault.ts';

/**
 * A command: its declaration is at hand at once, its work is loaded when it is wanted.
 */
type Command = {
  readonly command: string;
  readonly describe: string;
  readonly load: () => Promise<Loaded>;
};

type Loaded = {
  readonly builder: (yargs: Argv) => Argv;
  readonly run: (args: never, host: Host) => Promise<ExitCode> | ExitCode;
  /** Reads arguments that need no explanation, where yargs would take longer than the work. */
  readonly plainArguments?: (args: readonly string[]) => unknown;
};

const COMMANDS: readonly Command[] = [
  {
    command: 'run <scenario...>',
    describe: 'run scenarios: paths of the indicators, and labelled outcomes',
    load: () => import('./commands/run.ts'),
  },
  {
    command: 'verify <dir>',
    describe: 'check a folder of results: which part is not what it was',
    load: () => import('./commands/verify.ts'),
  },
  {
    command: 'rerun <dir>',
    describe: 'compute a folder of results again from what it recorded',
    load: () => import('./commands/rerun.ts'),
  },
  {
    command: 'compare <scenario...>',
    describe: 'lay scenarios side by side: paths, paired differences, and labels',
    load: () => import('./commands/compare.ts'),
  },
  {
    command: 'sensitivity <scenario>',
    describe: 'what moves an outcome: which assumptions it hangs on, and how much',
    load: () => import('./commands/sensitivity.ts'),
  },
  {
    command: 'threshold <scenario>',
    describe: 'how far a shock or an assumption has to go until a label flips',
    load: () => import('./commands/threshold.ts'),
  },
  {
    command: 'sweep <scenario>',
    describe: 'many variants of a scenario: severities, dates, parameters, shocks on and off',
    load: () => import('./commands/sweep.ts'),
  },
  {
    command: 'merge <part...>',
    describe: 'put the parts of a sweep or a run together that --shard made',
    load: () => import('./commands/merge.ts'),
  },
  {
    command: 'discover <results>',
    describe: 'find the conditions under which a claim fails, and say them',
    load: () => import('./commands/discover.ts'),
  },
  {
    command: 'explain <scenario>',
    describe: 'tell what each shock of a scenario, and each lever, has to do with a difference',
    load: () => import('./commands/explain.ts'),
  },
  {
    command: 'trace <scenario>',
    describe: 'follow a number of one member down to draws and printed figures',
    load: () => import('./commands/trace.ts'),
  },
  {
    command: 'report <scenario...>',
    describe: 'write a report of scenarios: one HTML file, or charts',
    load: () => import('./commands/report.ts'),
  },
  {
    command: 'page',
    describe: 'write the teaching page: one file that runs scenarios in a browser',
    load: () => import('./commands/page.ts'),
  },
  {
    command: 'validate <file...>',
    describe: 'find every fault of scenario, model, shock and claim files',
    load: () => import('./commands/validate.ts'),
  },
  {
    command: 'new <name>',
    describe: 'write a scenario to start from, with notes',
    load: () => import('./commands/new.ts'),
  },
  {
    command: 'list <what>',
    describe: 'list scenarios, shocks, indicators, countries, claims, parameters, levers or rows',
    load: () => import('./commands/list.ts'),
  },
  {
    command: 'show <id>',
    describe: 'show what an id stands for, and where it comes from',
    load: () => import('./commands/show.ts'),
  },
  {
    command: 'data <action>',
    describe: "check the yearbook's figures against each other, or against its text",
    load: () => import('./commands/data.ts'),
  },
  {
    command: 'hindcast',
    describe: 'how the model does on years that are over',
    load: () => import('./commands/hindcast.ts'),
  },
  {
    command: 'score <run>',
    describe: 'how a frozen run did against figures that came later',
    load: () => import('./commands/score.ts'),
  },
];

/**
 * Run the program on some arguments and give its exit code. Results go to the host's output,
 * everything else to its error stream; nothing is thrown.
 */
export async function runCli(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    await refuseUnknownCommand(args);
    return (await runPlainly(args, host)) ?? (await runParsed(args, host));
  } catch (error) {
    return reportError(error, host);
  }
}

async function refuseUnknownCommand([word = '-']: readonly string[]): Promise<void> {
  const names = COMMANDS.map(nameOf);
  if (word.startsWith('-') || names.includes(word)) return;
  // Loaded only here: whoever names a command right does not wait for it.
  const { closest } = await import('../core/index.ts');
  throw new WrongInputError(unknownWord('command', word, closest(word, names), names));
}

/** Run a command that can read its arguments by itself; undefined where it cannot. */
async function runPlainly(args: readonly string[], host: Host): Promise<ExitCode | undefined> {
  const command = COMMANDS.find((one) => nameOf(one) === args[0]);
  const loaded = await command?.load();
  const plain = loaded?.plainArguments?.(args.slice(1));
  return plain === undefined ? undefined : loaded?.run(plain as never, host);
}

async function runParsed(args: readonly string[], host: Host): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  let text = '';
  const parser = await createParser(args, host);
  for (const one of COMMANDS) {
    const loaded = args.includes(nameOf(one)) ? await one.load() : undefined;
    parser.command(
      one.command,
      one.describe,
      (argv: Argv) => loaded?.builder(argv) ?? argv,
      async (parsed) => {
        if (loaded === undefined) throw new Error(`command ${one.command} was not loaded`);
        refuseRepeated(parsed, one);
        exit = await loaded.run(parsed as never, host);
      },
    );
  }
  await parser.parse([...args], {}, (_error: unknown, _argv: unknown, output: string) => {
    text = output;
  });
  if (text !== '') host.out.write(`${text}\n`);
  return exit;
}

/** An option that is given twice is a list; only the names that a command is given may be one. */
function refuseRepeated(parsed: Readonly<Record<string, unknown>>, { command }: Command): void {
  const [, names] = /<(\w+)\.\.\.>/.exec(command) ?? [];
  for (const [option, value] of Object.entries(parsed)) {
    if (option === '_' || option === names || !Array.isArray(value)) continue;
    throw new WrongInputError(givenTwice(option));
  }
}

function nameOf({ command }: Command): string {
  return command.split(' ')[0] ?? '';
}

async function createParser(args: readonly string[], host: Host): Promise<Argv> {
  const { default: yargs } = await import('yargs');
  return yargs([...args])
    .scriptName('prospects')
    .usage(
      '$0 <command>\n\nConditional scenarios of migration and remittances in Central Asia and Russia.',
    )
    .detectLocale(false)
    .wrap(Math.min(100, host.out.columns))
    .version(host.version)
    .help()
    .strict()
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'boolean-negation': false,
    })
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw (
        error ?? new WrongInputError(`${usageWords(message ?? '', args)}\nsee prospects --help`)
      );
    })
    .demandCommand(1, 'name a command')
    .recommendCommands();
}

/** Say in our words what yargs says of arguments that are missing. */
function usageWords(message: string, [word = '']: readonly string[]): string {
  if (!message.startsWith('Not enough non-option arguments')) return message;
  const command = COMMANDS.find((one) => nameOf(one) === word);
  return command === undefined ? 'name a command' : `"${command.command}" needs what stands in <>`;
}

/** Tell a user's fault from the machine's and from our own. */
function reportError(error: unknown, host: Host): ExitCode {
  if (error instanceof Error && isMachineFault(error)) {
    host.err.write(`prospects: ${machineWords(error)}\n`);
    return EXIT.machine;
  }
  const message = error instanceof Error ? error.message : String(error);
  host.err.write(`prospects: ${message}\n`);
  if (error instanceof AlreadyThereError || error instanceof WrongInputError)
    return EXIT.wrongInput;
  if (error instanceof Error && error.name === 'YError') {
    host.err.write('see prospects --help\n');
    return EXIT.wrongInput;
  }
  return isUsage(error) ? EXIT.wrongInput : EXIT.failed;
}

function isUsage(error: unknown): boolean {
  return error instanceof Error && /^--\w+ takes /.test(error.message);
}
