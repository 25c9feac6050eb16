/** What a target of fuzzing is, and how it says that something does not hold. */
import type fc from 'fast-check';

export interface Target<Value> {
  name: string;
  arbitrary: fc.Arbitrary<Value>;
  check(value: Value): void | Promise<void>;
  /** @returns the failing value in a form that does not need what only this computer has, and as small as it goes */
  freeze?(value: Value): Value;
}

export function must(holds: boolean, what: string, detail: unknown = ''): void {
  if (!holds) throw new Error(`${what} ${JSON.stringify(detail) ?? ''}`);
}
