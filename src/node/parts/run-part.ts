import { shardRange, simulatePart } from '../../core/index.ts';
import type { Knowledge, PartSimulation, Shard, Slice } from '../../core/index.ts';
import type { RunArguments } from '../commands/run-options.ts';
import { openRuns } from '../commands/open-runs.ts';
import type { OpenedRuns, RunSources } from '../commands/open-runs.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import type { RunInputs } from '../record/manifest.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import { WrongInputError } from '../wrong-input.ts';
import * as say from './messages.ts';
import { partFiles } from './part-files.ts';
import type { KeptSimulation } from './part-files.ts';
import { planHash } from './plan-hash.ts';
import { renderMembers, tablesOf } from './write-simulation.ts';

/** The files of a part, or the exit code once its faults have been told. */
export type RanPart =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string | Uint8Array> }
  | { readonly ok: false; readonly exit: ExitCode };

/**
 * Compute one part of the members of each scenario that the arguments name, and give the files of
 * its folder. Faults and warnings go to the error stream; figures that members miss are told of
 * when the parts are merged. `inputsOf` tells what has been read by then.
 */
export async function runPart(
  args: RunArguments & { readonly shard: Shard },
  host: Host,
  sources: RunSources & { readonly inputsOf: () => RunInputs },
): Promise<RanPart> {
  const opened = await openRuns(args, host, sources);
  if (!opened.ok) return opened;
  const { knowledge } = opened.value;
  const kept: KeptSimulation[] = [];
  for (const run of opened.value.runs) {
    const slice = sliceOf(args.shard, run);
    const simulate = createSimulate(args.workers);
    const { settings, condition, scenario } = run;
    const ran = await simulatePart(scenario, knowledge, simulate, { settings, condition, slice });
    if (!ran.ok) {
      opened.value.fail(ran.issues);
      return { ok: false, exit: EXIT.wrongInput };
    }
    if (!args.quiet) opened.value.report(ran.warnings);
    for (const [i, one] of ran.value.entries()) {
      const place = { knowledge, slice, isKnown: i > 0 };
      kept.push({ scenario: scenario.id, ...(await keep(one, place)) });
    }
  }
  const files = partFiles(kept, args.shard, sources.inputsOf(), { knowledge, host });
  return { ok: true, files };
}

function sliceOf({ number, of }: Shard, { scenario, settings }: OpenedRuns['runs'][number]): Slice {
  const { members } = settings;
  if (of > members) throw new WrongInputError(say.tooManyParts(scenario.id, members, of));
  return shardRange({ number, of }, members);
}

type Place = {
  readonly knowledge: Knowledge;
  readonly slice: Slice;
  readonly isKnown: boolean;
};

async function keep(
  one: PartSimulation,
  { knowledge, slice, isKnown }: Place,
): Promise<Omit<KeptSimulation, 'scenario'>> {
  const { from, to } = slice;
  const rows = { firstMember: from, members: to - from, baseYear: one.plan.baseYear };
  const tables = new Map<string, Uint8Array>();
  for (const table of tablesOf(one, knowledge.model, isKnown)) {
    tables.set(table.name, await renderMembers(table, rows));
  }
  return { planSha256: planHash(one.plan), slice, tables };
}
