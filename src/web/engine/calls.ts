import type { AttributionResult, TraceResult } from '../../core/index.ts';
import type { Answer, Labels, PageScenario, Paths, SeriesName, TippingPoint } from './engine.ts';

/** Which series of a scenario are to be computed. */
export type PathsQuestion = {
  readonly scenario: PageScenario;
  readonly names: readonly SeriesName[];
};

/** Some members of the named series, which one worker asks of another. */
export type PartCall = {
  readonly kind: 'part';
  readonly scenario: PageScenario;
  readonly names: readonly SeriesName[];
  readonly firstMember: number;
  readonly members: number;
  /** Baselines that the one who asks has, by the numbers that came with them. */
  readonly known: readonly number[];
};

/** What came of them: the values of the wanted elements, as an `Ensemble` has them. */
export type Part = {
  readonly baseline: {
    /** Stands for it in later calls; absent where there are none. */
    readonly number?: number;
    /** Absent where the call says that it is known. */
    readonly values?: Float64Array;
  };
  /** Absent where no shock acts. */
  readonly scenario?: Float64Array;
};

/** What the page, or another worker, asks of a worker: plain data. */
export type Call =
  | {
      readonly kind: 'paths';
      readonly scenario: PageScenario;
      readonly names: readonly SeriesName[];
    }
  | PartCall
  | { readonly kind: 'labels'; readonly scenario: PageScenario }
  | {
      readonly kind: 'attribution' | 'trace';
      readonly scenario: PageScenario;
      readonly name: SeriesName;
      readonly year: number;
    }
  | {
      readonly kind: 'tippingPoint';
      readonly scenario: PageScenario;
      readonly claim: string;
      readonly horizon: string;
      readonly shock: number;
    }
  | { readonly kind: 'result'; readonly scenario: PageScenario; readonly fileName: string };

/** What a worker answers. */
export type Reply =
  | { readonly kind: 'paths'; readonly answer: Answer<Paths> }
  | { readonly kind: 'part'; readonly answer: Answer<Part> }
  | { readonly kind: 'labels'; readonly answer: Answer<Labels> }
  | { readonly kind: 'attribution'; readonly answer: Answer<AttributionResult> }
  | { readonly kind: 'trace'; readonly answer: Answer<TraceResult> }
  | { readonly kind: 'tippingPoint'; readonly answer: Answer<TippingPoint> }
  | { readonly kind: 'result'; readonly answer: Answer<string> }
  /** The program failed: a fault of ours, not of the scenario. */
  | { readonly kind: 'failed'; readonly message: string };
