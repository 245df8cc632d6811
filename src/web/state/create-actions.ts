import type { PageScenario } from '../engine/engine.ts';
import type { Action, ShockSpec, Slot } from './action.ts';
import type { Look } from './page-state.ts';

type Run = (Action & { readonly kind: 'setRun' })['run'];

/** Name the actions as functions that send them off. */
export function createActions(dispatch: (action: Action) => void) {
  return {
    load: (slot: Slot, scenario: PageScenario) => dispatch({ kind: 'load', slot, scenario }),
    stack: (slot: Slot, scenario: PageScenario) => dispatch({ kind: 'stack', slot, scenario }),
    addShock: (slot: Slot, shock: ShockSpec) => dispatch({ kind: 'addShock', slot, shock }),
    dropShock: (slot: Slot, at: number) => dispatch({ kind: 'dropShock', slot, at }),
    changeShock: (slot: Slot, at: number, shock: ShockSpec, gesture?: string) =>
      dispatch({ kind: 'changeShock', slot, at, shock, gesture }),
    assume: (slot: Slot, name: string, value: number | undefined, gesture?: string) =>
      dispatch({ kind: 'assume', slot, name, value, gesture }),
    resetAssumptions: (slot: Slot) => dispatch({ kind: 'resetAssumptions', slot }),
    setRun: (slot: Slot, run: Run) => dispatch({ kind: 'setRun', slot, run }),
    sideBySide: (on: boolean) => dispatch({ kind: 'sideBySide', on }),
    showIndicator: (indicator: string) => dispatch({ kind: 'showIndicator', indicator }),
    showCountries: (countries: readonly string[]) => dispatch({ kind: 'showCountries', countries }),
    look: (look: Partial<Look>) => dispatch({ kind: 'look', look }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  };
}
