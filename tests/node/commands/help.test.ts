import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Argv } from 'yargs';
import * as compare from '../../../src/node/commands/compare.ts';
import * as data from '../../../src/node/commands/data.ts';
import * as explain from '../../../src/node/commands/explain.ts';
import * as list from '../../../src/node/commands/list.ts';
import * as newScenario from '../../../src/node/commands/new.ts';
import * as rerun from '../../../src/node/commands/rerun.ts';
import * as run from '../../../src/node/commands/run.ts';
import * as score from '../../../src/node/commands/score.ts';
import * as sensitivity from '../../../src/node/commands/sensitivity.ts';
import * as show from '../../../src/node/commands/show.ts';
import * as threshold from '../../../src/node/commands/threshold.ts';
import * as trace from '../../../src/node/commands/trace.ts';
import * as validate from '../../../src/node/commands/validate.ts';
import * as verify from '../../../src/node/commands/verify.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

const COMMANDS = {
  run,
  verify,
  rerun,
  compare,
  explain,
  trace,
  sensitivity,
  threshold,
  validate,
  new: newScenario,
  list,
  show,
  data,
  score,
};

/** The examples that a command declares, as arguments. */
function examplesOf(builder: (yargs: Argv) => unknown): readonly (readonly string[])[] {
  const found: string[] = [];
  const recorder: Argv = new Proxy(
    Object(() => undefined),
    {
      get:
        (_target, method) =>
        (...args: readonly unknown[]) => {
          if (method === 'example') found.push(String(args[0]));
          return recorder;
        },
    },
  );
  builder(recorder);
  return found.map((text) => text.replace('$0 ', '').split(' '));
}

const examples = Object.values(COMMANDS).flatMap(({ builder }) => examplesOf(builder));

// The examples speak of a file of the user's own, and of the text of the yearbook.
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
copyFileSync(join(ROOT, 'scenarios/baseline.json'), join(folder, 'my.json'));
copyFileSync(join(ROOT, 'docs/examples/observed.csv'), join(folder, 'my.csv'));
copyFileSync(join(ROOT, 'docs/examples/later.csv'), join(folder, 'later.csv'));
const text = process.env['YEARBOOK_TEXT'];
if (text !== undefined) copyFileSync(text, join(folder, 'yearbook.txt'));
afterAll(() => rmSync(folder, { recursive: true }));

// And of a run that was frozen.
beforeAll(async () => {
  const frozen = ['--until', '2026', '--members', '50', '--out', 'my-run'];
  await runRecorded(['run', 'baseline', ...frozen], folder);
});

/** A warning that a shock has few precedents, with the lines around its place. */
const RARE = /^\S+ warning plausibility-.*\n(?:[ >] .*\n)*/gm;

describe('the help', () => {
  it('of the program names every command', async () => {
    const { out, exit } = await runRecorded(['--help'], ROOT);
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`prospects ${name} <`);
    expect(exit).toBe(0);
  });

  it.each(['validate', 'verify', 'rerun', 'new', 'list', 'show', 'data'])('of %s', async (name) => {
    const { out, err, exit } = await runRecorded([name, '--help'], ROOT);
    expectGolden(`help-${name}`, out);
    expect([err, exit]).toEqual(['', 0]);
  });

  it('has an example of each command', () => {
    const shown = new Set(examples.map(([name]) => name));
    expect([...shown]).toEqual(Object.keys(COMMANDS));
  });

  const runnable = examples.filter(
    (args) => !args.includes('yearbook.txt') || existsSync(join(folder, 'yearbook.txt')),
  );
  it.each(runnable.map((args) => [args.join(' '), args] as const))(
    'has an example that works: %s',
    async (_name, args) => {
      const { out, err, exit } = await runRecorded(args, folder);
      expect(out).not.toBe('');
      expect(exit).toBe(0);
      // What is rare about a shipped scenario, and where a folder went, may be told.
      expect(err.replace(RARE, '')).toMatch(/^(?:wrote \S+\n)?$/);
    },
  );
});

describe('arguments that cannot be used', () => {
  it.each([
    [[], 'prospects: name a command\nsee prospects --help\n'],
    [['lst'], 'prospects: unknown command "lst", did you mean "list"?\n'],
    [['forecast'], 'prospects: unknown command "forecast", known: run, '],
    [['list'], 'prospects: "list <what>" needs what stands in <>\nsee prospects --help\n'],
    [['list', 'rows', 'more'], 'Unknown argument: more'],
    [['list', 'rows', '--formt', 'csv'], 'Unknown argument: formt'],
    [['list', 'rows', '--format', 'xml'], 'Invalid values'],
    [['list', 'rows', '--country'], 'Not enough arguments following: country'],
    [['run', 'baseline', '--members', 'many'], '--members takes one whole number'],
    [['validate'], '"validate <file...>" needs what stands in <>'],
    [['list', 'scenarois'], 'prospects: unknown list "scenarois", did you mean "scenarios"?\n'],
    [['list', 'rows', '--country', 'TJX'], 'unknown country "TJX", did you mean "TJK"?'],
    [['list', 'shocks', '--country', 'TJK'], '"list shocks" takes no --country'],
    [['list', 'rows', '--country', 'TJK', '--country', 'UZB'], '--country is given more than once'],
    [['show', 'remitances_received'], 'did you mean "remittances_received"?'],
    [['show', 'remittances_received', '--country', 'TJX'], 'did you mean "TJK"?'],
    [['show', 'remittances_received[TJK]'], 'has no elements: use --country and --partner'],
    [
      ['show', 'remittances_received', '--country', 'TJK', '--partner', 'KGZ'],
      'no element "TJK.KGZ"',
    ],
    [['show', 'gdp', '--partner', 'RUS'], '"gdp" takes no --partner'],
    [['show', 'rest_weight[TJK.RUSS]'], 'no element "TJK.RUSS", did you mean "TJK.RUS"?'],
    [['show', 'expulsion', '--country', 'TJK'], '"expulsion" takes no --country'],
    [['show', 'TJK', '--kind', 'row'], '"TJK" is no row, but a country'],
    [['show', 'TJK', '--depth', 'x'], '--depth takes one whole number from 0 to 99'],
    [['data', 'chek'], 'unknown action "chek", did you mean "check"?'],
    [['data', 'verify'], '"data verify" needs --text FILE'],
    [['data', 'verify', '--text', 'no.txt'], '--text no.txt is not found'],
    [['list', 'scenarios', '--data', '/'], '--data / is no data folder: it has no folder "model"'],
  ])('%j', async (args, message) => {
    const { out, err, exit } = await runRecorded(args, ROOT);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});

describe('several names', () => {
  it('are all run, and with options too', async () => {
    const args = ['run', 'baseline', 'rouble-fall', '--members', '2', '--format', 'json'];
    const results: unknown = JSON.parse((await runRecorded(args, ROOT)).out);
    expect(results).toMatchObject([
      { scenario: { id: 'baseline' } },
      { scenario: { id: 'rouble-fall' } },
    ]);
  });
});
