import { describe, expect, it } from 'vitest';
import yargs from 'yargs';
import { plainRunArguments } from '../../../src/node/commands/plain-run-arguments.ts';
import { builder } from '../../../src/node/commands/run.ts';

/** What yargs makes of the arguments. */
async function parsed(args: readonly string[]): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  await yargs()
    .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false })
    .command(
      'run <scenario...>',
      '',
      (argv) => builder(argv),
      (given) => {
        found = given;
      },
    )
    .parse(['run', ...args]);
  return found;
}

describe('plain arguments of a run', () => {
  it.each([
    [['baseline']],
    [['a', 'b+c']],
    [['a', '--format', 'json']],
    [['--format', 'csv', './a.json']],
    [['a', '--members', '1000', '--seed', '2023', 'b']],
    [['a', '--members', '999999', '--workers', '16']],
    [['a', '--seed', '007', '--workers', '1']],
  ])('%j are read as yargs reads them', async (args) => {
    const found = plainRunArguments(args);
    expect(found).toBeDefined();
    const own = { _: ['run'], $0: expect.anything() };
    expect(await parsed(args)).toEqual({ ...own, ...found });
  });

  it.each([
    [[]],
    [['--help']],
    [['a', '--format', 'xml']],
    [['a', '--format']],
    [['a', '--format', 'json', '--format', 'json']],
    [['a', '--format=json']],
    [['a', '--members', '0']],
    [['a', '--members', '1000000']],
    [['a', '--members', '1e3']],
    [['a', '--seed', '-1']],
    [['a', '--workers', '0']],
    [['a', '--out', 'x']],
    [['a', '--quiet']],
    [['--', 'a']],
    [['a', '']],
    [['a', 'constructor', '--toString', 'x']],
  ])('%j are left to yargs', (args) => {
    expect(plainRunArguments(args)).toBeUndefined();
  });
});
