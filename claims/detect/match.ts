/** Rules against a sentence: slots, surroundings, number. */
import type { Scope } from '../recognition';
import type { Evidence, Mention, PageFigure } from '../schema';
import { bindInSentence, nearestTo, ownerOf } from './bind';
import { type Cluster, cluster } from './cluster';
import type { Compiled } from './compile';
import type { ConceptSet } from './concept-set';
import { Context, type Found, type Obstacle } from './context';
import { fitsFigure } from './counted';
import type { Hit } from './hits';
import type { PageNumber } from './page-number';
import type { PageReader } from './reader';
import { relate } from './relation';
import type { CompiledRole, CompiledRule } from './rules';
import type { Sentence } from './sentence';
import type { Span } from './sentences';
import { seriesIn, seriesNext } from './series';
import { markedSpan, nearestFirst } from './span';
import type { Owned } from './speakers';
import { type Match, unique } from './unique';

interface Group {
  readonly cluster: Cluster;
  readonly found: readonly Found[];
}

/** What a number or hit is bound to in a role. */
interface Bound {
  readonly role: CompiledRole;
  readonly to: Found | 'rival' | undefined;
}

const NONE: readonly Match[] = [];
const NOT_BOUND: readonly Bound[] = [];

export class Matcher {
  private readonly context: Context;
  /** What a number or hit of a sentence is bound to, by role. */
  private readonly bindings = new Map<Owned, Bound[]>();

  constructor(
    private readonly compiled: Compiled,
    private readonly reader: PageReader,
    private readonly date: string | undefined,
  ) {
    this.context = new Context(reader, date);
  }

  /** For each rule that could be tried in the sentence, what keeps it from holding; undefined: its words are too far apart, or not bound. */
  obstacles(sentence: Sentence): { readonly rule: CompiledRule; readonly obstacle: Obstacle | undefined }[] {
    const rules = new Set(sentence.hits.flatMap(({ concept }) => this.compiled.rulesFor(concept)));
    return [...rules].map((rule) => ({ rule, obstacle: this.context.obstacle(sentence, rule) }));
  }

  /** All mentions in a sentence: one per claim, or one per number where the claim is about numbers. */
  mentions(sentence: Sentence): Mention[] {
    if (!sentence.hits.length) return [];
    const found: Match[] = [];
    const tried: CompiledRule[] = [];
    for (const { concept } of sentence.hits)
      for (const rule of this.compiled.rulesFor(concept)) {
        // most rules end here, so that few are kept as tried
        if (!hasSlots(sentence, rule) || tried.includes(rule)) continue;
        tried.push(rule);
        for (const match of this.match(sentence, rule)) found.push(match);
      }
    return found.length ? unique(found).map((match) => this.mention(match)) : [];
  }

  private match(sentence: Sentence, rule: CompiledRule): readonly Match[] {
    return rule.figure ? this.matchNumbers(sentence, rule) : this.matchWords(sentence, rule);
  }

  private matchWords(sentence: Sentence, rule: CompiledRule): readonly Match[] {
    if (this.context.obstacle(sentence, rule)) return NONE;
    const [first] = this.groups(sentence, rule, 1);
    if (!first) return NONE;
    return [this.found(sentence, rule, first.cluster, [...first.found, ...this.context.around(sentence, rule)])];
  }

  private matchNumbers(sentence: Sentence, rule: CompiledRule): readonly Match[] {
    if (!sentence.counts || this.context.obstacle(sentence, rule)) return NONE;
    const numbers = sentence.numbers().filter((number) => fitsFigure(sentence, rule, number));
    if (!numbers.length) return NONE;
    const groups = this.groups(sentence, rule);
    if (!groups.length) return NONE;
    const around = this.context.around(sentence, rule);
    const mentions = numbers.flatMap((number) => this.counted(sentence, rule, groups, number, around) ?? []);
    return mentions.length && rule.figure?.series ? [...mentions, ...this.goingOn(sentence, rule, mentions, around)] : mentions;
  }

  /** The places in the sentence where all slots stand together and their owners are the claim's; `most` of them. */
  private groups(sentence: Sentence, rule: CompiledRule, most = Number.POSITIVE_INFINITY): Group[] {
    const groups: Group[] = [];
    for (const anchor of sentence.hits) {
      if (groups.length >= most) break;
      const group = rule.slots[0]?.has(anchor.concept) && this.group(sentence, rule, anchor);
      if (group) groups.push(group);
    }
    return groups;
  }

  private group(sentence: Sentence, { slots, within, ordered, owners: roles }: CompiledRule, anchor: Hit): Group | undefined {
    const found = cluster(sentence.hits, anchor, slots, within, ordered);
    const owners = found && this.bindRoles(sentence, anchor, roles);
    if (!owners) return undefined;
    return { cluster: found, found: [...found.hits.map((hit) => ({ sentence, hit, from: 'sentence' as const })), ...owners] };
  }

  /** The mention with this number: it goes with the nearest group that it can be bound to. */
  private counted(
    sentence: Sentence,
    rule: CompiledRule,
    groups: readonly Group[],
    number: PageNumber,
    around: readonly Found[],
  ): Match | undefined {
    for (const { cluster, found } of nearestFirst(groups, number)) {
      const bound = this.bindAll(sentence, rule, cluster, number);
      if (bound) return this.found(sentence, rule, cluster, [...found, ...around, ...bound], number);
    }
    return undefined;
  }

  /** The numbers that go on counting, in the sentence and in the next. */
  private goingOn(sentence: Sentence, rule: CompiledRule, counted: readonly Match[], evidence: readonly Found[]): Match[] {
    const numbers = counted.flatMap(({ number }) => number ?? []);
    const here = seriesIn(sentence, rule, numbers).map((number) => this.found(sentence, rule, number, evidence, number));
    const next = this.reader.next(sentence);
    if (!next) return here;
    return [...here, ...seriesNext(next, rule).map((number) => this.found(next, rule, number, evidence, number))];
  }

  /** The evidence for every role of the number, or undefined when it is not the claim's. */
  private bindAll(sentence: Sentence, rule: CompiledRule, group: Cluster, number: PageNumber): Found[] | undefined {
    const { figure } = rule;
    if (!figure) return undefined;
    if (number.from - group.to > figure.within || group.from - number.to > figure.within) return undefined;
    return this.bindRoles(sentence, number, rule.roles);
  }

  private bindRoles(sentence: Sentence, owned: Owned, roles: readonly CompiledRole[]): Found[] | undefined {
    const found: Found[] = [];
    for (const role of roles) {
      const item = this.bound(sentence, owned, role);
      if (item === 'rival' || (!item && !role.optional)) return undefined;
      if (item) found.push(item);
    }
    return found;
  }

  private bound(sentence: Sentence, owned: Owned, role: CompiledRole): Found | 'rival' | undefined {
    const bound = this.bindings.get(owned);
    for (const known of bound ?? NOT_BOUND) if (known.role === role) return known.to;
    const to = this.bind(sentence, owned, role);
    if (bound) bound.push({ role, to });
    else this.bindings.set(owned, [{ role, to }]);
    return to;
  }

  private bind(sentence: Sentence, number: Owned, role: CompiledRole): Found | 'rival' | undefined {
    const own = bindInSentence(sentence, number, role);
    if (own === 'rival') return 'rival';
    if (own) return { sentence, hit: own, from: 'sentence' };
    if (role.from === 'sentence') return undefined;
    if (role.optional) return undefined;
    const echoed = role.from === 'headline' && this.echoed(number, role);
    if (echoed) return echoed;
    const beside = ownerIn(this.reader.neighbours(sentence), role, 'neighbour', sentence);
    if (beside || role.from === 'neighbour') return beside;
    return ownerIn(this.reader.headline(), role, 'headline');
  }

  /** The owner of the same number in the headline. */
  private echoed({ kind, value }: Owned, role: CompiledRole): Found | undefined {
    for (const sentence of this.reader.headline())
      for (const number of sentence.numbers()) {
        const hit = number.value === value && number.kind === kind ? bindInSentence(sentence, number, role) : undefined;
        if (hit && hit !== 'rival') return { sentence, hit, from: 'headline' };
      }
    return undefined;
  }

  private found(sentence: Sentence, rule: CompiledRule, group: Span, evidence: readonly Found[], number?: PageNumber): Match {
    const { tokens } = sentence.read;
    const beside = evidence.filter((item) => item.sentence === sentence && item.from === 'sentence').map(({ hit }) => hit);
    const { from, to } = markedSpan(sentence, group, beside, number, (concept) => this.belongs(rule, concept));
    const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? tokens.text.length];
    return { sentence, rule, start, end, number, evidence };
  }

  private mention({ sentence, rule, start, end, number, evidence }: Match): Mention {
    const figure = number && this.figure(sentence, rule, number);
    const figures = rule.article.claims.find((claim) => claim.id === rule.rule.claim)?.figures ?? [];
    return {
      article: rule.article.id,
      claim: rule.rule.claim,
      block: sentence.block,
      start,
      end,
      ...(figure ? { figure, relation: relate(figure, figures, this.date) } : {}),
      rule: rule.rule.id,
      why: evidence.map((item) => this.evidence(item)),
    };
  }

  /** Whether words for the concept belong to a mark that they touch: slots, what is counted, and bounds of the number. */
  private belongs({ slots, roles }: CompiledRule, concept: number): boolean {
    const counted = roles.some(({ want, beside }) => want.has(concept) || beside.has(concept));
    return counted || slots.some((slot) => slot.has(concept)) || this.compiled.numberConcepts.bounds.has(concept);
  }

  private figure(sentence: Sentence, rule: CompiledRule, number: PageNumber): PageFigure {
    const unit = rule.figure?.unit ?? 'people';
    const place = rule.places.size ? nearestTo(sentence, number, (concept) => rule.places.has(concept)) : undefined;
    const named = place && rule.places.get(place.concept);
    return {
      value: number.value,
      ...(number.low === undefined ? {} : { low: number.low }),
      bound: number.bound,
      unit,
      ...(named ? { place: named } : {}),
    };
  }

  private evidence({ sentence, hit, from }: Found): Evidence {
    const { tokens } = sentence.read;
    const words = from === 'page' ? '' : tokens.text.slice(tokens.start[hit.from], tokens.end[hit.to - 1]);
    return { concept: this.compiled.name(hit.concept), words, from };
  }
}

/** Whether the sentence names one concept of each slot. */
function hasSlots({ concepts }: Sentence, { slots }: CompiledRule): boolean {
  for (let at = 1; at < slots.length; at++) if (!(slots[at] as ConceptSet).meets(concepts)) return false;
  return true;
}

/** The owner that the first of the sentences to name one names. */
function ownerIn(sentences: readonly Sentence[], role: CompiledRole, from: Scope, of?: Sentence): Found | 'rival' | undefined {
  for (const sentence of sentences) {
    const hit = ownerOf(sentence, role);
    if (hit === 'rival' && of && isAfter(sentence, of)) continue;
    if (hit) return hit === 'rival' ? hit : { sentence, hit, from };
  }
  return undefined;
}

const isAfter = (a: Sentence, b: Sentence): boolean => a.block > b.block || (a.block === b.block && a.at > b.at);
