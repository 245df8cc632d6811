import type { Fault } from '../engine/engine.ts';
import type { Page } from '../engine/page.ts';
import { initialState } from '../state/page-state.ts';
import type { PageState } from '../state/page-state.ts';
import { stateFromLink } from '../state/state-link.ts';
import type { Languages } from './words.ts';

/** What the page opens with. */
export type Start = {
  readonly state: PageState;
  /** Of a link that could not be used. */
  readonly faults: readonly Fault[];
};

/** Shown where the address holds no state: a scenario with shocks, on what people ask first. */
const FIRST = { scenario: 'prolonged-sanctions', indicator: 'remittances_received' };

/** Find what to open: the state in the address, else a shipped scenario. */
export function startState(page: Page, link: string): Start {
  const { catalogue } = page;
  const initial = initialState(catalogue, FIRST.scenario);
  const known = catalogue.indicators.some(({ id }) => id === FIRST.indicator);
  const own: PageState = {
    ...initial,
    indicator: known ? FIRST.indicator : initial.indicator,
  };
  if (link === '' || link === '#') return { state: own, faults: [] };
  const read = stateFromLink(link, page);
  return read.ok ? { state: read.value, faults: [] } : { state: own, faults: read.faults };
}

/** Give the language to speak: the one asked for, else the browser's, else English. */
export function spokenLanguage(asked: string | undefined, { texts }: Languages): string {
  const wanted = [asked ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((language) => Object.hasOwn(texts, language)) ?? 'en';
}
