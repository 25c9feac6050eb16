/** Whose number it is, on a small invented article. */
import { describe, expect, test } from 'vitest';
import { deaths } from './punic';

describe('whose number it is', () => {
  test.each<[what: string, text: string, values: number[]]>([
    ['the side beside the soldiers', 'In the war 500 Roman soldiers were killed.', [500]],
    ['not the other side', 'In the war 500 Carthaginian soldiers were killed.', []],
    ['each number its own side', '500 Roman soldiers and 900 Carthaginian soldiers were killed.', [500]],
    ['a speaker owns nothing', 'According to Carthage 500 Roman soldiers were killed.', [500]],
    ['who is cited beside the number owns nothing', 'Rome lost, according to Carthage 500 soldiers who were killed.', [500]],
    ['… nor who is cited within the words', 'Carthage in the hills lost by Roman accounts 500 killed.', []],
    ['… and takes nothing from who is counted', 'Carthage counts according to Rome 500 soldiers killed.', []],
    ['whom it is dated by owns nothing', 'Carthage says 500 of its soldiers were killed since Rome came.', []],
    ['one who speaks of his own does', 'Carthage said 500 of its own soldiers were killed.', []],
    ['killed is not wounded', '500 Roman soldiers were killed, 900 wounded.', [500]],
    ['killed and wounded together are neither', '900 Roman soldiers killed or wounded.', []],
    ['… nor with a year beside, which is no number of the wounded', '900 Roman soldiers killed or wounded in 1999.', []],
    ['a bystander only beside the soldiers', 'The Greeks count 500 Roman soldiers killed.', [500]],
    ['… where it is one', '500 Greek soldiers were killed at Rome.', []],
    ['nobody named: nothing marked', '500 soldiers were killed.', []],
    [
      'own speaks of the last one named before it',
      'Rome, in a long letter that it sent to all the cities, admits 500 of its own soldiers killed, the Greeks said.',
      [500],
    ],
    ['the stop of an abbreviated thousand parts nothing', 'Carthaginian soldiers killed 5 thou. Romans.', [5000]],
    ['who speaks of his own owns more than who is named behind', 'Rome said 500 died of its own, Carthage many more.', [500]],
    ['what is counted does not speak', '500 Roman soldiers were killed, and 900 men wounded, said Rome.', [500]],
    ['… also right before who does', '500 Roman soldiers were killed, and 900 men wounded said Rome.', [500]],
    ['who admits it owns it', 'Rome admits 500 dead, Carthage speaks of more.', [500]],
    ['… but not who is named after the verb', '500 soldiers of old were killed, admits Rome, for Carthage.', []],
    [
      'who follows a verb of saying that has its speaker owns',
      'Carthage’s wise council says Rome lost 500 soldiers, all killed.',
      [500],
    ],
    [
      'what is compared with owns nothing',
      '500 Roman soldiers were killed, more than in Carthage, the Carthaginian army says.',
      [500],
    ],
    ['… nor on its own', '500 were killed, more than in Rome.', []],
    ['who did it is not whom it was done to', 'Roman soldiers slew some 500 people, who died at once.', []],
    ['… and the other side that did it owns none', 'Carthage slew 500 bearded old soldiers of Rome, who died.', [500]],
    ['… where the verb is of the passive they are', 'Of the Romans slain 500 men were soldiers.', [500]],
    ['the enemy is the other side of who speaks', '500 enemy soldiers were killed, said Rome.', []],
    [
      '… of the nearest who does',
      'Rome said nothing about it that day, but 500 enemy soldiers were killed, said Carthage.',
      [500],
    ],
    ['no noun that is not asked for', 'The Roman soldiers saw that 500 elephants died.', []],
    ['… unless one follows soon', '500 battle-worn Roman soldiers died.', [500]],
  ])('%s', (_, text, values) => {
    expect(deaths('A headline', text)).toEqual(values);
  });

  test('what follows one another across a number or a comma means nothing together', () => {
    expect(deaths('Rome counts its dead', 'In the war on Carthage 500 soldiers were killed.')).toEqual([500]);
    expect(deaths('Rome counts its dead', 'In the war were 500 Carthaginian soldiers killed.')).toEqual([]);
    expect(deaths('Rome counts its dead', 'In the war, Carthaginian soldiers were killed, 500 of them.')).toEqual([]);
  });

  test('… nor across what parts them', () => {
    expect(deaths('Rome counts its dead', 'In the war an army of Carthage had 500 soldiers killed.')).toEqual([]);
  });

  test('the headline names the side', () => {
    expect(deaths('Roman soldiers in trouble', '500 were killed.')).toEqual([500]);
    expect(deaths('Roman soldiers in trouble', '500 were killed, according to the wise army of Carthage.')).toEqual([500]);
  });

  test('… which the sentence before goes before, but not one behind, and not where the headline has the number', () => {
    expect(deaths('Roman soldiers in trouble', 'Carthage mourned its soldiers. 500 were killed.')).toEqual([]);
    expect(deaths('Roman soldiers in trouble', '500 were killed. Carthage mourned its soldiers.')).toEqual([500]);
    expect(deaths('500 Roman soldiers killed', 'Carthage mourned its soldiers. Those 500 were killed.')).toEqual([500, 500]);
  });

  test('a text without a headline is none: only its first sentences count as one', () => {
    const long = ['Winter came.', 'Spring came.', 'Summer came.', 'Autumn came.'];
    const side = 'Roman soldiers were in trouble.';
    expect(deaths([side, ...long].join(' '), 'Nothing new.', '500 were killed.')).toEqual([500]);
    expect(deaths([...long, side].join(' '), 'Nothing new.', '500 were killed.')).toEqual([]);
  });

  test('a number that stands alone goes on in the sentence, but for what breaks the series', () => {
    const far = 'on that long day in the hills as the senate heard from a messenger';
    expect(deaths('A headline', `500 Roman soldiers were killed ${far}, up from 300.`)).toEqual([500, 300]);
    expect(deaths('A headline', `500 Roman soldiers were killed ${far}, from 300 ships.`)).toEqual([500]);
    expect(deaths('A headline', '500 Roman soldiers were killed; Carthage said 900.')).toEqual([500, 900]);
    expect(deaths('A headline', '500 Roman soldiers were killed, Carthage lost 900.')).toEqual([500]);
    expect(deaths('A headline', '500 Roman soldiers were killed, wounded were 900.')).toEqual([500]);
  });

  test('a number that stands alone goes on in the next sentence', () => {
    expect(deaths('A headline', '500 Roman soldiers were killed. The Greeks say 900.')).toEqual([500, 900]);
    expect(deaths('A headline', '500 Roman soldiers were killed. The Greeks saw 900 ships.')).toEqual([500]);
    expect(deaths('A headline', '500 Roman soldiers were killed. Of Romans died 900.')).toEqual([500, 900]);
  });
});
