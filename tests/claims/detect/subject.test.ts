/** Who does something: roles with `subject`, on the invented article. */
import { describe, expect, test } from 'vitest';
import type { RecognitionData } from '../../../claims/recognition';
import { engineWith } from './punic';

const who = { name: 'who', want: ['carthage'], other: ['rome'], subject: true, optional: true, reach: 8 };
const recognition: RecognitionData = {
  elsewhere: ['troy'],
  rules: [{ id: 'town-retaken', claim: 'dead', all: ['retake', 'town'], owners: [who] }],
};
const engine = engineWith(recognition);
const marks = (text: string) => engine.detect({ lang: 'en', blocks: [{ text: 'A headline' }, { text }] }).length;

describe('who does it', () => {
  test.each<[what: string, text: string, count: number]>([
    ['who goes before', 'Carthage retook the town.', 1],
    ['the other one does', 'Rome retook the town.', 0],
    ['nobody is said to', 'They retook the town.', 1],
    ['from whom it is taken follows', 'Carthage retook the town from Rome.', 1],
    ['who goes before, though the other side follows closer', 'The Romans at dawn retook Carthaginian towns.', 0],
    ['… or within its words', 'Rome stripped Carthage of the town.', 0],
    ['whom the words themselves name is the loser', 'The town was wrested from Rome.', 1],
  ])('%s', (_, text, count) => {
    expect(marks(text)).toBe(count);
  });
});
