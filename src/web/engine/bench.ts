import type { Part, PartCall, PathsQuestion } from './calls.ts';
import type { Knowledge, Simulate, TracedRow, Vocabulary } from '../../core/index.ts';

/** What an engine is made from. */
export type EngineParts = {
  readonly knowledge: Knowledge;
  /** Of the program, as results name it. */
  readonly version: string;
  /** Finds a printed figure by its id. */
  readonly rowOf: (id: string) => TracedRow | undefined;
};

/** Computes some members of an ensemble in another worker; undefined where it cannot. */
export type Partner = (call: PartCall) => Promise<Part | undefined>;

/** Gives a function that simulates a question's plan, perhaps with a partner. */
export type ShareMembers = (question: PathsQuestion, bench: Bench) => Simulate;

/** What every answer is made with. */
export type Bench = EngineParts & {
  readonly partner?: Partner | undefined;
  readonly vocabulary: Vocabulary;
  readonly simulate: Simulate;
  readonly share: ShareMembers;
};
