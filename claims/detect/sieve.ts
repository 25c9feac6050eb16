/** Whether a page may hold a mention at all, told from its bare text: all that a reader sees stands there, and more between. */
import type { Scope } from '../recognition';
import { cluster } from './cluster';
import type { Compiled } from './compile';
import { ConceptSet } from './concept-set';
import { fitsFigure } from './counted';
import type { PageReader } from './reader';
import type { CompiledRole, CompiledRule } from './rules';
import type { Sentence } from './sentence';

/** So many times as far apart as a rule allows its words may be: text that no reader sees may stand between. */
const SLACK = 2;

/** Whether the sentence has the rule's words, and a number that it counts. */
function hasWords(sentence: Sentence, rule: CompiledRule): boolean {
  const { slots, within, ordered, figure } = rule;
  const { hits, concepts } = sentence;
  if (!slots.every((slot) => slot.meets(concepts))) return false;
  if (figure && !(sentence.counts && sentence.numbers().some((number) => fitsFigure(sentence, rule, number)))) return false;
  return hits.some((hit) => slots[0]?.has(hit.concept) && cluster(hits, hit, slots, within * SLACK, ordered));
}

/** So many sentences to each side are near: text that no reader sees may stand between, or a list of other stories. */
const NEAR = 20;

/** What the sentences of a page name, near one of them, in its headline and anywhere. */
class Named {
  private readonly headline: ConceptSet;
  private readonly sentences: readonly Sentence[];
  private readonly places: ReadonlyMap<Sentence, number>;
  private readonly around = new Map<Sentence, ConceptSet>();

  constructor(private readonly reader: PageReader) {
    this.headline = conceptsOf(reader.headline());
    this.sentences = reader.all();
    this.places = new Map(this.sentences.map((sentence, at) => [sentence, at]));
  }

  /** Whether one of the concepts may stand in `scope`. */
  has(any: ConceptSet, sentence: Sentence, scope: Scope): boolean {
    if (any.meets(sentence.concepts)) return true;
    if (scope === 'sentence') return false;
    if (scope === 'page' && any.meets(this.reader.page())) return true;
    return (scope !== 'neighbour' && any.meets(this.headline)) || any.meets(this.near(sentence));
  }

  private near(sentence: Sentence): ConceptSet {
    const known = this.around.get(sentence);
    if (known) return known;
    const at = this.places.get(sentence) ?? 0;
    const found = conceptsOf(this.sentences.slice(Math.max(0, at - NEAR), at + NEAR + 1));
    this.around.set(sentence, found);
    return found;
  }
}

const conceptsOf = (sentences: readonly Sentence[]): ConceptSet => ConceptSet.of(sentences.flatMap(({ hits }) => hits));

/** Whether the page names what the rule asks for around the sentence. */
function hasRest(sentence: Sentence, { around, owners, roles }: CompiledRule, named: Named): boolean {
  const owned = ({ optional, want, from }: CompiledRole): boolean => optional || named.has(want, sentence, from);
  return around.every(({ any, from }) => named.has(any, sentence, from)) && owners.every(owned) && roles.every(owned);
}

/** @returns whether a sentence of the page may hold a mention. Where it is false, `detect` finds none in the same text */
export function mayHold(compiled: Compiled, reader: PageReader): boolean {
  let named: Named | undefined;
  const fits = (sentence: Sentence, rule: CompiledRule): boolean => {
    if (!hasWords(sentence, rule)) return false;
    named ??= new Named(reader);
    return hasRest(sentence, rule, named);
  };
  return reader
    .candidates()
    .some((sentence) => sentence.hits.some(({ concept }) => compiled.rulesFor(concept).some((rule) => fits(sentence, rule))));
}
