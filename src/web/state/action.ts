import type { PageScenario } from '../engine/engine.ts';
import type { Look } from './page-state.ts';

/** A shock as a scenario file has it. */
export type ShockSpec = PageScenario['shocks'][number];

/** Which of two scenarios. */
export type Slot = 0 | 1;

/** What can happen to the state. Steps of one `gesture`, such as a slider's drag, are one step. */
export type Action =
  | { readonly kind: 'load' | 'stack'; readonly slot: Slot; readonly scenario: PageScenario }
  | { readonly kind: 'addShock'; readonly slot: Slot; readonly shock: ShockSpec }
  | { readonly kind: 'dropShock'; readonly slot: Slot; readonly at: number }
  | {
      readonly kind: 'changeShock';
      readonly slot: Slot;
      readonly at: number;
      readonly shock: ShockSpec;
      readonly gesture?: string | undefined;
    }
  | {
      readonly kind: 'assume';
      readonly slot: Slot;
      readonly name: string;
      /** Undefined gives the parameter back its own distribution. */
      readonly value: number | undefined;
      readonly gesture?: string | undefined;
    }
  | { readonly kind: 'resetAssumptions'; readonly slot: Slot }
  | {
      readonly kind: 'setRun';
      readonly slot: Slot;
      readonly run: { readonly members?: number; readonly seed?: string; readonly until?: number };
    }
  | { readonly kind: 'sideBySide'; readonly on: boolean }
  | { readonly kind: 'showIndicator'; readonly indicator: string }
  | { readonly kind: 'showCountries'; readonly countries: readonly string[] }
  | { readonly kind: 'look'; readonly look: Partial<Look> }
  | { readonly kind: 'undo' | 'redo' };

/** An action on the content, which can be undone. */
export type Step = Exclude<Action, { readonly kind: 'look' | 'undo' | 'redo' }>;
