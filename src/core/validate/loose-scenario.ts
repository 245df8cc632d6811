import type { Codes, Profile, Quantity } from '../spec/generated/scenario.ts';
import {
  validateCodes,
  validateMonth,
  validateProfile,
  validateQuantity,
} from './generated/validators.js';
import { MOST_ENTRIES } from './limits.ts';
import { isRecord } from './own.ts';
import { child } from './pointer.ts';

/** The keys that aim a shock. */
export const AIM_KEYS = ['country', 'from', 'to'] as const;
/** A key that aims a shock. */
export type AimKey = (typeof AIM_KEYS)[number];

/** The parts of a shock that have the right shape; the others are the schema's business. */
export type LooseShock = {
  readonly pointer: string;
  readonly type?: string;
  readonly id?: string;
  readonly start?: string;
  readonly end?: string;
  readonly severity?: Quantity;
  readonly profile?: Profile;
  readonly aim: { readonly [key in AimKey]?: Codes };
  /** Every key that stands there, of the right shape or not. */
  readonly keys: ReadonlySet<string>;
};

/** The parts of a scenario that have the right shape, so that one fault does not hide another. */
export type LooseScenario = {
  readonly shocks: readonly LooseShock[];
  readonly assumptions: readonly {
    readonly pointer: string;
    readonly name: string;
    readonly quantity: Quantity | undefined;
  }[];
  readonly extends: readonly { readonly pointer: string; readonly reference: string }[];
  readonly until: number | undefined;
};

/** Take from a value what has the shape of a part of a scenario. */
export function looseScenario(value: unknown): LooseScenario {
  const file = isRecord(value) ? value : {};
  const assumptions = isRecord(file['assumptions']) ? file['assumptions'] : {};
  const run = isRecord(file['run']) ? file['run'] : {};
  const until = run['until'];
  return {
    shocks: listOf(file['shocks'], MOST_ENTRIES.shocks).flatMap((shock, index) =>
      isRecord(shock) ? [looseShock(shock, child('/shocks', index))] : [],
    ),
    assumptions: Object.entries(assumptions)
      .slice(0, MOST_ENTRIES.assumptions)
      .map(([name, quantity]) => ({
        pointer: child('/assumptions', name),
        name,
        quantity: validateQuantity(quantity) ? quantity : undefined,
      })),
    extends: listOf(file['extends'], MOST_ENTRIES.extends).flatMap((reference, index) =>
      typeof reference === 'string' && reference !== ''
        ? [{ pointer: child('/extends', index), reference }]
        : [],
    ),
    until: typeof until === 'number' && Number.isInteger(until) ? until : undefined,
  };
}

/** The entries of a list, as far as a file may have them: of more, the schema tells. */
function listOf(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function looseShock(shock: Readonly<Record<string, unknown>>, pointer: string): LooseShock {
  const { type, id, start, end, severity, profile } = shock;
  const aim: { [key in AimKey]?: Codes } = {};
  for (const key of AIM_KEYS) {
    const codes = shock[key];
    if (validateCodes(codes)) aim[key] = codes;
  }
  return {
    pointer,
    aim,
    keys: new Set(Object.keys(shock)),
    ...(typeof type === 'string' && type !== '' ? { type } : {}),
    ...(typeof id === 'string' ? { id } : {}),
    ...(validateMonth(start) ? { start } : {}),
    ...(validateMonth(end) ? { end } : {}),
    ...(validateQuantity(severity) ? { severity } : {}),
    ...(validateProfile(profile) ? { profile } : {}),
  };
}

/** The codes of an aim as a list, whether one was written or several. */
export function codeList(codes: Codes): readonly string[] {
  return typeof codes === 'string' ? [codes] : codes;
}
