import type { PageScenario } from '../engine/engine.ts';
import type { Catalogue } from '../ui/catalogue.ts';

/** One scenario, or two side by side. */
export type Slots = readonly [PageScenario] | readonly [PageScenario, PageScenario];

/** What the page is about: each change of it can be undone. */
export type Content = {
  readonly scenarios: Slots;
  /** The indicator on show. */
  readonly indicator: string;
  /** Codes of the places on show; all when empty. */
  readonly countries: readonly string[];
};

export const THEMES = ['auto', 'light', 'dark'] as const;
export const VIEWS = ['paths', 'predict'] as const;

/** How it is shown: undoing a change of the content leaves it. */
export type Look = {
  /** The year that is pointed out, if any. */
  readonly year: number | undefined;
  /** Code of a language; the browser's when undefined. */
  readonly language: string | undefined;
  readonly theme: (typeof THEMES)[number];
  readonly view: (typeof VIEWS)[number];
};

/** All that a link holds. */
export type PageState = Content & Look;

/** Give what the page opens with: a shipped scenario, by its id if there is one of it, else the first. */
export function initialState({ scenarios, indicators }: Catalogue, id?: string): PageState {
  const entry = scenarios.find((one) => one.id === id) ?? scenarios[0];
  if (entry === undefined) throw new Error('a page needs at least one scenario');
  const main = indicators.find(({ main }) => main) ?? indicators[0];
  return {
    ...{ scenarios: [entry.file], indicator: main?.id ?? '', countries: [] },
    ...{ year: undefined, language: undefined, theme: 'auto', view: 'paths' },
  };
}
