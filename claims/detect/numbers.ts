/** Numbers of a sentence: in digits or words, with scales, ranges, percent signs and bounds; dates, times, money and measures are left out. */
import type { Hit, ReadBlock } from './hits';
import type { NumberConcepts, PageNumber } from './page-number';
import { QuantityReader } from './quantity';
import type { Span } from './sentences';
import { Surroundings } from './surroundings';
import { NUMBER } from './tokens';

const mayCount = ({ tokens, entries }: ReadBlock, at: number): boolean =>
  tokens.kind[at] === NUMBER || entries[at]?.counts === true;

/** Adds a number, unless it is part of one that is there; one that is part of it goes: of "half a million" and "half" the longer is meant. */
function put(numbers: PageNumber[], number: PageNumber): void {
  const same = numbers.filter((other) => other.from < number.to && number.from < other.to);
  if (same.some((other) => lengthOf(other) >= lengthOf(number))) return;
  for (const other of same) numbers.splice(numbers.indexOf(other), 1);
  numbers.push(number);
}

const lengthOf = ({ from, to }: PageNumber): number => to - from;

/** Years, counts and percentages of the sentence, in order. `hits` are the sentence's concept hits. */
export function pageNumbers(
  block: ReadBlock,
  sentence: Span,
  hits: readonly Hit[],
  concepts: NumberConcepts,
  phrases: ReadonlyMap<string, number>,
): PageNumber[] {
  const reader = new QuantityReader(block, sentence, phrases);
  const around = new Surroundings(reader, hits, concepts);
  const numbers: PageNumber[] = around.shares();
  for (let at = sentence.from; at < sentence.to; ) {
    const first = mayCount(block, at) ? reader.quantity(at) : undefined;
    if (!first) {
      at++;
      continue;
    }
    const second = around.rangeEnd(first);
    const number = around.judge(first, second);
    if (number) put(numbers, number);
    at = (second ?? first).to;
  }
  return numbers.length > 1 ? around.sharesGoOn(numbers.sort((a, b) => a.from - b.from)) : numbers;
}
