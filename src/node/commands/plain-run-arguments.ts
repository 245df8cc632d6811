import { availableParallelism } from 'node:os';
import type { RunArguments } from './run-options.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

/** What each option may be followed by, to be plain. */
const PLAIN = {
  '--format': /^(?:table|json|csv)$/,
  '--members': /^[1-9]\d{0,5}$/,
  '--seed': /^[a-z0-9]+$/i,
  '--workers': /^[1-9]\d?$/,
} as const;

type Option = keyof typeof PLAIN;

/**
 * Read the plainest arguments of a run without yargs, which takes a tenth of the time of a run;
 * give undefined where there is anything to explain. What is read here, yargs reads alike.
 */
export function plainRunArguments(args: readonly string[]): RunArguments | undefined {
  const scenario: string[] = [];
  const given = new Map<Option, string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('-') && arg !== '') {
      scenario.push(arg);
      continue;
    }
    const value = rest.shift() ?? '';
    if (!isOption(arg) || given.has(arg) || !PLAIN[arg].test(value)) return undefined;
    given.set(arg, value);
  }
  if (scenario.length === 0) return undefined;
  const members = given.get('--members');
  return {
    scenario,
    ...{ data: undefined, out: undefined, until: undefined, scale: undefined },
    ...{ quiet: false, force: false, strict: false },
    format: FORMATS.find((name) => name === given.get('--format')) ?? 'table',
    members: members === undefined ? undefined : Number(members),
    seed: given.get('--seed'),
    workers: Number(given.get('--workers') ?? availableParallelism()),
  };
}

function isOption(arg: string): arg is Option {
  return Object.hasOwn(PLAIN, arg);
}
