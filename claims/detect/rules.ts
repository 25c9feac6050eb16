/** An article's recognition data, compiled: names of concepts and of sets become numbers. */
import type { Derived, Era, Recognition, Role, Rule, Scope } from '../recognition';
import type { Article } from '../schema';
import { ConceptSet } from './concept-set';

export interface CompiledDerived {
  readonly concept: number;
  readonly order: number;
  readonly any: readonly (readonly ConceptSet[])[];
  readonly within: number;
  readonly ordered: boolean;
}

export interface CompiledRole extends Omit<Role, 'want' | 'other' | 'weak' | 'beside'> {
  readonly want: ConceptSet;
  readonly other: ConceptSet;
  readonly weak: ConceptSet;
  readonly beside: ConceptSet;
  /** The concept by which a speaker owns what is counted. */
  readonly own: number;
}

interface CompiledNear {
  readonly any: ConceptSet;
  readonly from: Scope;
}

export interface CompiledRule {
  readonly article: Article;
  readonly rule: Rule;
  readonly slots: readonly ConceptSet[];
  readonly around: readonly CompiledNear[];
  readonly without: readonly (CompiledNear & { readonly unless: ConceptSet })[];
  readonly elsewhere: ConceptSet;
  /** What may stand in the sentence though it is elsewhere. */
  readonly allowed: ConceptSet;
  readonly home: ConceptSet;
  readonly era: Era;
  readonly owners: readonly CompiledRole[];
  readonly roles: readonly CompiledRole[];
  readonly places: ReadonlyMap<number, string>;
}

/** Compiles the rules and derived concepts of one article. `intern` gives every concept its number. */
export class RuleCompiler {
  private readonly elsewhere: ConceptSet;
  private readonly home: ConceptSet;
  private readonly roles = new Map<string, CompiledRole>();

  constructor(
    private readonly article: Article,
    private readonly recognition: Recognition,
    private readonly intern: (concept: string) => number,
  ) {
    this.elsewhere = this.set(recognition.elsewhere);
    this.home = this.set(recognition.home);
  }

  /** The numbers of these concepts, with "@name" opened up. */
  set(names: readonly string[]): ConceptSet {
    const open = (name: string): readonly string[] =>
      name.startsWith('@') ? (this.recognition.sets[name.slice(1)] ?? []).flatMap(open) : [name];
    return new ConceptSet(names.flatMap(open).map(this.intern));
  }

  private readonly slot = (slot: string): ConceptSet => this.set(slot.split('|'));

  /** Rules of one claim bind by the same roles: each is compiled, and asked in a sentence, once. */
  private readonly role = (role: Role): CompiledRole => {
    const key = JSON.stringify(role);
    const known = this.roles.get(key);
    if (known) return known;
    const compiled = this.compiledRole(role);
    this.roles.set(key, compiled);
    return compiled;
  };

  private readonly compiledRole = (role: Role): CompiledRole => ({
    ...role,
    want: this.set(role.want),
    other: this.set(role.other),
    weak: this.set(role.weak),
    beside: this.set(role.beside),
    own: this.intern('own'),
  });

  derived({ concept, any, within, ordered }: Derived, order: number): CompiledDerived {
    return { concept: this.intern(concept), order, any: any.map((way) => way.map(this.slot)), within, ordered };
  }

  rule(rule: Rule): CompiledRule {
    const allowed = this.set(rule.allow);
    return {
      article: this.article,
      rule,
      slots: rule.all.map(this.slot),
      around: rule.around.map(({ any, from }) => ({ any: this.slot(any), from })),
      without: rule.without.map(({ any, from, unless }) => ({
        any: this.slot(any),
        from,
        unless: this.set(unless?.split('|') ?? []),
      })),
      elsewhere: allowed.empty ? this.elsewhere : new ConceptSet([...this.elsewhere].filter((concept) => !allowed.has(concept))),
      allowed,
      home: this.home,
      era: rule.era ?? this.recognition.era,
      owners: rule.owners.map(this.role),
      roles: (rule.figure?.roles ?? []).map(this.role),
      places: new Map((rule.figure?.places ?? []).map((place) => [this.intern(place), place])),
    };
  }
}
