import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConceptSet } from '../../../claims/detect/concept-set';

const concept = fc.oneof(fc.nat({ max: 5_000 }), fc.nat({ max: 400_000 }));
const concepts = fc.array(concept, { maxLength: 12 });

test('a set has what was put into it, and nothing else', () => {
  fc.assert(
    fc.property(concepts, concept, (list, other) => {
      const set = new ConceptSet(list);
      expect([...set].sort((a, b) => a - b)).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(set.has(other)).toBe(list.includes(other));
      expect(set.empty).toBe(list.length === 0);
    }),
  );
});

test('two sets meet when they share a concept, near or far apart', () => {
  fc.assert(
    fc.property(concepts, concepts, fc.option(concept, { nil: undefined }), (a, b, shared) => {
      const common = shared === undefined ? [] : [shared];
      const [one, two] = [new ConceptSet([...a, ...common]), new ConceptSet([...b, ...common])];
      const meets = shared !== undefined || a.some((concept) => b.includes(concept));
      expect([one.meets(two), two.meets(one)]).toEqual([meets, meets]);
    }),
  );
});
