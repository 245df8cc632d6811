import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWasmEngine } from '../../src/core/simulate/create-wasm-engine.ts';
import { prepareDraws } from '../../src/core/simulate/draw/fill-draws.ts';
import { prepareLevers } from '../../src/core/simulate/prepare-levers.ts';
import type { ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import { fileOf, knowledge, scenarioOf } from '../model/run.ts';
import { planOf, runs } from './random-run.ts';
import { randomShock } from './random-scenario.ts';

const MEMBERS = 64;
/** exp and log may be wrong in their last places. */
const ROUNDING = 1e-14;
const NEUTRAL = new Map(knowledge.model.levers.map(({ array, neutral }) => [array, neutral]));

/** How far each lever stands from its neutral value, in every year and member. */
function distances(shock: ShockSpec): Float64Array {
  const { plan } = planOf(scenarioOf(fileOf([shock])), MEMBERS);
  const { effects } = plan;
  if (effects === undefined) return new Float64Array(0);
  const parameters = new Float64Array(effects.draws.length * MEMBERS);
  prepareDraws(plan.seed, effects.draws)({ from: 0, to: MEMBERS }, parameters);
  const size = plan.years * MEMBERS;
  const levers = new Float64Array(effects.targets.length * size);
  const engine = createWasmEngine(effects.program, effects.wanted);
  prepareLevers(effects, engine, plan)(MEMBERS, parameters, levers);
  return levers.map(
    (value, i) => value - (NEUTRAL.get(effects.targets[Math.floor(i / size)]?.array ?? -1) ?? NaN),
  );
}

const types = Object.values(knowledge.shockTypes);
const parts = fc.uniqueArray(fc.double({ min: 1e-6, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 4,
});

describe.each(types.map((type) => [type.id, type] as const))(
  'as a shock of the type %s grows',
  (_, type) => {
    it('its levers go one way, and ever further', () => {
      fc.assert(
        fc.property(randomShock('any', [type]), fc.boolean(), parts, (shock, isWorse, chosen) => {
          const end = isWorse || type.severity.low === 0 ? type.severity.high : type.severity.low;
          const growing = chosen.toSorted((a, b) => a - b).map((part) => part * end);
          const found = growing.map((severity) => distances({ ...shock, severity }));
          found.slice(1).forEach((further, step) => {
            const nearer = found[step] ?? further;
            expect(further.length).toBe(nearer.length);
            const turned = further.findIndex((value, i) => {
              const before = nearer[i] ?? NaN;
              const slack = ROUNDING * (1 + Math.abs(before));
              const isBack = Math.abs(value) < Math.abs(before) - slack;
              const isOver =
                value * before < 0 && Math.min(Math.abs(value), Math.abs(before)) > slack;
              return !Number.isFinite(value) || isBack || isOver;
            });
            expect(turned).toBe(-1);
          });
        }),
        runs(8),
      );
    });
  },
);
