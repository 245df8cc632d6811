import { useLayoutEffect } from 'preact/hooks';
import type { Look } from '../state/page-state.ts';

/** Show the page in its colours. */
export function useTheme(theme: Look['theme']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
