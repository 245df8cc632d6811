import type { Catalogue } from './catalogue.ts';

/** What to show, and how it was asked for. */
export type Subject = {
  readonly catalogue: Catalogue;
  readonly id: string;
  /** Code of an element in square brackets after the id, such as "A.B". */
  readonly element: string | undefined;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  /** How many steps of the tree of equations to show. */
  readonly depth: number;
};
