import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../claims/detect/word-table';

const text = fc.string({ unit: 'binary', maxLength: 12 });

describe('WordTable', () => {
  it('finds each word by where it stands in a text, as a Map would', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), text, text, (words, others, before, after) => {
        const [map, table] = [new Map<string, number>(), new WordTable<number>()];
        for (const word of words) {
          if (!map.has(word)) table.set(word, map.size);
          if (!map.has(word)) map.set(word, map.size);
        }
        expect(table.size).toBe(map.size);
        for (const word of [...words, ...others])
          expect(table.get(before + word + after, before.length, before.length + word.length)).toBe(map.get(word));
      }),
    );
  });

  it('grows past its first room', () => {
    const table = new WordTable<number>();
    const word = (number: number) => `a word with the number ${number}`;
    for (let number = 0; number < 20_000; number++) table.set(word(number), number);
    for (let number = 0; number < 20_000; number++) expect(table.get(word(number), 0, word(number).length)).toBe(number);
    expect(table.get(word(20_000), 0, word(20_000).length)).toBeUndefined();
  });

  it('knows nothing once cleared, and begins anew', () => {
    const table = new WordTable<number>();
    table.set('phase', 1);
    table.clear();
    expect(table.get('phase', 0, 5)).toBeUndefined();
    table.set('front', 2);
    expect(table.get('the front', 4, 9)).toBe(2);
  });
});
