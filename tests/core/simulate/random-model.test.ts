import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileShockType } from '../../../src/core/compile/compile-shock-type.ts';
import type { CompiledModel, CompiledOutput } from '../../../src/core/compile/compiled-model.ts';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { Engines } from '../../../src/core/simulate/simulate-members.ts';
import { compileGood } from '../compile/tiny-model.ts';
import { goodOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { randomModel } from './random-model.ts';
import { choicesFrom } from './random-program.ts';

/** A run of a model in which a shock of a drawn severity moves its lever. */
function planOf(model: CompiledModel): Plan {
  const type = goodOf(
    compileShockType(
      'cut.json',
      {
        ...{ kind: 'shock', id: 'cut', label: 'cut', doc: 'invented for a test', aim: {} },
        sections: [{ chapter: 'X', section: '1' }],
        effects: [
          { lever: 'whole', combine: 'multiply', value: '(1 - severity * intensity) ^ 1.3' },
        ],
      },
      model,
    ),
  );
  const severity = { uniform: { low: 0.1, high: 1 } };
  const scenario = scenarioOf(shocksOf({ type: 'cut', start: '2024-05', severity }));
  const outputs = allElements(model);
  const knowledge = { model: { ...model, outputs }, shockTypes: { cut: type } };
  const settings = { until: 2027, members: 5, seed: 'any model' };
  return goodOf(
    planRun(
      knowledge,
      scenario,
      settings,
      outputs.map((_, i) => i),
    ),
  ).plan;
}

/** Every element of every variable as a series, so that nothing is dropped. */
function allElements({ variables }: CompiledModel): readonly CompiledOutput[] {
  return variables.flatMap(({ name, array, elements, unit }) =>
    elements.map((country, element) => ({
      ...{ indicator: name, country, unit, variable: name, array, element },
    })),
  );
}

/** The programs of a plan, read statement by statement. */
function plainEngines({ model, effects }: Plan): Engines {
  return {
    model: createInterpreter(model.program, model.wanted),
    effects: effects && createInterpreter(effects.program, effects.wanted),
  };
}

function differing(ours: Float64Array, theirs: Float64Array): readonly number[] {
  return [...ours.keys()].filter((i) => !Object.is(ours[i], theirs[i]));
}

describe('a model made up of equations, stocks, noises and levers', () => {
  it('gives the same bits in WebAssembly and read statement by statement', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const plan = planOf(compileGood(randomModel(choicesFrom(seed))));
        const ours = simulateHere(plan);
        const theirs = simulateHere(plan, plainEngines(plan));
        expect(differing(ours.scenario.values, theirs.scenario.values)).toEqual([]);
        expect(differing(ours.baseline.values, theirs.baseline.values)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
