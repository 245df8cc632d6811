import type { Action, Step } from './action.ts';
import type { Content, Look, PageState } from './page-state.ts';
import { takeStep } from './take-step.ts';

/** How many steps can be undone. */
const MOST_STEPS = 200;

/** The state, what it was before, and what was undone. */
export type History = {
  readonly state: PageState;
  /** Oldest first. */
  readonly past: readonly Content[];
  /** Next first. */
  readonly future: readonly Content[];
  /** The gesture of the last step, while steps of it are one. */
  readonly gesture: string | undefined;
};

/** Start with a state and nothing to undo. */
export function startHistory(state: PageState): History {
  return { state, past: [], future: [], gesture: undefined };
}

/** Give what an action makes of the history; nothing is changed in place. */
export function reduce(history: History, action: Action): History {
  switch (action.kind) {
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'look':
      return { ...history, state: { ...history.state, ...action.look } };
    default:
      return advance(history, action);
  }
}

function advance(history: History, step: Step): History {
  const before = contentOf(history.state);
  const after = takeStep(before, step);
  if (after === before) return history;
  const gesture = 'gesture' in step ? step.gesture : undefined;
  const goesOn = gesture !== undefined && gesture === history.gesture;
  return {
    state: { ...lookOf(history.state), ...after },
    past: goesOn ? history.past : [...history.past, before].slice(-MOST_STEPS),
    future: [],
    gesture,
  };
}

function undo({ state, past, future, gesture }: History): History {
  const last = past.at(-1);
  if (last === undefined) return { state, past, future, gesture };
  return {
    state: { ...lookOf(state), ...last },
    past: past.slice(0, -1),
    future: [contentOf(state), ...future],
    gesture: undefined,
  };
}

function redo({ state, past, future, gesture }: History): History {
  const [next, ...rest] = future;
  if (next === undefined) return { state, past, future, gesture };
  return {
    state: { ...lookOf(state), ...next },
    past: [...past, contentOf(state)],
    future: rest,
    gesture: undefined,
  };
}

function contentOf({ scenarios, indicator, countries }: PageState): Content {
  return { scenarios, indicator, countries };
}

function lookOf({ year, language, theme, view }: PageState): Look {
  return { year, language, theme, view };
}
