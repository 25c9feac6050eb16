/** Articles' recognition data and the lexicons, compiled: concepts become numbers, rules are indexed by the concept that they are looked up by. */
import type { ArticleLexicon, Grammar, Lexicon } from '../lexicon/schema';
import type { RecognitionData } from '../recognition';
import type { Article, Bound, Locale } from '../schema';
import { completed } from './complete';
import { ConceptSet } from './concept-set';
import { type CommonIn, commonWords } from './language';
import { type CompiledLexicon, cached, compileLexicon, type Lookup, unknown } from './lexicon';
import type { NumberConcepts } from './page-number';
import { type CompiledDerived, type CompiledRule, RuleCompiler } from './rules';

/** All that belongs to an article. */
export interface ArticleData {
  readonly article: Article;
  readonly recognition: RecognitionData;
  readonly lexicons: readonly ArticleLexicon[];
}

/** What an engine is made of. */
export interface EngineData {
  readonly articles: readonly ArticleData[];
  readonly lexicons: Readonly<Partial<Record<Locale, Lexicon>>>;
  readonly grammars: Readonly<Record<Locale, Grammar>>;
}

const YEAR = 'year.';
const UNCOUNTED = ['measure', 'money', 'age-word', 'year-word'];
const COUNTED = ['soldier', 'person', 'civilian', 'house', 'household', 'die', 'wound', 'equipment'];
const BOUNDS: readonly Bound[] = ['about', 'at-least', 'up-to', 'more-than', 'less-than'];

const NO_RULES: readonly CompiledRule[] = [];
const NO_DERIVED: readonly CompiledDerived[] = [];

/** Adds to a concept's list. Lists are found by the concept's number: they are asked for at every word. */
function put<Value>(lists: Value[][], concept: number, value: Value): void {
  const list = lists[concept];
  if (list) list.push(value);
  else lists[concept] = [value];
}

export class Compiled {
  /** What a concept hides, by its number. */
  readonly hides: (ConceptSet | undefined)[] = [];
  readonly numberConcepts: NumberConcepts;
  readonly say: number;
  /** The concept of verbs by which somebody speaks of what is their own, such as "admit". */
  readonly admit: number;
  /** The concept of words before who is cited, such as "according to". */
  readonly by: number;
  /** The concept of words before what something is dated by, such as "since". */
  readonly since: number;
  /** The concept of names. */
  readonly named: number;
  /** The concepts by which rules are looked up that ask for a name. */
  readonly wantNames: ConceptSet;
  /** The concepts that stand for a year, such as "year.2014", by its digits. */
  readonly years = new Map<string, number>();
  private readonly common: CommonIn;
  private readonly plain: Lookup;
  private readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly lexicons = new Map<Locale, CompiledLexicon>();
  private readonly rules: CompiledRule[][] = [];
  private readonly derived: CompiledDerived[][] = [];
  private readonly anchorConcepts = new Set<number>();
  /** The concepts that are derived from others. */
  readonly allDerived = new ConceptSet([]);

  constructor(private readonly data: EngineData) {
    this.common = commonWords(data.grammars);
    this.plain = cached((word) => unknown(word, this.common(word)));
    this.numberConcepts = this.compileNumberConcepts();
    this.say = this.intern('say');
    this.admit = this.intern('admit');
    this.by = this.intern('grammar.by');
    this.since = this.intern('grammar.since');
    this.named = this.intern('name');
    for (const article of data.articles) this.addArticle(article);
    const wantsName = ({ slots }: CompiledRule): boolean => slots.some((slot) => slot.has(this.named));
    this.wantNames = new ConceptSet(this.rules.flatMap((rules, concept) => (rules.some(wantsName) ? [concept] : [])));
    this.names.forEach((name, concept) => {
      if (name.startsWith(YEAR)) this.years.set(name.slice(YEAR.length), concept);
    });
  }

  /** The name of a concept's number. */
  name(concept: number): string {
    return this.names[concept] ?? '';
  }

  /** The rules that are looked up by a concept. */
  rulesFor(concept: number): readonly CompiledRule[] {
    return this.rules[concept] ?? NO_RULES;
  }

  derivedFrom(concept: number): readonly CompiledDerived[] {
    return this.derived[concept] ?? NO_DERIVED;
  }

  /** What is known of words in a language; of no language, only where they are common. */
  lookup(language: Locale | undefined): Lookup {
    return language ? this.lexicon(language).lookup : this.plain;
  }

  /** The compiled lexicon of a language; compiled at first use. */
  lexicon(language: Locale): CompiledLexicon {
    const known = this.lexicons.get(language);
    if (known) return known;
    const own = this.data.articles.flatMap(({ lexicons }) => lexicons.filter((lexicon) => lexicon.language === language));
    const general = this.data.lexicons[language] ?? EMPTY(language);
    const tables = [general, ...own].map((lexicon) => lexicon.concepts);
    const concepts = {
      intern: (concept: string) => this.intern(concept),
      anchors: this.anchorConcepts,
      shares: this.numberConcepts.shares,
      common: this.common,
    };
    const compiled = compileLexicon(general, tables, this.data.grammars[language], concepts);
    this.lexicons.set(language, compiled);
    return compiled;
  }

  private intern(concept: string): number {
    const known = this.ids.get(concept);
    if (known !== undefined) return known;
    this.ids.set(concept, this.names.length);
    this.names.push(concept);
    return this.names.length - 1;
  }

  private set(concepts: readonly string[]): ConceptSet {
    return new ConceptSet(concepts.map((concept) => this.intern(concept)));
  }

  private compileNumberConcepts(): NumberConcepts {
    const shares = Object.values(this.data.lexicons).flatMap((lexicon) => Object.values(lexicon.fractions));
    return {
      percent: this.intern('percent'),
      month: this.intern('month'),
      age: this.intern('age-word'),
      in: this.intern('grammar.in'),
      since: this.intern('since'),
      uncounted: this.set(UNCOUNTED),
      counted: this.set(COUNTED),
      bounds: new Map(BOUNDS.map((bound) => [this.intern(`bound.${bound}`), bound])),
      shares: new Map(shares.map((share) => [this.intern(`share:${share}`), share])),
    };
  }

  private addArticle({ article, recognition: written }: ArticleData): void {
    const recognition = completed(written);
    const compiler = new RuleCompiler(article, recognition, (concept) => this.intern(concept));
    for (const { concept, hides } of recognition.hides) this.hide(concept, compiler.set(hides));
    const derived = recognition.derived.map((one, order) => compiler.derived(one, order));
    for (const { concept, hides } of recognition.derived) this.hide(concept, compiler.set(hides));
    this.addDerived(derived);
    for (const rule of recognition.rules) this.addRule(compiler.rule(rule));
  }

  /** Each way of saying a derived concept is looked up by the slot that the fewest ways share: "phase", not "first". */
  private addDerived(derived: readonly CompiledDerived[]): void {
    const shared = new Map<number, number>();
    const ways = derived.flatMap(({ any }) => any);
    for (const slot of ways.flat()) for (const concept of slot) shared.set(concept, (shared.get(concept) ?? 0) + 1);
    const cost = (slot: ConceptSet): number => [...slot].reduce((sum, concept) => sum + (shared.get(concept) ?? 0), 0);
    const rarest = (way: readonly ConceptSet[]) => way.reduce((best, slot) => (cost(slot) < cost(best) ? slot : best));
    for (const { concept } of derived) this.allDerived.add(concept);
    for (const one of derived)
      for (const concept of new Set(one.any.flatMap((way) => [...rarest(way)]))) put(this.derived, concept, one);
  }

  private addRule(rule: CompiledRule): void {
    for (const concept of rule.slots[0] ?? []) {
      put(this.rules, concept, rule);
      this.anchor(concept);
    }
  }

  private hide(concept: string, hidden: ConceptSet): void {
    if (hidden.empty) return;
    const id = this.intern(concept);
    this.hides[id] = new ConceptSet([...(this.hides[id] ?? []), ...hidden]);
  }

  /** Mark a concept as one by which rules are looked up; for a derived one, those that it is looked up by. */
  private anchor(concept: number): void {
    if (this.anchorConcepts.has(concept)) return;
    this.anchorConcepts.add(concept);
    this.derived.forEach((list, last) => {
      if (list.some((derived) => derived.concept === concept)) this.anchor(last);
    });
  }
}

const EMPTY = (language: Locale): Lexicon => ({
  language,
  abbreviations: [],
  numbers: { words: {}, scales: {}, joiners: [] },
  fractions: {},
  concepts: {},
});
