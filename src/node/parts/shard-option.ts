import { parseShard } from '../../core/index.ts';
import type { Shard } from '../../core/index.ts';
import { WrongInputError } from '../wrong-input.ts';
import * as say from './messages.ts';

/** The option --shard, of commands whose work can be split. */
export const SHARD_OPTION = {
  type: 'string',
  requiresArg: true,
  describe: 'compute only part K of N, such as 3/16; "merge" puts parts together',
  coerce: readShard,
} as const;

function readShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const shard = typeof text === 'string' ? parseShard(text) : undefined;
  if (shard === undefined) throw new WrongInputError(say.unreadableShard(String(text)));
  return shard;
}
