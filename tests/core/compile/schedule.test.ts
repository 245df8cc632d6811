import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programReads } from '../../../src/core/compile/program-reads.ts';
import type { ArrayInfo, Expression, Index, Statement } from '../../../src/core/compile/program.ts';
import { schedule } from '../../../src/core/compile/schedule.ts';

const SAME: Index = { kind: 'same' };
const FIXED: Index = { kind: 'fixed', at: 0 };

function read(array: number, index = SAME): Expression {
  return { op: 'read', array, index };
}

function total(reads: readonly Expression[]): Expression {
  return reads.reduce((a, b): Expression => ({ op: 'add', a, b }), { op: 'number', value: 0 });
}

function computed(lengths: readonly number[]): readonly ArrayInfo[] {
  return lengths.map((length, at) => ({ name: `v${at}`, length, role: { kind: 'computed' } }));
}

function setupOrder(
  lengths: readonly number[],
  statements: readonly Statement[],
): readonly number[] {
  return schedule(computed(lengths), statements).setup.map(({ target }) => target);
}

const one: Expression = { op: 'number', value: 1 };

describe('schedule', () => {
  it('keeps the given order where nothing speaks against it', () => {
    const statements = [2, 0, 1].map((target) => ({ target, value: one }));
    expect(setupOrder([1, 1, 1], statements)).toEqual([2, 0, 1]);
  });

  it('puts needs first', () => {
    const statements = [
      { target: 0, value: read(1) },
      { target: 1, value: read(2) },
      { target: 2, value: one },
    ];
    expect(setupOrder([1, 1, 1], statements)).toEqual([2, 1, 0]);
  });

  it('keeps statements of one length together', () => {
    const statements = [0, 1, 2, 3, 4].map((target) => ({ target, value: one }));
    expect(setupOrder([1, 9, 1, 9, 1], statements)).toEqual([0, 2, 4, 1, 3]);
  });

  it('ends a loop before a statement that reads another position of it', () => {
    const statements = [
      { target: 0, value: one },
      { target: 1, value: read(0, FIXED) },
      { target: 2, value: read(0) },
    ];
    expect(setupOrder([9, 9, 9], statements)).toEqual([0, 2, 1]);
  });

  it('takes a sum between two loops as early as possible, never into one', () => {
    const statements: Statement[] = [
      { target: 0, value: one },
      { target: 1, value: one },
      { target: 2, value: read(0), segments: [0, 9] },
      { target: 3, value: read(2, FIXED) },
      { target: 4, value: read(1) },
    ];
    expect(setupOrder([9, 3, 1, 9, 3], statements)).toEqual([0, 2, 1, 4, 3]);
  });

  it('divides by what changes within a run', () => {
    const role = (kind: 'yearly' | 'year' | 'elapsed' | 'parameter'): ArrayInfo['role'] =>
      kind === 'yearly' ? { kind, neutral: 0 } : { kind };
    const inputs = (['yearly', 'year', 'elapsed', 'parameter'] as const).map((kind) => ({
      name: kind,
      length: 1,
      role: role(kind),
    }));
    const arrays = [...inputs, ...computed([1, 1, 1, 1, 1, 1])];
    const statements: Statement[] = [
      { target: 4, value: read(0) },
      { target: 5, value: read(1) },
      { target: 6, value: read(2) },
      { target: 7, value: read(3) },
      { target: 8, value: { op: 'read', array: 7, index: SAME, previous: true } },
      { target: 9, value: read(8) },
    ];
    const { setup, step } = schedule(arrays, statements);
    expect(setup.map(({ target }) => target)).toEqual([7]);
    expect(step.map(({ target }) => target)).toEqual([4, 5, 6, 8, 9]);
  });

  it('takes no loop', () => {
    const statements = [
      { target: 0, value: read(1) },
      { target: 1, value: read(0) },
    ];
    expect(() => setupOrder([1, 1], statements)).toThrow('statements need each other');
  });

  it('gives every statement once, after all that it needs', () => {
    const cases = fc.array(
      fc.record({
        length: fc.constantFrom(1, 4),
        needs: fc.array(fc.nat(20), { maxLength: 3 }),
        isSum: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(cases, fc.boolean(), (jobs, reversed) => {
        const statements = jobs.map(({ needs, isSum, length }, target): Statement => {
          const earlier = needs.filter((need) => need < target);
          const value = total(earlier.map((need) => read(need, FIXED)));
          const segments = Array.from({ length: length + 1 }, (_, at) => at);
          return isSum ? { target, value, segments } : { target, value };
        });
        const given = reversed ? statements.toReversed() : statements;
        const order = schedule(computed(jobs.map(({ length }) => length)), given).setup;
        const done = new Set<number>();
        for (const { target, value } of order) {
          for (const { array } of programReads(value)) expect(done).toContain(array);
          done.add(target);
        }
        expect(order).toHaveLength(jobs.length);
        expect(done.size).toBe(jobs.length);
      }),
    );
  });
});
