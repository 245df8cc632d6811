import type { PageScenario, SeriesName } from '../engine/engine.ts';

/** Why is this number as it is? */
export type WhyQuestion = {
  readonly scenario: PageScenario;
  readonly name: SeriesName;
  readonly year: number;
};
