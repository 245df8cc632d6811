import { describe, expect, it } from 'vitest';
import { realYearbook } from '../node/yearbook/real-yearbook.ts';
import { knowledge } from './run.ts';

describe('the baselines of the model', () => {
  const rows = new Map(realYearbook().rows.map((row) => [row.id, row]));
  const used = knowledge.model.variables.flatMap(({ name, spec }) => {
    if (spec.kind !== 'baseline') return [];
    const ids = [...(spec.row === undefined ? [] : [spec.row]), ...Object.values(spec.rows ?? {})];
    return ids.map((id) => [name, id] as const);
  });

  it('are many', () => {
    expect(used.length).toBeGreaterThan(40);
  });

  it.each(used)('%s leads through %s to a figure in print', (_, id) => {
    const row = rows.get(id);
    expect(row?.printed).not.toBe('');
    expect(row?.chapter).toMatch(/^[A-Z]{3}$/);
    expect(row?.section).not.toBe('');
    expect(row?.textLine).toBeGreaterThan(0);
  });
});
