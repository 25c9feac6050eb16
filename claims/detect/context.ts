/** What stands around a sentence, and whether a rule can hold there. */
import type { Scope } from '../recognition';
import type { ConceptSet } from './concept-set';
import { isAtAnotherTime, latestYear } from './era';
import type { Hit } from './hits';
import type { PageReader } from './reader';
import type { CompiledRule } from './rules';
import type { Sentence } from './sentence';

/** A hit and where it was found. */
export interface Found {
  readonly sentence: Sentence;
  readonly hit: Hit;
  readonly from: Scope;
}

/** What keeps a rule from holding. `at` counts within the rule's `all`, `without` or `around`. */
export interface Obstacle {
  readonly what: 'all' | 'elsewhere' | 'era' | 'without' | 'around';
  readonly at: number;
}

/** Whether the rule counts something and the sentence compares it with nothing elsewhere, or the rule wants its own time only. */
const isStrict = ({ era, allowed, figure }: CompiledRule, { concepts }: Sentence): boolean =>
  era.strict || (figure !== undefined && figure.unit !== 'year' && !allowed.meets(concepts));

export class Context {
  private latest: string | undefined;

  /** @param date the page's, ISO; undefined when it does not say */
  constructor(
    private readonly reader: PageReader,
    private readonly date: string | undefined,
  ) {}

  /** The first thing that keeps the rule from holding in the sentence; undefined when nothing does. */
  obstacle(sentence: Sentence, rule: CompiledRule): Obstacle | undefined {
    const { slots, without, around } = rule;
    for (let at = 0; at < slots.length; at++) if (!slots[at]?.meets(sentence.concepts)) return { what: 'all', at };
    if (this.isElsewhere(sentence, rule)) return { what: 'elsewhere', at: 0 };
    for (let at = 0; at < without.length; at++) {
      const { any, from, unless } = without[at] as (typeof without)[number];
      if (!unless.meets(sentence.concepts) && this.stands(sentence, any, from)) return { what: 'without', at };
    }
    for (let at = 0; at < around.length; at++) {
      const { any, from } = around[at] as (typeof around)[number];
      if (!this.stands(sentence, any, from)) return { what: 'around', at };
    }
    return this.isAtAnotherTime(sentence, rule) ? { what: 'era', at: 0 } : undefined;
  }

  /** Whether one of the concepts is named as far as the scope reaches. */
  private stands(sentence: Sentence, any: ConceptSet, scope: Scope): boolean {
    if (sentence.concepts.meets(any)) return true;
    if (scope === 'sentence') return false;
    if (namesAny(this.reader.neighbours(sentence), any)) return true;
    if (scope === 'neighbour') return false;
    return namesAny(this.reader.headline(), any) || (scope === 'page' && this.reader.page().meets(any));
  }

  /** The evidence for what the rule wants around the sentence. */
  around(sentence: Sentence, rule: CompiledRule): Found[] {
    const found: Found[] = [];
    for (const { any, from } of rule.around) {
      const one = this.find(sentence, any, from);
      if (one) found.push(one);
    }
    return found;
  }

  /** The concept nearest by: in the sentence, else in its neighbours, the headline, the page, as far as the scope reaches. */
  find(sentence: Sentence, any: ConceptSet, scope: Scope): Found | undefined {
    const own = hitOf(sentence, any);
    if (own) return { sentence, hit: own, from: 'sentence' };
    if (scope === 'sentence') return undefined;
    const beside = firstWith(this.reader.neighbours(sentence), any, 'neighbour');
    if (beside || scope === 'neighbour') return beside;
    const headline = firstWith(this.reader.headline(), any, 'headline');
    if (headline || scope === 'headline') return headline;
    const concept = [...any].find((candidate) => this.reader.page().has(candidate));
    return concept === undefined ? undefined : { sentence, hit: { concept, from: 0, to: 0, parts: undefined }, from: 'page' };
  }

  private isAtAnotherTime(sentence: Sentence, rule: CompiledRule): boolean {
    const date = this.date ?? this.datedByYears(rule);
    return isAtAnotherTime(sentence, this.reader, rule.era, date, isStrict(rule, sentence));
  }

  /** A page without a date that names a later year was written later: told only where the era is strict. */
  private datedByYears({ era: { strict, to } }: CompiledRule): string | undefined {
    if (!strict || !to) return undefined;
    this.latest ??= latestYear(this.reader.blocks.flatMap((block) => block?.read.tokens ?? []));
    return this.latest > to.slice(0, 4) ? this.latest : undefined;
  }

  /** Whether the sentence is about something elsewhere, or stands under a headline that is and says nothing of home. */
  private isElsewhere(sentence: Sentence, { elsewhere, home }: CompiledRule): boolean {
    if (elsewhere.meets(sentence.concepts)) return true;
    const headline = this.reader.headline();
    if (home.empty || !namesAny(headline, elsewhere)) return false;
    return !home.meets(sentence.concepts) && !namesAny(this.reader.neighbours(sentence), home) && !namesAny(headline, home);
  }
}

function namesAny(sentences: readonly Sentence[], any: ConceptSet): boolean {
  for (const { concepts } of sentences) if (concepts.meets(any)) return true;
  return false;
}

/** The first of the concepts that the sentence names. */
function hitOf({ hits, concepts }: Sentence, any: ConceptSet): Hit | undefined {
  if (!concepts.meets(any)) return undefined;
  for (const hit of hits) if (any.has(hit.concept)) return hit;
  return undefined;
}

function firstWith(sentences: readonly Sentence[], any: ConceptSet, from: Scope): Found | undefined {
  for (const sentence of sentences) {
    const hit = hitOf(sentence, any);
    if (hit) return { sentence, hit, from };
  }
  return undefined;
}
