/** Numbers as rules see them, and the concepts that decide what a number is. */
import type { Bound } from '../schema';
import type { ConceptSet } from './concept-set';

/** A number at tokens `from`..`to`, end exclusive. A class, so that all have one shape (docs/decisions/0014). */
export class PageNumber {
  /** @param low the lower end of a range */
  constructor(
    readonly from: number,
    readonly to: number,
    readonly value: number,
    readonly low: number | undefined,
    readonly kind: 'count' | 'percent' | 'year',
    readonly bound: Bound,
  ) {}
}

/** The concepts that decide what a number counts. */
export interface NumberConcepts {
  readonly percent: number;
  readonly uncounted: ConceptSet;
  readonly month: number;
  readonly counted: ConceptSet;
  readonly bounds: ReadonlyMap<number, Bound>;
  readonly shares: ReadonlyMap<number, number>;
  readonly in: number;
  readonly age: number;
  readonly since: number;
}
