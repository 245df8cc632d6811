import { describe, expect, it } from 'vitest';
import type { VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { assumptionTable } from '../../../src/node/docs/assumption-table.ts';
import { BASIS, compileGood } from '../../core/compile/tiny-model.ts';

/** The rows of the table of one parameter over a set of three elements. */
function rowsOf(spec: Omit<Extract<VariableSpec, { kind: 'parameter' }>, 'kind' | 'label'>) {
  const model = compileGood({
    p: { kind: 'parameter', label: 'a parameter', ...spec },
    total: {
      ...{ kind: 'equation', label: 'total', unit: '1' },
      equation: spec.over === undefined ? 'p' : 'sum(p, a)',
      outputs: [{ indicator: 'total' }],
    },
  });
  const [text = ''] = assumptionTable(
    model.variables.filter(({ kind }) => kind === 'parameter'),
    model,
  );
  return text.split('\n').slice(2);
}

describe('assumptionTable', () => {
  it('says what one draw for all is, and which values are refused', () => {
    const rows = rowsOf({
      ...{ unit: '1', over: ['a'], basis: BASIS, range: [0, 2] },
      value: { uniform: { low: 0, high: 1 } },
    });
    expect(rows).toEqual([
      '| <a id="p"></a>a parameter (`p`) | all together, one draw | 0 to 1, all equally likely | none | **judgement.** invented for a test Values outside 0 to 2 are refused. |',
    ]);
  });

  it('puts elements together that share value and basis, and repeats no basis', () => {
    const rows = rowsOf({
      ...{ unit: '1', over: ['a'], basis: BASIS, values: { A1: 1, A3: 1 }, otherwise: 0 },
    });
    expect(rows).toEqual([
      '| <a id="p"></a>a parameter (`p`) | A1, A3 | 1 | none | **judgement.** invented for a test |',
      '|  | all others | 0 |  | as for A1 |',
    ]);
  });

  it('names the basis of a single element and its rows', () => {
    const rows = rowsOf({
      ...{ unit: '1', over: ['a'], basis: BASIS, values: { A1: 1, A2: 2, A3: 3 } },
      bases: { A2: { kind: 'yearbook', text: 'printed', rows: ['r.one'] } },
    });
    expect(rows[1]).toBe('|  | A2 | 2 |  | **yearbook.** printed Rows: `r.one`. |');
    expect(rows[2]).toBe('|  | A3 | 3 |  | as for A1 |');
  });
});
