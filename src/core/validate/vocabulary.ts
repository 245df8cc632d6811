import type { Aim } from '../spec/generated/shock.ts';

/** What a scenario may name, as the data folder gives it. */
export type Vocabulary = {
  /** Codes by set, such as the origins. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Names for people by code. */
  readonly labels: Readonly<Record<string, string>>;
  readonly shockTypes: Readonly<Record<string, ShockTypeInfo>>;
  readonly parameters: Readonly<Record<string, ParameterInfo>>;
  /** First and last month in which a shock may start, such as "2024-01". */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly baseYear: number;
  readonly lastYear: number;
};

/** What a scenario must respect of a type of shock. */
export type ShockTypeInfo = {
  readonly aim: { readonly country?: Aim; readonly from?: Aim; readonly to?: Aim };
  /** 0 to 1 when absent. */
  readonly severity?: { readonly low: number; readonly high: number; readonly meaning?: string };
};

/** What a scenario must respect of a parameter. */
export type ParameterInfo = {
  /** Undefined for a scalar; a pair is written "A.B". */
  readonly elements: readonly string[] | undefined;
  readonly range?: readonly [number, number] | undefined;
};
