import { describe, expect, it } from 'vitest';
import { num } from '../../../src/core/compile/operations.ts';
import { createEffectsProgram } from '../../../src/core/plan/effects-program.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';

describe('createEffectsProgram', () => {
  it('gives each parameter and each intensity one array, however often it is read', () => {
    const program = createEffectsProgram();
    const draw = { key: 'p', quantity: 0.5, basis: 'judgement' } as const;
    expect(program.parameter(draw)).toBe(program.parameter(draw));
    expect(program.intensity('s', [0, 1])).toBe(program.intensity('s', [0, 1]));
    const { draws, intensities, program: made } = program.finish();
    expect(draws).toEqual([draw]);
    expect(intensities).toEqual([{ array: 1, byYear: [0, 1] }]);
    expect(made.arrays.map(({ role }) => role.kind)).toEqual(['parameter', 'yearly']);
  });

  it('keeps a parameter and an intensity of one name apart', () => {
    const program = createEffectsProgram();
    const read = program.parameter({ key: 's', quantity: 1, basis: 'judgement' });
    expect(program.intensity('s', [1])).not.toEqual(read);
  });

  it('keeps every result, in order, in a program that runs', () => {
    const program = createEffectsProgram();
    const size = program.parameter({ key: 'size', quantity: 1, basis: 'judgement' });
    const intensity = program.intensity('shock', [0, 1]);
    program.addResult('product', { op: 'mul', a: size, b: intensity });
    program.addResult('sum', { op: 'add', a: size, b: num(1) });
    const { program: made, wanted, intensities } = program.finish();
    const { values } = createInterpreter(made, wanted).run({
      ...{ members: 1, years: 2, baseYear: 2023, parameters: Float64Array.of(3) },
      fed: intensities.map(({ array }) => ({ array, element: 0 })),
      yearly: Float64Array.of(0, 0.5),
    });
    expect([...values]).toEqual([0, 1.5, 4, 4]);
  });
});
