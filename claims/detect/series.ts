/** Numbers that go on counting what one before them counts: "1,351, up from 498", "Rome names 500, Carthage 900". */
import { namesRival, standsAlone } from './bind';
import { fitsFigure } from './counted';
import type { PageNumber } from './page-number';
import type { CompiledRule } from './rules';
import type { Sentence } from './sentence';
import { isAttribution, isRival } from './speakers';

/** Whether something between two places is counted besides, or owns what is: who is only said to speak does not. */
function isBroken(sentence: Sentence, rule: CompiledRule, from: number, to: number): boolean {
  const between = sentence.hits.filter((hit) => hit.from >= from && hit.to <= to);
  return rule.roles.some((role) => between.some((hit) => isRival(hit, role) && !isAttribution(sentence, hit, role)));
}

/**
 * The numbers of the sentence that stand alone behind a counted one, with none that is not counted between.
 * @param counted in any order
 */
export function seriesIn(sentence: Sentence, rule: CompiledRule, counted: readonly PageNumber[]): PageNumber[] {
  const found: PageNumber[] = [];
  let last: PageNumber | undefined;
  for (const number of sentence.numbers()) {
    if (number.kind === 'year') continue;
    const goesOn = last && standsAlone(sentence, number) && fitsFigure(sentence, rule, number);
    if (counted.includes(number)) last = number;
    else if (last && goesOn && !isBroken(sentence, rule, last.to, number.from)) {
      found.push(number);
      last = number;
    } else last = undefined;
  }
  return found;
}

/** The numbers that stand alone in the next sentence, where nothing else is counted and nobody else is named as owner. */
export function seriesNext(next: Sentence, rule: CompiledRule): PageNumber[] {
  if (rule.roles.some((role) => namesRival(next, role))) return [];
  return next.numbers().filter((number) => standsAlone(next, number) && fitsFigure(next, rule, number));
}
