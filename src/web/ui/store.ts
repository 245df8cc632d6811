import { useMemo, useReducer } from 'preact/hooks';
import type { Action } from '../state/action.ts';
import { createActions } from '../state/create-actions.ts';
import type { PageState } from '../state/page-state.ts';
import { reduce, startHistory } from '../state/reduce.ts';

/** What the controls of the page can do. */
export type Actions = ReturnType<typeof createActions>;

type Store = {
  readonly state: PageState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly actions: Actions;
};

/** Hold the page's state, with what the controls can do to it. */
export function useStore(first: PageState): Store {
  const [history, dispatch] = useReducer(reduce, first, startHistory);
  const actions = useMemo(() => createActions((action) => dispatch(marked(action))), []);
  return {
    state: history.state,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    actions,
  };
}

/** Note the time of a slider's move, so that the time until the charts follow can be measured. */
function marked(action: Action): Action {
  performance.clearMarks('slider-moved');
  if ('gesture' in action && action.gesture !== undefined) performance.mark('slider-moved');
  return action;
}
