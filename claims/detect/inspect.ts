/** What the engine sees in a page, for who adds words or rules. */
import type { Page } from '../schema';
import type { Compiled } from './compile';
import type { Obstacle } from './context';
import { Matcher } from './match';
import type { PageNumber } from './page-number';
import { PageReader } from './reader';
import type { CompiledRule } from './rules';
import type { Sentence } from './sentence';
import type { Span } from './sentences';

/** A sentence with the concepts that its words name, its numbers, and what keeps rules from holding there. */
export interface Inspected {
  readonly block: number;
  readonly text: string;
  readonly concepts: readonly { readonly concept: string; readonly words: string }[];
  readonly numbers: readonly PageNumber[];
  readonly rules: readonly { readonly rule: string; readonly claim: string; readonly lacks: string }[];
}

function lacks({ rule: { all, without, around } }: CompiledRule, obstacle: Obstacle | undefined): string {
  if (!obstacle) return 'its words stand too far apart, or what they count is not bound to them';
  const { what, at } = obstacle;
  if (what === 'all') return `no ${all[at]} in the sentence`;
  if (what === 'around') return `no ${around[at]?.any} as far as the ${around[at]?.from}`;
  if (what === 'without') return `there is ${without[at]?.any}`;
  return what === 'era' ? 'it speaks of another time' : 'it is about something elsewhere';
}

function inspected(sentence: Sentence, compiled: Compiled, matcher: Matcher): Inspected {
  const { tokens } = sentence.read;
  const words = ({ from, to }: Span): string => tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  return {
    block: sentence.block,
    text: words(sentence.span),
    concepts: sentence.hits.map((hit) => ({ concept: compiled.name(hit.concept), words: words(hit) })),
    numbers: sentence.numbers(),
    rules: matcher.obstacles(sentence).map(({ rule, obstacle }) => ({
      rule: rule.rule.id,
      claim: rule.rule.claim,
      lacks: lacks(rule, obstacle),
    })),
  };
}

/** Every sentence of the page as the engine sees it. */
export function inspect(compiled: Compiled, page: Page): Inspected[] {
  const reader = new PageReader(compiled, page);
  const matcher = new Matcher(compiled, reader, page.date);
  return reader.all().map((sentence) => inspected(sentence, compiled, matcher));
}
