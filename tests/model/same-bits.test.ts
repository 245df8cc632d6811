import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngines } from '../../src/core/simulate/simulate-here.ts';
import { createSink, simulateMembers } from '../../src/core/simulate/simulate-members.ts';
import type { Ensemble } from '../../src/core/plan/plan.ts';
import type { ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import { ORIGINS, fileOf, knowledge, sameBits, simulate } from './run.ts';
import type { Options, Simulated } from './run.ts';

const SMALL: Options = { members: 60, until: 2032 };
const NOISES = [...new Set(knowledge.model.noises.map(({ name }) => name))];

const closure: ShockSpec = {
  type: 'border-closure',
  ...{ from: ['TJK'], to: ['RUS'], start: '2025-03', end: '2026-06' },
  severity: { triangular: { low: 0.5, mode: 0.8, high: 1 } },
};
const rouble: ShockSpec = {
  ...{ type: 'exchange-rate', country: 'RUS', start: '2025-07', end: '2027-02' },
  severity: { uniform: { low: 0.1, high: 0.4 } },
  profile: { fade: { half_life: '6 months' } },
};
const raids: ShockSpec = {
  ...{ type: 'expulsion', to: ['RUS'], start: '2026-01', end: '2026-12', severity: 0.6 },
  probability: 0.5,
};
const sanctions: ShockSpec = {
  ...{ type: 'sanctions', country: 'RUS', start: '2026-01', severity: 0.7 },
};

/** What an origin's people do; a country that hosts others also sees what theirs do. */
const SEEN_FROM_ORIGIN: readonly string[] = [
  ...['arrivals_for_work', 'workers_abroad', 'returns', 'removals', 'shut_out', 'diverted'],
  ...['stayed_home', 'remittances_received', 'remittances_unrecorded', 'citizenship_granted'],
  ...['settled_citizens', 'students_abroad', 'organised_recruitment'],
];

function run(...shocks: ShockSpec[]): Simulated {
  return simulate(fileOf(shocks), { ...SMALL, variables: NOISES });
}

function parametersOf({ simulation }: Simulated): Float64Array {
  return simulation.parameters;
}

/** All members of an ensemble cut to the first ones, in the same layout. */
function firstMembers({ members, values }: Ensemble, kept: number): Float64Array {
  return values.filter((_, i) => i % members < kept);
}

describe('a scenario without an effect', () => {
  it.each<[string, readonly ShockSpec[]]>([
    ['no shock', []],
    ['a shock of severity 0', [{ ...closure, severity: 0 }]],
    [
      'a severity too small to change a bit',
      [{ ...closure, severity: { uniform: { low: 0, high: 1e-300 } } }],
    ],
    ['a shock of probability 0', [{ ...rouble, probability: 0 }]],
    ['a shock after the end of the run', [{ ...rouble, start: '2033-01', end: '2033-12' }]],
  ])('equals its baseline bit for bit: %s', (_, shocks) => {
    const { simulation } = run(...shocks);
    expect(sameBits(simulation.scenario.values, simulation.baseline.values)).toBe(true);
  });

  it('gives the same baseline whatever the shocks are', () => {
    const without = run().simulation.baseline;
    const { baseline } = run(closure, rouble, raids, sanctions).simulation;
    expect(sameBits(baseline.values, without.values)).toBe(true);
  });
});

describe('a shock', () => {
  it('leaves the members in which it does not occur as they are, bit for bit', () => {
    const simulated = run(raids);
    const { scenario, baseline } = simulated.simulation;
    const severity = simulated.simulation.shockParameters.subarray(0, scenario.members);
    const spared = [...severity].map((value) => value === 0);
    const differs = spared.map(() => false);
    scenario.values.forEach((value, i) => {
      if (!Object.is(value, baseline.values[i])) differs[i % scenario.members] = true;
    });
    expect(spared.filter(Boolean).length).toBeGreaterThan(scenario.members / 4);
    expect(differs).toEqual(spared.map((isSpared) => !isSpared));
  });

  it('leaves the years before it as they are, bit for bit', () => {
    const { simulation, years } = run(rouble);
    const { scenario, baseline } = simulation;
    const changed = new Set<number>();
    scenario.values.forEach((value, i) => {
      const year = years[Math.floor(i / scenario.members) % years.length];
      if (year !== undefined && !Object.is(value, baseline.values[i])) changed.add(year);
    });
    expect([...changed].sort()).toEqual(years.filter((year) => year >= 2025));
  });

  it('shares every draw of the model with the baseline', () => {
    const simulated = run(closure, rouble, raids, sanctions);
    const different = simulated.years.flatMap((year) =>
      knowledge.model.noises.filter(({ name, element }) => {
        const { scenario, baseline } = simulated.variable(name, element);
        return !sameBits(scenario(year), baseline(year));
      }),
    );
    expect(different).toEqual([]);
  });
});

describe('members and threads', () => {
  it('gives the first members of a larger run the values of a smaller one', () => {
    const smaller = simulate(fileOf([closure, rouble]), { ...SMALL, members: 150 }).simulation;
    const larger = simulate(fileOf([closure, rouble]), { ...SMALL, members: 300 }).simulation;
    for (const part of ['scenario', 'baseline'] as const) {
      expect(sameBits(firstMembers(larger[part], 150), smaller[part].values), part).toBe(true);
    }
  });

  it('gives the same bits however the members are cut into slices, last ones first', () => {
    const { runPlan, simulation } = run(closure, raids);
    const { plan } = runPlan;
    const engines = createEngines(plan);
    const cut = fc.array(fc.integer({ min: 1, max: plan.members - 1 }), { maxLength: 4 });
    fc.assert(
      fc.property(cut, (cuts) => {
        const edges = [0, ...new Set(cuts.toSorted((a, b) => a - b)), plan.members];
        const sink = createSink(plan);
        const slices = edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to }));
        for (const slice of slices.reverse()) simulateMembers(plan, engines, slice, sink);
        expect(sameBits(sink.scenario, simulation.scenario.values)).toBe(true);
        expect(sameBits(sink.baseline, simulation.baseline.values)).toBe(true);
        expect(sameBits(sink.parameters, simulation.parameters)).toBe(true);
        expect(sameBits(sink.shockParameters, simulation.shockParameters)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('does not depend on the order of the shocks in the file', () => {
    const shocks = [closure, rouble, raids, sanctions, { ...closure, from: ['UZB'] }];
    const { simulation } = run(...shocks);
    const shuffled = fc.shuffledSubarray(shocks, { minLength: shocks.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        const { scenario } = run(...order).simulation;
        expect(sameBits(scenario.values, simulation.scenario.values)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a shock on the corridors of another origin', () => {
  const other: ShockSpec = { ...closure, from: ['KGZ'], severity: 0.9 };
  const alone = run(closure);
  const both = run(closure, other);

  it('moves no draw', () => {
    expect(sameBits(parametersOf(both), parametersOf(alone))).toBe(true);
    const severities = ({ simulation }: Simulated) => simulation.shockParameters.slice(0, 60);
    const keys = both.runPlan.plan.effects?.draws.map(({ key }) => key) ?? [];
    const at = keys.indexOf('border-closure TJK>RUS #1 severity') * 60;
    expect(both.simulation.shockParameters.slice(at, at + 60)).toEqual(severities(alone));
    for (const { name, element } of knowledge.model.noises) {
      const [a, b] = [both, alone].map((one) => one.variable(name, element).scenario(2032));
      expect(a).toEqual(b);
    }
  });

  it('changes nothing for others before pay at the destination has moved', () => {
    expect(changedFor(both, alone, 2025)).toEqual(['KGZ']);
  });

  it('changes nothing for others at all where pay does not move with the number of workers', () => {
    const fixed = { assumptions: { migrant_share: 0 } };
    const [with_, without] = [[closure, other], [closure]].map((shocks) =>
      simulate(fileOf(shocks, fixed), SMALL),
    );
    if (with_ === undefined || without === undefined) throw new Error('two runs');
    expect(with_.years.slice(2).map((year) => changedFor(with_, without, year))).toEqual(
      with_.years.slice(2).map(() => ['KGZ']),
    );
  });

  /** The origins of which any series differs between two runs. */
  function changedFor(a: Simulated, b: Simulated, year: number): readonly string[] {
    return ORIGINS.filter((origin) =>
      knowledge.model.outputs.some(
        ({ indicator, country, partner }) =>
          country === origin &&
          SEEN_FROM_ORIGIN.includes(indicator) &&
          !sameBits(
            a.series(indicator, country, partner).scenario(year),
            b.series(indicator, country, partner).scenario(year),
          ),
      ),
    );
  }
});
