import { resolve } from 'node:path';
import { checkSweepFile, fileKind, locateIssues, planSweep, settingsOf } from '../../core/index.ts';
import type {
  Horizon,
  Issue,
  Knowledge,
  ReadScenario,
  RunSettings,
  Sweep,
  SweepFault,
  SweepFile,
  SweepRequest,
} from '../../core/index.ts';
import { openCondition } from '../commands/condition-options.ts';
import type { ConditionFiles } from '../commands/condition-options.ts';
import { openScenarios, reportIssues, scenarioReader } from '../commands/open-scenarios.ts';
import type { DataArguments } from '../commands/run-options.ts';
import { readText } from '../files/read-text.ts';
import type { Host } from '../host.ts';
import { WrongInputError } from '../wrong-input.ts';
import * as say from './sweep-messages.ts';
import type { SweepArguments } from './sweep-options.ts';

/** A sweep that is ready to run. */
export type OpenedSweep = {
  readonly knowledge: Knowledge;
  readonly sweep: Sweep;
  /** Those that condition every variant. */
  readonly conditions: ConditionFiles;
  /** Report what a variant found to be wrong. */
  readonly report: (issues: readonly Issue[]) => void;
};

/** What of the command line says which sweep is meant. */
export type SweepChoice = DataArguments &
  Pick<SweepArguments, 'scenario'> &
  Partial<Omit<SweepArguments, 'workers' | 'shard' | 'force' | 'format'>>;

/** The file of a sweep as it was read, if the command names one. */
type ReadSweep = { readonly name: string; readonly text: string; readonly spec: SweepFile };

/**
 * Open what the command line asks for: the sweep file if it names one, the scenario, and the data.
 * Faults of all go to the error stream; then nothing is given.
 */
export async function openSweep(args: SweepChoice, host: Host): Promise<OpenedSweep | undefined> {
  const file = readSweepFile(args.scenario, host);
  if (file === 'faulty') return undefined;
  const stack = file?.spec.scenario ?? args.scenario;
  const opened = await openScenarios({ ...args, scenario: [stack] }, host, readerFor(file, host));
  const scenario = opened?.scenarios[0]?.scenario;
  if (opened === undefined || scenario === undefined) return undefined;
  const { knowledge } = opened;
  const request = requestOf(args, file?.spec);
  const title = file?.spec.title ?? scenario.title;
  const { until } = settingsOf(knowledge.settings.run, scenario, request.run);
  const given = openCondition(args, host, { model: knowledge.model, until });
  const { files } = given;
  const own = file === undefined ? [] : [{ file: file.name, text: file.text }];
  const texts = [...own, ...files.texts];
  const report = (issues: readonly Issue[]): void =>
    opened.report(locateIssues(issues, texts), texts);
  if ('issues' in given) {
    report(given.issues);
    return undefined;
  }
  const { condition } = given;
  const planned = planSweep(
    { ...request, title, scenario, ...(condition.length === 0 ? {} : { condition }) },
    knowledge,
  );
  if (planned.ok) return { knowledge, sweep: planned.sweep, conditions: files, report };
  report(planned.faults.map((fault) => issueOf(fault, args, file)));
  return undefined;
}

/** Read the sweep file; undefined where the word means no such file. */
function readSweepFile(word: string, host: Host): ReadSweep | 'faulty' | undefined {
  const path = resolve(host.folder, word);
  const candidates = word.endsWith('.json') ? [path] : [path, `${path}.json`];
  for (const candidate of candidates) {
    const reading = readText(candidate);
    if (!reading.ok || fileKind(reading.text) !== 'sweep') continue;
    const name = candidate === path ? word : `${word}.json`;
    const checked = checkSweepFile(name, reading.text);
    const issues = checked.ok ? checked.warnings : checked.issues;
    reportIssues(issues, host, new Map([[name, reading.text]]));
    return checked.ok ? { name, text: checked.value.text, spec: checked.value.spec } : 'faulty';
  }
  return undefined;
}

/** A file's scenario is read as one that it extends would be: beside it, or a shipped one. */
function readerFor(file: ReadSweep | undefined, host: Host): ReadScenario {
  const read = scenarioReader(host);
  return file === undefined ? read : (reference, from) => read(reference, from ?? file.name);
}

function requestOf(
  args: SweepChoice,
  file: SweepFile | undefined,
): Omit<SweepRequest, 'scenario' | 'title'> {
  const vary = { ...file?.vary, ...args.vary?.vary };
  if (Object.keys(vary).length === 0) throw new WrongInputError(say.nothingVaries());
  const claims = claimsOf(args, file);
  const wanted = {
    design: designOf(args) ?? file?.design,
    variants: args.variants ?? file?.variants,
    indicators: listOf(args.indicator) ?? file?.indicators,
    countries: listOf(args.country) ?? file?.countries,
    horizons: horizonsOf(args.horizon) ?? file?.horizons,
    claims,
  };
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  return {
    ...{ vary, ...given },
    run: { ...file?.run, ...givenSettings(args) },
  };
}

function designOf({ design, vary }: SweepChoice): SweepFile['design'] {
  const named = vary?.design;
  if (design !== undefined && named !== undefined && design !== named) {
    throw new WrongInputError(say.designsDiffer(design, named));
  }
  return design ?? named;
}

function givenSettings({ members, seed, until }: SweepChoice): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What is only printed shows the claims that were asked for; a folder holds all. */
function claimsOf({ claim, out }: SweepChoice, file: SweepFile | undefined) {
  if (claim === 'none') return [];
  return listOf(claim) ?? file?.claims ?? (out === undefined ? [] : undefined);
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').map((word) => word.trim());
}

function horizonsOf(text: string | undefined): Horizon[] | undefined {
  const words = listOf(text);
  const unknown = words?.filter((word) => !isHorizon(word)) ?? [];
  if (unknown.length > 0) throw new WrongInputError(say.unknownHorizons(unknown));
  return words?.filter(isHorizon);
}

function isHorizon(word: string): word is Horizon {
  return word === 'short' || word === 'mid' || word === 'long';
}

/** Faults of what the file says have a place in it; those of options are called by the option. */
function issueOf(
  { pointer, axis, wording }: SweepFault,
  args: SweepChoice,
  file: ReadSweep | undefined,
): Issue {
  const whole =
    axis === undefined ? pointer : `${pointer}/${axis.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const isGiven =
    axis !== undefined && args.vary !== undefined && Object.hasOwn(args.vary.vary, axis);
  if (file !== undefined && !isGiven && hasPlace(file.spec, pointer)) {
    return { ...wording, severity: 'error', file: file.name, pointer: whole };
  }
  return { ...wording, severity: 'error', file: OPTIONS[pointer] ?? args.scenario };
}

const OPTIONS: Readonly<Record<string, string>> = {
  '/vary': '--vary',
  '/design': '--design',
  '/indicators': '--indicator',
  '/claims': '--claim',
  '/horizons': '--horizon',
  '/run/until': '--until',
};

function hasPlace(spec: SweepFile, pointer: string): boolean {
  const [, key = ''] = pointer.split('/');
  return Object.hasOwn(spec, key);
}
