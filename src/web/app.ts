// The program of the page, and of its workers, which run the same text. Loading it does nothing:
// the page calls `open`, a worker `work`.
import { openPage } from './engine/open-page.ts';
import { mount } from './main.tsx';

export { openPage } from './engine/open-page.ts';
export { work } from './engine/work.ts';

/** Open the page from the text of its payload. */
export function open(payload: string): void {
  mount(openPage(payload));
}
