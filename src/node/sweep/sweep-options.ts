import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import { parseVary } from '../../core/index.ts';
import type { Shard, SweepFile } from '../../core/index.ts';
import { withConditionOptions } from '../commands/condition-options.ts';
import type { ConditionArguments } from '../commands/condition-options.ts';
import { wholeNumber, withDataOptions } from '../commands/run-options.ts';
import type { DataArguments } from '../commands/run-options.ts';
import { SHARD_OPTION } from '../parts/shard-option.ts';
import { WrongInputError } from '../wrong-input.ts';
import * as say from './sweep-messages.ts';

const DESIGN_NAMES = ['grid', 'lhs', 'sobol', 'random'] as const;

/** The axes of the command line, and the design that they name. */
export type VaryArguments = {
  readonly vary: SweepFile['vary'];
  readonly design: NonNullable<SweepFile['design']> | undefined;
};

/** What the command "sweep" takes; names stand with commas between. */
export type SweepArguments = DataArguments &
  ConditionArguments & {
    readonly scenario: string;
    readonly vary: VaryArguments | undefined;
    readonly design: NonNullable<SweepFile['design']> | undefined;
    readonly variants: number | undefined;
    readonly indicator: string | undefined;
    readonly country: string | undefined;
    readonly claim: string | undefined;
    readonly horizon: string | undefined;
    readonly members: number | undefined;
    readonly seed: string | undefined;
    readonly until: number | undefined;
    readonly workers: number;
    readonly shard: Shard | undefined;
    readonly out: string | undefined;
    readonly force: boolean;
    readonly format: 'table' | 'json';
  };

/** Declare what the command "sweep" takes. */
export function withSweepOptions(yargs: Argv): Argv<SweepArguments> {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  const list = (describe: string) =>
    ({ ...text(describe), coerce: (given?: Given) => given && [given].flat().join(',') }) as const;
  const whole = (name: string, high: number, describe: string) =>
    ({ ...text(describe), coerce: wholeNumber(name, 1, high) }) as const;
  return withConditionOptions(withDataOptions(yargs))
    .positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: 'a sweep file, or a scenario to vary',
    })
    .option('vary', {
      ...text('WHAT=FROM:TO:STEPS, WHAT=FROM:TO, WHAT=lhs(FROM,TO) or WHAT=A,B; repeat for more'),
      coerce: readVary,
    })
    .option('design', {
      choices: DESIGN_NAMES,
      requiresArg: true,
      describe: 'how variants are chosen (default grid if all values are listed, else sobol)',
    })
    .option('variants', whole('variants', 1_000_000, 'how many (default 128; a grid has its own)'))
    .option(
      'indicator',
      list('indicators to tell of, with commas between (default the first tables)'),
    )
    .option('country', list('only these countries, as codes with commas between'))
    .option('claim', list('claims to label, or none (default all with --out, else none)'))
    .option('horizon', list('horizons to tell of: short, mid, long (default all)'))
    .option('members', whole('members', 1_000_000, 'size of the ensemble of each variant'))
    .option('seed', text('seed of the draws, also those of the design'))
    .option('until', {
      ...text('last year of the run'),
      coerce: wholeNumber('until', 1900, 2200),
    })
    .option('workers', {
      ...text('threads to compute on'),
      default: String(availableParallelism()),
      coerce: (given: string) => wholeNumber('workers', 1, 256)(given) ?? 1,
    })
    .option('shard', SHARD_OPTION)
    .option('out', text('write a folder of results, as Parquet and CSV'))
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing folder' })
    .option('format', {
      choices: ['table', 'json'] as const,
      default: 'table' as const,
      describe: 'how to print the result',
    });
}

type Given = string | readonly string[];

/** One option may be given several times: an object, since a list would count as a repetition. */
function readVary(given: Given | undefined): VaryArguments | undefined {
  if (given === undefined) return undefined;
  const vary: [string, SweepFile['vary'][string]][] = [];
  let design: VaryArguments['design'];
  for (const text of [given].flat()) {
    const axis = parseVary(text);
    if ('code' in axis) throw new WrongInputError(`--vary: ${axis.message}, ${axis.hint ?? ''}`);
    if (vary.some(([name]) => name === axis.name)) {
      throw new WrongInputError(say.variedTwice(axis.name));
    }
    if (design !== undefined && axis.design !== undefined && design !== axis.design) {
      throw new WrongInputError(say.designsDiffer(design, axis.design));
    }
    design ??= axis.design;
    vary.push([axis.name, axis.levels]);
  }
  return { vary: Object.fromEntries(vary), design };
}
