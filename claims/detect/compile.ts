/** Articles' recognition data and the lexicons, compiled: concepts become numbers, rules are indexed by the concept that they are looked up by. */
import type { ArticleLexicon, Grammar, Lexicon } from '../lexicon/schema';
import type { Recognition, RecognitionData, Role, Rule } from '../recognition';
import type { Article, Bound, Locale } from '../schema';
import { type LanguageFinder, languageFinder } from './language';
import { type CompiledLexicon, compileLexicon, type Entry } from './lexicon';
import type { NumberConcepts } from './numbers';

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

export interface CompiledDerived {
  readonly concept: number;
  readonly order: number;
  readonly any: readonly (readonly ReadonlySet<number>[])[];
  readonly within: number;
  readonly ordered: boolean;
}

export interface CompiledRole extends Omit<Role, 'want' | 'other'> {
  readonly want: ReadonlySet<number>;
  readonly other: ReadonlySet<number>;
}

export interface CompiledRule {
  readonly article: Article;
  readonly rule: Rule;
  readonly slots: readonly ReadonlySet<number>[];
  readonly around: readonly { readonly any: ReadonlySet<number>; readonly from: Rule['around'][number]['from'] }[];
  readonly without: readonly { readonly any: ReadonlySet<number>; readonly from: Rule['without'][number]['from'] }[];
  readonly elsewhere: ReadonlySet<number>;
  readonly owners: readonly CompiledRole[];
  readonly roles: readonly CompiledRole[];
  readonly places: ReadonlyMap<number, string>;
}

const UNCOUNTED = ['measure', 'money', 'age-word', 'year-word'];
const COUNTED = ['soldier', 'person', 'civilian', 'house', 'household', 'die', 'wound'];
const BOUNDS: readonly Bound[] = ['about', 'at-least', 'up-to', 'more-than', 'less-than'];

export class Compiled {
  readonly language: LanguageFinder;
  readonly hides = new Map<number, Set<number>>();
  readonly numberConcepts: NumberConcepts;
  readonly say: number;
  private readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly lexicons = new Map<Locale, CompiledLexicon>();
  private readonly rules = new Map<number, CompiledRule[]>();
  private readonly derived = new Map<number, CompiledDerived[]>();
  private readonly anchorConcepts = new Set<number>();

  constructor(private readonly data: EngineData) {
    this.language = languageFinder(data.grammars);
    this.numberConcepts = this.compileNumberConcepts();
    this.say = this.intern('say');
    for (const article of data.articles) this.addArticle(article);
  }

  /** The name of a concept's number. */
  name(concept: number): string {
    return this.names[concept] ?? '';
  }

  /** The rules that are looked up by a concept. */
  rulesFor(concept: number): readonly CompiledRule[] {
    return this.rules.get(concept) ?? [];
  }

  derivedFrom(concept: number): readonly CompiledDerived[] {
    return this.derived.get(concept) ?? [];
  }

  /** Whether a word can be the start of a mention: it names a concept by which rules are looked up, alone or as part of a term. */
  anchors(entry: Entry): boolean {
    return (
      entry.concepts.some((concept) => this.anchorConcepts.has(concept)) ||
      entry.terms.some((term) => this.anchorConcepts.has(term.concept))
    );
  }

  /** The compiled lexicon of a language; compiled at first use. */
  lexicon(language: Locale): CompiledLexicon {
    const known = this.lexicons.get(language);
    if (known) return known;
    const own = this.data.articles.flatMap(({ lexicons }) => lexicons.filter((lexicon) => lexicon.language === language));
    const general = this.data.lexicons[language] ?? EMPTY(language);
    const tables = [general, ...own].map((lexicon) => lexicon.concepts);
    const compiled = compileLexicon(general, tables, this.data.grammars[language], (concept) => this.intern(concept));
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

  private set(concepts: readonly string[]): Set<number> {
    return new Set(concepts.map((concept) => this.intern(concept)));
  }

  private slot(slot: string): Set<number> {
    return this.set(slot.split('|'));
  }

  private compileNumberConcepts(): NumberConcepts {
    const shares = Object.values(this.data.lexicons).flatMap((lexicon) => Object.values(lexicon.fractions));
    return {
      percent: this.intern('percent'),
      month: this.intern('month'),
      uncounted: this.set(UNCOUNTED),
      counted: this.set(COUNTED),
      bounds: new Map(BOUNDS.map((bound) => [this.intern(`bound.${bound}`), bound])),
      shares: new Map(shares.map((share) => [this.intern(`share:${share}`), share])),
    };
  }

  private addArticle({ article, recognition: written }: ArticleData): void {
    const recognition = completed(written);
    for (const { concept, hides } of recognition.hides) this.hide(concept, hides);
    recognition.derived.forEach((derived, order) => {
      this.hide(derived.concept, derived.hides);
      const any = derived.any.map((way) => way.map((slot) => this.slot(slot)));
      const compiled = { ...derived, concept: this.intern(derived.concept), order, any };
      for (const concept of new Set(any.flatMap((way) => [...(way[0] ?? [])]))) append(this.derived, concept, compiled);
    });
    const elsewhere = this.set(recognition.elsewhere);
    for (const rule of recognition.rules) this.addRule(article, rule, elsewhere);
  }

  private hide(concept: string, hidden: readonly string[]): void {
    if (!hidden.length) return;
    const id = this.intern(concept);
    this.hides.set(id, new Set([...(this.hides.get(id) ?? []), ...this.set(hidden)]));
  }

  private addRule(article: Article, rule: Rule, elsewhere: ReadonlySet<number>): void {
    const slots = rule.all.map((slot) => this.slot(slot));
    const near = <Near extends { any: string }>(list: readonly Near[]) =>
      list.map((item) => ({ ...item, any: this.slot(item.any) }));
    const compileRole = (role: Role): CompiledRole => ({ ...role, want: this.set(role.want), other: this.set(role.other) });
    const places = new Map((rule.figure?.places ?? []).map((place) => [this.intern(place), place]));
    const allowed = new Set(rule.allow.map((concept) => this.intern(concept)));
    const compiled: CompiledRule = {
      article,
      rule,
      slots,
      around: near(rule.around),
      without: near(rule.without),
      elsewhere: allowed.size ? new Set([...elsewhere].filter((concept) => !allowed.has(concept))) : elsewhere,
      owners: rule.owners.map(compileRole),
      roles: (rule.figure?.roles ?? []).map(compileRole),
      places,
    };
    for (const concept of slots[0] ?? []) {
      append(this.rules, concept, compiled);
      this.anchor(concept);
    }
  }

  /** Mark a concept as one by which rules are looked up; for a derived one, those that it is looked up by. */
  private anchor(concept: number): void {
    if (this.anchorConcepts.has(concept)) return;
    this.anchorConcepts.add(concept);
    for (const [first, list] of this.derived) if (list.some((derived) => derived.concept === concept)) this.anchor(first);
  }
}

const EMPTY = (language: Locale): Lexicon => ({
  language,
  abbreviations: [],
  numbers: { words: {}, scales: {}, joiners: [] },
  fractions: {},
  concepts: {},
});

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const completeRole = (role: NonNullable<NonNullable<RecognitionData['rules'][number]['figure']>['roles']>[number]): Role => ({
  other: [],
  from: 'sentence',
  optional: false,
  ...role,
});

/** Recognition data with the schema's defaults filled in, without the cost of parsing. */
function completed(written: RecognitionData): Recognition {
  return {
    elsewhere: written.elsewhere,
    hides: written.hides ?? [],
    derived: (written.derived ?? []).map((derived) => ({ ordered: false, hides: [], ...derived })),
    rules: written.rules.map((rule) => completeRule(rule)),
  };
}

function completeRule(rule: RecognitionData['rules'][number]): Rule {
  const { figure, owners, without, ...rest } = rule;
  return {
    within: 20,
    ordered: false,
    around: [],
    allow: [],
    ...rest,
    owners: (owners ?? []).map(completeRole),
    without: (without ?? []).map((item) => ({ from: 'sentence' as const, ...item })),
    ...(figure ? { figure: { within: 14, places: [], ...figure, roles: (figure.roles ?? []).map(completeRole) } } : {}),
  };
}
