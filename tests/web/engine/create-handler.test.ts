import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartCall } from '../../../src/web/engine/calls.ts';
import type { PageScenario } from '../../../src/web/engine/engine.ts';
import { scenarioText } from '../../../src/web/engine/scenario-text.ts';
import { runRecorded } from '../../node/recording-host.ts';
import { freshHandler, shipped } from '../knowledge.ts';

const NAMES = ['KGZ', 'RUS', 'TJK'].map((country) => ({
  ...{ indicator: 'remittances_received', country },
}));
const SIGHT = { name: { indicator: 'remittances_received', country: 'TJK' }, year: 2027 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line prints of a scenario that is saved from the page. */
async function printed(scenario: PageScenario, name: string, ...args: readonly string[]) {
  const [command = 'run', ...rest] = args;
  writeFileSync(join(folder, `${name}.json`), scenarioText(scenario));
  const { out, exit } = await runRecorded([command, `${name}.json`, ...rest], folder);
  expect(exit).toBe(0);
  return out;
}

describe('a result', () => {
  it.each(['border-closed-to-tajiks', 'everything-at-once', 'uzbekistan-joins-eaeu'])(
    'of %s is what the command line prints, byte for byte',
    async (id) => {
      const scenario = shipped(id);
      const { out } = { out: await printed(scenario, id, 'run', '--format', 'json') };
      const reply = await freshHandler()({ kind: 'result', scenario, fileName: id });
      expect(reply).toEqual({ kind: 'result', answer: { ok: true, value: out } });
    },
  );
});

describe('an explanation', () => {
  it('is that of the command line', async () => {
    const scenario = shipped('everything-at-once', 32);
    const args = ['--indicator', 'remittances_received', '--country', 'TJK', '--year', '2027'];
    const out = await printed(scenario, 'scenario', 'explain', ...args, '--format', 'json');
    const reply = await freshHandler()({ kind: 'attribution', scenario, ...SIGHT });
    expect(reply).toEqual({
      kind: 'attribution',
      answer: { ok: true, value: JSON.parse(out) },
    });
  });

  it('goes down to the same figures as that of the command line', async () => {
    const scenario = shipped('border-closed-to-tajiks');
    const args = [
      '--indicator',
      'remittances_received',
      '--country',
      'TJK',
      '--year',
      '2027',
      '--depth',
      '10',
    ];
    const out = await printed(scenario, 'scenario', 'trace', ...args, '--format', 'json');
    const reply = await freshHandler()({ kind: 'trace', scenario, ...SIGHT });
    expect(reply).toEqual({ kind: 'trace', answer: { ok: true, value: JSON.parse(out) } });
  });
});

describe('what is kept warm', () => {
  const base = shipped('border-closed-to-tajiks');
  const [shock, ...others] = base.shocks;
  if (shock === undefined) throw new Error('the scenario has no shock');
  const moves: readonly (readonly [string, PageScenario])[] = [
    ['as it is', base],
    ['a milder shock', { ...base, shocks: [{ ...shock, severity: 0.3 }, ...others] }],
    ['a later shock', { ...base, shocks: [{ ...shock, start: '2026-07' }, ...others] }],
    ['another shock', { ...base, shocks: [...base.shocks, ...shipped('rouble-fall').shocks] }],
    ['no shock', { ...base, shocks: [] }],
    ['an assumption', { ...base, assumptions: { network_elasticity: 0.9 } }],
    [
      'two assumptions',
      {
        ...base,
        assumptions: {
          network_elasticity: 0.5,
          unrecorded_share: { uniform: { low: 0.1, high: 0.2 } },
        },
      },
    ],
    ['the first again', base],
    ['another seed', { ...base, run: { members: 64, seed: 'another' } }],
    ['more members', { ...base, run: { members: 300 } }],
    ['a shorter run', { ...base, run: { members: 64, until: 2032 } }],
  ];

  it('changes no path and no label', async () => {
    const warm = freshHandler();
    for (const [what, scenario] of moves) {
      for (const call of [
        { kind: 'paths', scenario, names: NAMES } as const,
        { kind: 'labels', scenario } as const,
      ]) {
        const [found, expected] = [await warm(call), await freshHandler()(call)];
        expect(found, what).toEqual(expected);
        expect('answer' in found && found.answer.ok, what).toBe(true);
      }
    }
  });

  it('changes no path where a partner is asked that cannot answer', async () => {
    const asked: PartCall[] = [];
    const handler = freshHandler((call) => {
      asked.push(call);
      return Promise.resolve(undefined);
    });
    const call = { kind: 'paths', names: NAMES, scenario: shipped('rouble-fall', 300) } as const;
    expect(await handler(call)).toEqual(await freshHandler()(call));
    expect(asked).toMatchObject([{ firstMember: 256, members: 44 }]);
  });

  it('gives the paths and labels of the whole result', async () => {
    const handler = freshHandler();
    const paths = await handler({ kind: 'paths', scenario: base, names: NAMES });
    const labels = await handler({ kind: 'labels', scenario: base });
    const whole = JSON.parse(await printed(base, 'scenario', 'run', '--format', 'json'));
    const series = NAMES.map(({ indicator, country }) => {
      // A fan shows no differences paired by member.
      const { difference: _, ...shown } = whole.series.find(
        (one: Record<string, unknown>) =>
          one['indicator'] === indicator && one['country'] === country && one['partner'] === null,
      );
      return shown;
    });
    expect(paths).toEqual({
      kind: 'paths',
      answer: { ok: true, value: { years: whole.years, series } },
    });
    expect(labels).toEqual({
      kind: 'labels',
      answer: { ok: true, value: { outcomes: whole.outcomes, untested: whole.untested } },
    });
  });
});

describe('the tipping point of a label', () => {
  const scenario = shipped('second-mobilization', 200);

  it('is that of the command line', async () => {
    const claim = 'uzb_wb_fewer_migrants_russia';
    const args = ['--claim', claim, '--horizon', 'mid', '--vary', 'second-call-up.severity'];
    const out = await printed(scenario, 'scenario', 'threshold', ...args, '--format', 'json');
    const { threshold, interval } = JSON.parse(out);
    const shock = scenario.shocks.findIndex(({ id }) => id === 'second-call-up');
    const reply = await freshHandler()({
      kind: 'tippingPoint',
      scenario,
      claim,
      horizon: 'mid',
      shock,
    });
    const value =
      threshold === null
        ? { kind: 'never' }
        : { kind: 'found', at: threshold, low: interval[0] ?? 0, high: interval[1] ?? 1 };
    expect(reply).toEqual({ kind: 'tippingPoint', answer: { ok: true, value } });
  });

  it.each([
    ['no such shock', { shock: 9 }, 'there is no shock 10: the scenario has'],
    ['no such horizon', { horizon: 'never' }, 'there is no horizon "never"'],
    ['no such claim', { claim: 'no_claim' }, 'unknown claim "no_claim"'],
  ])('is refused where there is %s', async (_, wrong, message) => {
    const right = { claim: 'uzb_wb_fewer_migrants_russia', horizon: 'mid', shock: 0 };
    const reply = await freshHandler()({ kind: 'tippingPoint', scenario, ...right, ...wrong });
    expect(reply).toMatchObject({
      answer: { ok: false, faults: [{ message: expect.stringContaining(message), pointer: '' }] },
    });
  });
});

describe('a fault', () => {
  const scenario: PageScenario = {
    ...shipped('baseline'),
    shocks: [{ type: 'no-shock', start: '2026-01', severity: 0.5 }],
  };

  it.each(['paths', 'labels', 'attribution', 'trace', 'result'] as const)(
    'of the scenario is the answer to a call for %s',
    async (kind) => {
      const all = { scenario, names: NAMES, ...SIGHT, fileName: 'scenario' };
      const reply = await freshHandler()({ kind, ...all });
      expect(reply).toMatchObject({
        kind,
        answer: {
          ok: false,
          faults: [{ message: expect.stringContaining('"no-shock"'), pointer: '/shocks/0/type' }],
        },
      });
    },
  );

  it('is a series or a year that is not there', async () => {
    const handler = freshHandler();
    const right = shipped('baseline');
    const name = { indicator: 'gold', country: 'TJK' };
    expect(await handler({ kind: 'paths', scenario: right, names: [name] })).toMatchObject({
      answer: { ok: false, faults: [{ message: 'there is no series gold TJK' }] },
    });
    expect(await handler({ kind: 'trace', scenario: right, ...SIGHT, year: 2050 })).toMatchObject({
      answer: { ok: false, faults: [{ message: 'expected a year from 2023 to 2040, not 2050' }] },
    });
  });

  it('of the program is an answer too', async () => {
    // @ts-expect-error a call that the page cannot make
    const reply = await freshHandler()({ kind: 'paths', scenario: shipped('baseline') });
    expect(reply).toMatchObject({ kind: 'failed' });
  });
});
