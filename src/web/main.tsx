import { render } from 'preact';
import type { Page } from './engine/page.ts';
import './styles.css';
import { App } from './ui/app.tsx';
import { startState } from './ui/start-state.ts';

/** Show the page. */
export function mount(page: Page): void {
  const languages = { texts: page.texts, names: page.languages };
  const root = document.getElementById('page');
  if (root === null) throw new Error('the document has no place for the page');
  render(<App parts={page} languages={languages} start={startState(page, location.hash)} />, root);
}
