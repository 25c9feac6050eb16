/** An article's recognition data, compiled: names of concepts and of sets become numbers. */
import type { Derived, FigureRule, Recognition, Role, Rule, Scope } from '../recognition';
import type { Article, Unit } from '../schema';
import { ConceptSet } from './concept-set';
import { type CompiledEra, compiledEra } from './era';

export interface CompiledDerived {
  readonly concept: number;
  readonly order: number;
  readonly any: readonly (readonly ConceptSet[])[];
  readonly within: number;
  readonly ordered: boolean;
  readonly parting: ConceptSet;
}

export interface CompiledRole
  extends Omit<Role, 'want' | 'other' | 'weak' | 'beside' | 'until' | 'does' | 'foe' | 'reach' | 'behind'> {
  readonly reach: number;
  readonly behind: number;
  readonly want: ConceptSet;
  readonly other: ConceptSet;
  readonly weak: ConceptSet;
  readonly beside: ConceptSet;
  readonly until: ConceptSet;
  readonly does: { readonly verb: ConceptSet; readonly passive: ConceptSet; readonly whom: ConceptSet } | undefined;
  readonly foe: ConceptSet;
  /** The concept by which a speaker owns what is counted. */
  readonly own: number;
}

interface CompiledNear {
  readonly any: ConceptSet;
  readonly from: Scope;
}

/** Which numbers a rule takes, and how far from its slots. */
export interface CompiledFigure {
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly within: number;
  readonly series: boolean;
  readonly counted: ConceptSet;
}

/** What is asked of every sentence is written out in one shape: as they come from the data, no two rules need be alike. */
export interface CompiledRule {
  readonly article: Article;
  readonly rule: Rule;
  readonly figure: CompiledFigure | undefined;
  readonly within: number;
  readonly ordered: boolean;
  readonly slots: readonly ConceptSet[];
  readonly around: readonly CompiledNear[];
  readonly without: readonly (CompiledNear & { readonly unless: ConceptSet })[];
  readonly elsewhere: ConceptSet;
  /** What may stand in the sentence though it is elsewhere. */
  readonly allowed: ConceptSet;
  readonly home: ConceptSet;
  readonly era: CompiledEra;
  readonly owners: readonly CompiledRole[];
  readonly roles: readonly CompiledRole[];
  readonly places: ReadonlyMap<number, string>;
}

/** Compiles the rules and derived concepts of one article. `intern` gives every concept its number. */
export class RuleCompiler {
  private readonly elsewhere: ConceptSet;
  private readonly home: ConceptSet;
  private readonly roles = new Map<string, CompiledRole>();
  private readonly sets = new Map<string, ConceptSet>();

  constructor(
    private readonly article: Article,
    private readonly recognition: Recognition,
    private readonly intern: (concept: string) => number,
  ) {
    this.elsewhere = this.set(recognition.elsewhere);
    this.home = this.set(recognition.home);
  }

  /** The numbers of these concepts, with "@name" opened up. Rules ask for the same again and again: they share it. */
  set(names: readonly string[]): ConceptSet {
    const key = names.join('|');
    const known = this.sets.get(key);
    if (known) return known;
    const open = (name: string): readonly string[] =>
      name.startsWith('@') ? (this.recognition.sets[name.slice(1)] ?? []).flatMap(open) : [name];
    const set = new ConceptSet(names.flatMap(open).map(this.intern));
    this.sets.set(key, set);
    return set;
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

  /** Written out: a copy by spreading is slower to read, and roles are asked of every number. */
  private readonly compiledRole = (role: Role): CompiledRole => ({
    name: role.name,
    reach: role.reach ?? Number.POSITIVE_INFINITY,
    behind: role.behind ?? role.reach ?? Number.POSITIVE_INFINITY,
    mix: role.mix,
    subject: role.subject,
    speaks: role.speaks,
    mute: role.mute,
    from: role.from,
    optional: role.optional,
    want: this.set(role.want),
    other: this.set(role.other),
    weak: this.set(role.weak),
    beside: this.set(role.beside),
    until: this.set(role.until),
    does: role.does && { verb: this.set(role.does.verb), passive: this.set(role.does.passive), whom: this.set(role.does.whom) },
    foe: this.set(role.foe),
    own: this.intern('own'),
  });

  derived({ concept, any, within, ordered, parting }: Derived, order: number): CompiledDerived {
    const ways = any.map((way) => way.map(this.slot));
    return { concept: this.intern(concept), order, any: ways, within, ordered, parting: this.set(parting) };
  }

  private figure({ unit, min, max, within, series, counted }: FigureRule): CompiledFigure {
    return { unit, min, max, within, series, counted: this.set(counted) };
  }

  rule(rule: Rule): CompiledRule {
    const allowed = this.set(rule.allow);
    const slots = rule.all.map(this.slot);
    const roles = (rule.figure?.roles ?? []).map(this.role);
    return {
      article: this.article,
      rule,
      figure: rule.figure && this.figure(rule.figure),
      within: rule.within,
      ordered: rule.ordered,
      slots,
      around: rule.around.map(({ any, from }) => ({ any: this.slot(any), from })),
      without: rule.without.map(({ any, from, unless }) => ({
        any: this.slot(any),
        from,
        unless: this.set(unless?.split('|') ?? []),
      })),
      elsewhere: allowed.empty ? this.elsewhere : new ConceptSet([...this.elsewhere].filter((concept) => !allowed.has(concept))),
      allowed,
      home: this.home,
      era: compiledEra(rule.era ?? this.recognition.era),
      owners: rule.owners.map(this.role),
      roles,
      places: new Map((rule.figure?.places ?? []).map((place) => [this.intern(place), place])),
    };
  }
}
