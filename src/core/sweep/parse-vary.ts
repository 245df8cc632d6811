import type { Levels } from '../spec/generated/sweep.ts';
import type { Wording } from '../validate/fault.ts';
import type { DesignName } from './design/designs.ts';
import { unreadableVary } from './messages.ts';

/** An axis as the command line gives it; `design` where the text names one. */
export type VaryText = {
  readonly name: string;
  readonly levels: Levels;
  readonly design: Exclude<DesignName, 'grid'> | undefined;
};

/**
 * Read the text of an axis: `WHAT=FROM:TO:STEPS`, `WHAT=FROM:TO`, `WHAT=DESIGN(FROM,TO)` with a
 * design lhs, sobol or random, or `WHAT=VALUE,VALUE`.
 */
export function parseVary(text: string): VaryText | Wording {
  const equals = text.indexOf('=');
  const name = text.slice(0, equals).trim();
  const rest = text.slice(equals + 1).trim();
  if (equals < 1 || name === '' || rest === '') return unreadableVary(text);
  const [, called, inside] = /^(lhs|sobol|random)\(([^()]*)\)$/.exec(rest) ?? [];
  const design = called === 'lhs' || called === 'sobol' || called === 'random' ? called : undefined;
  const levels = design === undefined ? levelsOf(rest) : rangeOf((inside ?? '').split(','));
  return levels === undefined ? unreadableVary(text) : { name, levels, design };
}

function levelsOf(text: string): Levels | undefined {
  if (/[()]/.test(text)) return undefined;
  if (text.includes(':')) return rangeOf(text.split(':'));
  const values = text.split(',').map(valueOf);
  return values.includes('') ? undefined : values;
}

function rangeOf(parts: readonly string[]): Levels | undefined {
  const [from = '', to = '', steps, ...more] = parts.map(valueOf);
  if (from === '' || to === '' || more.length > 0) return undefined;
  if (steps === undefined) return { from, to };
  const isCount = typeof steps === 'number' && Number.isInteger(steps) && steps >= 2;
  return isCount && steps <= 1000 ? { from, to, steps } : undefined;
}

/** Numbers become numbers; months and words stay text. */
function valueOf(text: string): number | string {
  const trimmed = text.trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : trimmed;
}
