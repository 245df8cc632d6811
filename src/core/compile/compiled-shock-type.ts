import type { Aim, Effect, Section, ShockParameter } from '../spec/generated/shock.ts';
import type { Ast } from './ast.ts';

/** Which places a scenario may give for a shock. */
export type AimName = 'country' | 'from' | 'to';

/** A kind of shock after all checks: plain data. */
export type CompiledShockType = {
  readonly id: string;
  readonly file: string;
  readonly label: string;
  readonly doc: string;
  readonly sections: readonly Section[];
  readonly aim: { readonly [name in AimName]?: Aim };
  /** The range of severity; 0 to 1 where the type gives it no meaning of its own. */
  readonly severity: { readonly low: number; readonly high: number; readonly meaning?: string };
  readonly parameters: readonly (ShockParameter & { readonly name: string })[];
  readonly effects: readonly CompiledEffect[];
};

export type CompiledEffect = {
  readonly lever: string;
  /** The lever's array in the program of the model. */
  readonly array: number;
  readonly combine: Effect['combine'];
  /** An expression of `severity`, `intensity` and the parameters' names, all scalars. */
  readonly value: Ast;
  /** One entry for each plain set of the lever, in the order of its elements' codes. */
  readonly on: readonly Selection[];
};

/** Which elements of a set an effect acts on: all, those of an aim, or the codes listed. */
export type Selection = { readonly set: string } & (
  | { readonly select: 'all' }
  | { readonly select: 'aim'; readonly aim: AimName }
  | { readonly select: 'codes'; readonly codes: readonly string[] }
);
