import { useEffect } from 'preact/hooks';
import type { Look } from '../state/page-state.ts';
import { remember } from './memory.ts';

/** Show the page in its colours; the choice outlives the page where the browser allows it. */
export function useTheme(theme: Look['theme']): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    remember('theme', theme);
  }, [theme]);
}
