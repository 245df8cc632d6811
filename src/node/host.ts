/** What the commands need of the process that they run in; tests pass their own. */
export type Host = {
  /** Folder in which relative paths start. */
  readonly folder: string;
  readonly out: Writer;
  readonly err: Writer;
  readonly version: string;
};

export type Writer = {
  readonly write: (text: string) => void;
  /** Whether a person sees it as it is written. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Mark a text, where the stream can show it and nobody objects (NO_COLOR). */
  readonly bold: (text: string) => string;
};

/** Exit codes of the program. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2, machine: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
