import { createHash } from 'node:crypto';
import type { Argv } from 'yargs';
import { chooseTarget } from '../../core/index.ts';
import type {
  Answer,
  Asked,
  Horizon,
  Issue,
  Knowledge,
  Provenance,
  RunSettings,
  Scenario,
  Target,
} from '../../core/index.ts';
import type { Host } from '../host.ts';
import { WrongInputError } from '../wrong-input.ts';
import { withConditionOptions } from './condition-options.ts';
import type { ConditionArguments, OpenedCondition } from './condition-options.ts';
import { withDataOptions, wholeNumber } from './run-options.ts';
import type { DataArguments } from './run-options.ts';

/** What commands take that ask about one outcome of one scenario. */
export type TargetArguments = DataArguments &
  ConditionArguments & {
    readonly scenario: string;
    readonly claim: string | undefined;
    readonly indicator: string | undefined;
    readonly country: string | undefined;
    readonly partner: string | undefined;
    readonly year: number | undefined;
    readonly horizon: Horizon | undefined;
    readonly of: 'level' | 'difference' | undefined;
    readonly members: number | undefined;
    readonly seed: string | undefined;
    readonly format: 'table' | 'json';
  };

/** Declare what these commands take. */
export function withTargetOptions(yargs: Argv): Argv<TargetArguments> {
  const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
  return withConditionOptions(withDataOptions(yargs))
    .positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: 'a file, the name of a shipped scenario, or several joined by +',
    })
    .option('claim', text('a claim, by its id'))
    .option('indicator', text('an indicator'))
    .option('country', text('its country, as a code'))
    .option('partner', text('the other side of a corridor, as a code'))
    .option('year', { ...text('the year'), coerce: wholeNumber('year', 1900, 2200) })
    .option('horizon', {
      choices: ['short', 'mid', 'long'] as const,
      requiresArg: true,
      describe: 'the years of a horizon; an indicator is averaged over them',
    })
    .option('of', {
      choices: ['level', 'difference'] as const,
      requiresArg: true,
      describe: 'the indicator itself, or its difference from the baseline (default level)',
    })
    .option('members', {
      ...text('size of the ensemble'),
      coerce: wholeNumber('members', 1, 1_000_000),
    })
    .option('seed', text('seed of the draws'))
    .option('format', {
      choices: ['table', 'json'] as const,
      default: 'table' as const,
      describe: 'how to print the result',
    });
}

/** Give what the command line says of a run's settings. */
export function givenSettings({ members, seed }: TargetArguments): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** Find what the command line asks about; throws the reason where it means nothing. */
export function targetOf(
  args: TargetArguments,
  knowledge: Knowledge,
  { until }: RunSettings,
): Target {
  return valueOf(chooseTarget(args, knowledge, until));
}

/** Give the value of what was asked for; throws the reason where there is none. */
export function valueOf<T>(asked: Asked<T>): T {
  if (asked.ok) return asked.value;
  throw new WrongInputError(asked.message);
}

/** Give the value of an answer, or the faults of the scenario; throws those of the question. */
export function answerOf<T>(answer: Answer<T>): { value: T } | { issues: readonly Issue[] } {
  if (answer.ok) return { value: answer.value };
  if ('issues' in answer) return { issues: answer.issues };
  throw new WrongInputError(answer.message);
}

type ProvenanceOf = {
  readonly host: Host;
  readonly warnings: readonly Issue[];
  /** Of the files that conditioned the run. */
  readonly hashes: OpenedCondition['hashes'];
};

/** Give where a result about a scenario comes from. */
export function provenanceOf(
  scenario: Scenario,
  { sha256 }: Knowledge,
  { host, warnings, hashes }: ProvenanceOf,
): Provenance {
  const hash = createHash('sha256');
  for (const { text } of scenario.files) hash.update(`${text.length}\n${text}`);
  return {
    version: host.version,
    scenarioSha256: hash.digest('hex'),
    ...{ modelSha256: sha256.model, dataSha256: sha256.data, ...hashes },
    warnings: warnings.map(({ file, message }) => `${file}: ${message}`),
  };
}
