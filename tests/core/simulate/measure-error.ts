import { exp, log, pow } from '../../../src/core/simulate/exp-log.ts';
import { ulpsFromExp, ulpsFromLog, ulpsFromPow } from './exact-functions.ts';
import { choicesFrom } from './random-program.ts';

/** A uniform number from 0 up to but not including 1, with 53 bits. */
type Uniform = () => number;

function uniformsFrom(seed: number): Uniform {
  const choose = choicesFrom(seed);
  return () => (choose(2 ** 27) * 2 ** 26 + choose(2 ** 26)) / 2 ** 53;
}

const between = (u: Uniform, low: number, high: number): number => low + (high - low) * u();
/** A number of either sign whose exponent is uniform. */
const anySize = (u: Uniform, low: number, high: number): number =>
  (u() < 0.5 ? -1 : 1) * 2 ** between(u, low, high);

type Argument = { readonly x: number; readonly y?: number };

/** The largest error found in a part of the arguments, and where. */
export type Largest = { readonly error: number; readonly at: Argument };

export type Part = {
  readonly name: string;
  readonly draw: (u: Uniform) => Argument;
  /** The error of one value, in units of the last place; for `scaled`, per unit of the bound. */
  readonly error: (argument: Argument) => number;
  /** What the error must not pass. */
  readonly bound: number;
};

const ofExp = ({ x }: Argument): number => ulpsFromExp(exp(x), x);
const ofLog = ({ x }: Argument): number => ulpsFromLog(log(x), x);
const ofPow = ({ x, y = 1 }: Argument): number => ulpsFromPow(pow(x, y), x, y);
/** The bound that `pow` states: its error grows with the logarithm of the result. */
const scaled = (argument: Argument): number =>
  ofPow(argument) / (1 + 2.7 * Math.abs((argument.y ?? 1) * Math.log(argument.x)));

/** A base, and the exponent that takes it to e to the power of something up to `most`. */
function powerUpTo(most: number): Part['draw'] {
  return (u) => {
    const x = 2 ** anySize(u, -20, 9);
    return { x, y: between(u, -most, most) / Math.log(x) };
  };
}

/** Where each function is measured, and what it promises there. */
export const PARTS: readonly Part[] = [
  {
    name: 'exp, all that is normal',
    draw: (u) => ({ x: between(u, -708, 709.78) }),
    error: ofExp,
    bound: 1,
  },
  { name: 'exp, -1 to 1', draw: (u) => ({ x: between(u, -1, 1) }), error: ofExp, bound: 1 },
  {
    name: 'exp, any size below 1',
    draw: (u) => ({ x: anySize(u, -70, 0) }),
    error: ofExp,
    bound: 1,
  },
  {
    name: 'exp, subnormal results',
    draw: (u) => ({ x: between(u, -745.1, -708) }),
    error: ofExp,
    bound: 1,
  },
  {
    name: 'log, any size',
    draw: (u) => ({ x: 2 ** between(u, -1022, 1024) }),
    error: ofLog,
    bound: 1,
  },
  { name: 'log, 0.5 to 2', draw: (u) => ({ x: between(u, 0.5, 2) }), error: ofLog, bound: 1 },
  {
    name: 'log, close to 1',
    draw: (u) => ({ x: 1 + anySize(u, -52, -1) }),
    error: ofLog,
    bound: 1,
  },
  {
    name: 'log, subnormal',
    draw: (u) => ({ x: u() * 2 ** -1022 + 5e-324 }),
    error: ofLog,
    bound: 1,
  },
  { name: 'pow, results from 1/e to e', draw: powerUpTo(1), error: ofPow, bound: 4 },
  { name: 'pow, error over its bound', draw: powerUpTo(700), error: scaled, bound: 1 },
];

/** Find the largest error of a part over some arguments; the same seed gives the same ones. */
export function measure({ draw, error }: Part, count: number, seed: number): Largest {
  const u = uniformsFrom(seed);
  let largest: Largest = { error: -1, at: { x: NaN } };
  for (let i = 0; i < count; i += 1) {
    const at = draw(u);
    const found = error(at);
    if (found > largest.error) largest = { error: found, at };
  }
  return largest;
}
