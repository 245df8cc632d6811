import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/web/state/action.ts';
import { createActions } from '../../../src/web/state/create-actions.ts';
import { initialState } from '../../../src/web/state/page-state.ts';
import { reduce, startHistory } from '../../../src/web/state/reduce.ts';
import type { History } from '../../../src/web/state/reduce.ts';
import { stackScenario } from '../../../src/web/state/stack-scenario.ts';
import { catalogue, shipped } from '../knowledge.ts';

const start = startHistory(initialState(catalogue, 'border-closed-to-tajiks'));
const rouble = shipped('rouble-fall');
const [shock] = rouble.shocks;
if (shock === undefined) throw new Error('the scenario has no shock');

/** The history after some actions, which are frozen like all that comes of them. */
function after(history: History, ...actions: readonly Action[]): History {
  return actions.reduce((sofar, action) => deepFreeze(reduce(deepFreeze(sofar), action)), history);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const first = ({ state }: History) => state.scenarios[0];

describe('an action', () => {
  it('loads a scenario', () => {
    const history = after(start, { kind: 'load', slot: 0, scenario: rouble });
    expect(first(history)).toBe(rouble);
  });

  it('adds, changes and drops a shock', () => {
    const added = after(start, { kind: 'addShock', slot: 0, shock });
    const at = first(start).shocks.length;
    expect(first(added).shocks).toEqual([...first(start).shocks, shock]);
    const milder = { ...shock, severity: 0.1 };
    const changed = after(added, { kind: 'changeShock', slot: 0, at, shock: milder });
    expect(first(changed).shocks.at(-1)).toEqual(milder);
    const dropped = after(changed, { kind: 'dropShock', slot: 0, at });
    expect(first(dropped)).toEqual(first(start));
  });

  it('sets an assumption and takes it back', () => {
    const assumed = after(start, {
      kind: 'assume',
      slot: 0,
      name: 'network_elasticity',
      value: 0.7,
    });
    expect(first(assumed).assumptions).toEqual({ network_elasticity: 0.7 });
    const back = after(assumed, {
      kind: 'assume',
      slot: 0,
      name: 'network_elasticity',
      value: undefined,
    });
    expect(first(back)).toEqual(first(start));
    expect(first(after(assumed, { kind: 'resetAssumptions', slot: 0 }))).toEqual(first(start));
  });

  it('sets members and seed, each by itself', () => {
    const history = after(
      start,
      { kind: 'setRun', slot: 0, run: { members: 200 } },
      { kind: 'setRun', slot: 0, run: { seed: 'x' } },
    );
    expect(first(history).run).toMatchObject({ members: 200, seed: 'x' });
  });

  it('lays a copy beside the scenario, which then changes by itself', () => {
    const two = after(start, { kind: 'sideBySide', on: true });
    expect(two.state.scenarios).toEqual([first(start), first(start)]);
    const changed = after(two, { kind: 'load', slot: 1, scenario: rouble });
    expect(changed.state.scenarios).toEqual([first(start), rouble]);
    const one = after(changed, { kind: 'sideBySide', on: false });
    expect(one.state.scenarios).toEqual([first(start)]);
  });

  it('on a second scenario that is not there does nothing', () => {
    expect(after(start, { kind: 'load', slot: 1, scenario: rouble })).toBe(start);
  });

  it('shows another indicator, and some of its places', () => {
    const history = after(
      start,
      { kind: 'showIndicator', indicator: 'workers_abroad' },
      { kind: 'showCountries', countries: ['TJK'] },
    );
    expect(history.state).toMatchObject({ indicator: 'workers_abroad', countries: ['TJK'] });
  });

  it('has a name as a function', () => {
    const sent: Action[] = [];
    const actions = createActions((action) => sent.push(action));
    actions.stack(0, rouble);
    actions.changeShock(1, 2, shock, 'drag');
    actions.undo();
    expect(sent).toEqual([
      { kind: 'stack', slot: 0, scenario: rouble },
      { kind: 'changeShock', slot: 1, at: 2, shock, gesture: 'drag' },
      { kind: 'undo' },
    ]);
  });
});

describe('stacking', () => {
  it('puts shocks after those below, and lets assumptions win', () => {
    const below = { ...shipped('border-closed-to-tajiks'), assumptions: { a: 1, b: 1 } };
    const stacked = stackScenario(below, { ...rouble, assumptions: { b: 2 } });
    expect(stacked.title).toBe(`${below.title} + ${rouble.title}`);
    expect(stacked.shocks).toEqual([...below.shocks, ...rouble.shocks]);
    expect(stacked.assumptions).toEqual({ a: 1, b: 2 });
    expect(stacked.run).toEqual(below.run);
  });

  it('enters a shock that both have once', () => {
    expect(stackScenario(rouble, rouble).shocks).toEqual(rouble.shocks);
  });

  it('gives another shock of the same id an id of its own', () => {
    const own = { ...rouble, shocks: [{ ...shock, id: 'fall' }] };
    const other = { ...rouble, shocks: [{ ...shock, id: 'fall', severity: 0.1 }] };
    const ids = stackScenario(own, other).shocks.map(({ id }) => id);
    expect(ids).toEqual(['fall', 'fall-2']);
  });
});

describe('undoing', () => {
  const severity = (value: number, gesture?: string): Action => ({
    ...{ kind: 'changeShock', slot: 0, at: 0, shock: { ...shock, severity: value }, gesture },
  });

  it('takes the steps of one gesture back together', () => {
    const moved = after(
      start,
      severity(0.1, 'drag 1'),
      severity(0.2, 'drag 1'),
      severity(0.3, 'drag 1'),
    );
    expect(after(moved, { kind: 'undo' }).state).toEqual(start.state);
    const twice = after(moved, severity(0.4, 'drag 2'));
    expect(after(twice, { kind: 'undo' }).state).toEqual(moved.state);
  });

  it('starts a new step where a gesture goes on after it', () => {
    const undone = after(start, severity(0.1, 'drag'), severity(0.2), { kind: 'undo' });
    const moved = after(undone, severity(0.3, 'drag'));
    expect(after(moved, { kind: 'undo' }).state).toEqual(undone.state);
  });

  it('leaves language, theme and view', () => {
    const look = { language: 'ru', theme: 'dark', view: 'predict', year: 2030 } as const;
    const history = after(start, severity(0.1), { kind: 'look', look }, { kind: 'undo' });
    expect(history.state).toEqual({ ...start.state, ...look });
  });

  it('does nothing where there is nothing to undo or redo', () => {
    expect(after(start, { kind: 'undo' }, { kind: 'redo' })).toEqual(start);
  });

  it('is undone by redoing, whatever was done', () => {
    const step: fc.Arbitrary<Action> = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map((value) => severity(value)),
      fc.boolean().map((on): Action => ({ kind: 'sideBySide', on })),
      fc.constantFrom(...catalogue.scenarios).map(({ file }): Action => ({
        ...{ kind: 'stack', slot: 0, scenario: file },
      })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const done = after(start, ...steps);
        const undone = after(done, ...done.past.map((): Action => ({ kind: 'undo' })));
        expect(undone.state).toEqual(start.state);
        const redone = after(undone, ...done.past.map((): Action => ({ kind: 'redo' })));
        expect(redone.state).toEqual(done.state);
      }),
      { numRuns: 50 },
    );
  });

  it('goes back 200 steps and no further', () => {
    const many = Array.from({ length: 250 }, (_, i) => severity(i / 250));
    expect(many.reduce(reduce, start).past).toHaveLength(200);
  });
});
