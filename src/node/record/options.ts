import type { RecordedOptions } from '../../core/index.ts';
import type { RunArguments } from '../commands/run-options.ts';

/** Keep the options that make a difference to results: not where they go, nor on how many threads. */
export function recordedOptions(args: RunArguments): RecordedOptions {
  const { members, seed, until, scale, membersParquet, membersOf } = args;
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
    ...(scale === undefined ? {} : { scale }),
    ...(membersParquet === true ? { members_of: membersOf?.split(',') ?? [] } : {}),
  };
}
