import { describe, expect, it } from 'vitest';
import type { EquationSpec, NoiseSpec } from '../../../src/core/spec/generated/model.ts';
import { compileGood, constant, eq, faultsOf } from './tiny-model.ts';

const noise = (more: Partial<NoiseSpec> = {}): NoiseSpec => ({
  ...{ kind: 'noise', label: 'n', unit: '1', over: ['a'], sd: 'c', persistence: 'c', ...more },
});

const shown = (equation: string, through: string[], more: Partial<EquationSpec> = {}) => ({
  ...eq(equation, { over: ['a'] }),
  outputs: [{ indicator: 'i', country: 'a', observed_through: through }],
  ...more,
});

const base = { c: constant(0.5), luck: noise(), other: noise() };

describe('observed figures and drivers', () => {
  it('are described with the noises that they act through', () => {
    const model = compileGood({
      ...{ c: constant(0.5), luck: noise({ drawn: false }) },
      x: shown('exp(luck)', ['luck'], { driver: { through: ['luck'], elements: ['A2'] } }),
      all: { ...eq('sum(x, a)'), driver: { through: ['luck'] } },
      seen: { ...eq('all'), outputs: [{ indicator: 'all' }] },
    });
    expect(model.outputs[1]).toMatchObject({ indicator: 'i', country: 'A2', through: ['luck'] });
    expect(model.outputs[3]).not.toHaveProperty('through');
    expect(model.noises.map(({ drawn }) => drawn)).toEqual([false, false, false]);
    expect(model.drivers).toMatchObject([
      { name: 'x[A2]', variable: 'x', element: 1, through: ['luck'] },
      { name: 'all', variable: 'all', element: 0, through: ['luck'] },
    ]);
  });

  it('act through what another variable passes on', () => {
    expect(
      faultsOf({
        ...{ c: constant(0.5), luck: noise() },
        between: eq('previous(before)', { over: ['a'] }),
        before: { ...eq('luck', { over: ['a'] }), initial: '0' },
        x: shown('between', ['luck']),
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'an unknown noise',
      ['lck'],
      '/observed_through/0: unknown noise "lck" (did you mean "luck"?)',
    ],
    [
      'what is no noise',
      ['luck', 'c'],
      '/observed_through/1: "c" is of kind constant, not a noise',
    ],
    [
      'a noise without effect',
      ['other'],
      '/observed_through/0: "x" does not depend on the noise "other"',
    ],
  ])('report %s', (_, through, fault) => {
    const all = { indicator: 'o', country: 'a' };
    expect(
      faultsOf({
        ...{ ...base, x: shown('luck', through) },
        y: { ...eq('other', { over: ['a'] }), outputs: [all] },
      }),
    ).toEqual([`/variables/x/outputs/0${fault}`]);
  });

  it('report of drivers an unknown noise and an unknown element', () => {
    const driver = { through: ['lucky'], elements: ['A1', 'A9'] };
    expect(
      faultsOf({ c: constant(0.5), luck: noise(), x: shown('luck', ['luck'], { driver }) }),
    ).toEqual([
      '/variables/x/driver/through/0: unknown noise "lucky" (did you mean "luck"?)',
      '/variables/x/driver/elements/1: "A9" is not in "a" (did you mean "A1"?)',
    ]);
  });
});
