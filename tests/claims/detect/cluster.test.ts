import { describe, expect, test } from 'vitest';
import { cluster } from '../../../claims/detect/cluster';
import { ConceptSet } from '../../../claims/detect/concept-set';

const hit = (concept: number, from: number, to: number) => ({ concept, from, to, parts: undefined });
const [LARGE, CITY] = [1, 2];
const city = ConceptSet.of([hit(CITY, 0, 1)]);
const found = (hits: ReturnType<typeof hit>[], compounds: boolean) => {
  const anchor = hits[0];
  return anchor && cluster(hits, anchor, [ConceptSet.of([anchor]), city], 6, false, compounds);
};

describe('what fills several slots', () => {
  test.each<[what: string, to: number]>([
    ['a word', 1],
    ['a term', 2],
  ])('%s, where compounds may', (_, to) => {
    const hits = [hit(LARGE, 0, to), hit(CITY, 0, to)];
    expect(found(hits, true)).toMatchObject({ from: 0, to });
    expect(found(hits, false)).toBeUndefined();
  });

  test('terms that overlap, but not words that one of them needs', () => {
    expect(found([hit(LARGE, 0, 2), hit(CITY, 1, 3)], false)).toMatchObject({ from: 0, to: 3 });
    expect(found([hit(LARGE, 0, 1), hit(CITY, 0, 1)], false)).toBeUndefined();
  });
});
