/** What a number counts, told by the words right behind it. */
import type { PageFigure } from '../schema';
import type { ConceptSet } from './concept-set';
import type { PageNumber } from './page-number';
import type { CompiledRule } from './rules';
import type { Sentence } from './sentence';
import { isParting } from './speakers';
import { WORD } from './tokens';

/** Words behind a number among which its noun stands. */
const NOUN_REACH = 6;

/** Whether a concept of `counted` may be what the number counts: not where a noun follows that no lexicon knows ("300 dogs"), unless one does soon after. */
function mayBeCounted(sentence: Sentence, number: PageNumber, counted: ConceptSet): boolean {
  if (counted.empty) return true;
  const { read, span, hits } = sentence;
  const end = Math.min(span.to, number.to + NOUN_REACH);
  let at = number.to;
  while (at < end && read.words[at]?.common.length) at++;
  if (at >= end || read.tokens.kind[at] !== WORD || read.entries[at]) return true;
  for (; at < end && !isParting(read.tokens, at); at++)
    if (hits.some((hit) => hit.from <= at && at < hit.to && counted.has(hit.concept))) return true;
  return false;
}

const kindOf = (unit: PageFigure['unit']): PageNumber['kind'] => (unit === 'percent' || unit === 'year' ? unit : 'count');

/** Whether the number is of the kind and size that the rule counts, and may count it. */
export function fitsFigure(sentence: Sentence, { figure }: CompiledRule, number: PageNumber): boolean {
  if (!figure || number.kind !== kindOf(figure.unit) || number.value < figure.min || number.value > figure.max) return false;
  return mayBeCounted(sentence, number, figure.counted);
}
