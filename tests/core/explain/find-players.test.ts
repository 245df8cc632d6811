import { describe, expect, it } from 'vitest';
import { findPlayers } from '../../../src/core/explain/find-players.ts';
import { pruneProgram } from '../../../src/core/compile/prune-program.ts';
import { knowledge, model, shocksOf } from '../plan/tiny-run.ts';
import type { ShockDraft } from '../plan/tiny-run.ts';

/** How shocks stand to an output until 2026. */
function standings(indicator: string, ...shocks: readonly ShockDraft[]) {
  const array = model.outputs.find((one) => one.indicator === indicator)?.array ?? NaN;
  const program = pruneProgram(model.program, [array]);
  const years = [2023, 2024, 2025, 2026];
  return findPlayers(shocksOf(...shocks), knowledge, program, years).map(({ standing, levers }) => [
    standing,
    ...levers,
  ]);
}

describe('a shock', () => {
  it.each<readonly [string, string, ShockDraft, readonly string[]]>([
    ['moves what the series reads', 'whole', { type: 'cut' }, ['acts', 'whole']],
    ['has ended before, and counts', 'people', { type: 'cut', end: '2024-02' }, ['apart']],
    ['moves another thing', 'cost', { type: 'cut' }, ['apart']],
    ['starts later', 'whole', { type: 'cut', start: '2027-01', end: '2027-12' }, ['later']],
    ['starts in the last month', 'whole', { type: 'cut', start: '2026-12' }, ['acts', 'whole']],
    ['has no severity', 'whole', { type: 'cut', severity: 0 }, ['nil']],
    ['has no chance', 'whole', { type: 'cut', probability: 0 }, ['nil']],
    ['acts through one of two levers', 'on_b', { type: 'home', country: 'B1' }, ['acts', 'onB']],
  ])('that %s', (_name, indicator, shock, wanted) => {
    const end = shock.start === undefined ? {} : { end: '2030-12' };
    expect(standings(indicator, { ...end, ...shock })).toEqual([wanted]);
  });

  it('keeps its place in the order of the scenario', () => {
    const shocks = [{ type: 'set' }, { type: 'dear' }, { type: 'add' }] as const;
    expect(standings('whole', ...shocks)).toEqual([
      ['acts', 'whole'],
      ['apart'],
      ['acts', 'whole'],
    ]);
  });
});
