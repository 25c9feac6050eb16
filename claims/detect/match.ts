/** Rules against a sentence: slots, surroundings, number. */
import type { Scope } from '../recognition';
import type { Evidence, Mention, PageFigure } from '../schema';
import { bindInSentence, namesRival, nearestTo, type Owned, ownerOf, standsAlone } from './bind';
import { type Cluster, cluster } from './cluster';
import type { Compiled } from './compile';
import { isAtAnotherTime } from './era';
import type { Hit } from './hits';
import type { PageNumber } from './numbers';
import type { PageReader, Sentence } from './reader';
import { relate } from './relation';
import type { CompiledRole, CompiledRule } from './rules';

interface Found {
  readonly sentence: Sentence;
  readonly hit: Hit;
  readonly from: Scope;
}

export class Matcher {
  constructor(
    private readonly compiled: Compiled,
    private readonly reader: PageReader,
    private readonly date: string | undefined,
  ) {}

  /** All mentions in a sentence: one per claim, or one per number where the claim is about numbers. */
  mentions(sentence: Sentence): Mention[] {
    const found: Mention[] = [];
    const tried = new Set<CompiledRule>();
    for (const { concept } of sentence.hits)
      for (const rule of this.compiled.rulesFor(concept)) {
        if (tried.has(rule)) continue;
        tried.add(rule);
        found.push(...this.match(sentence, rule));
      }
    return unique(found);
  }

  private match(sentence: Sentence, rule: CompiledRule): Mention[] {
    if (rule.slots.some((slot) => !intersects(slot, sentence.concepts))) return [];
    if (this.isElsewhere(sentence, rule) || isAtAnotherTime(sentence, rule.era, this.date)) return [];
    if (rule.without.some(({ any, from, unless }) => !intersects(unless, sentence.concepts) && this.find(sentence, any, from)))
      return [];
    const around = rule.around.map(({ any, from }) => this.find(sentence, any, from));
    if (around.includes(undefined)) return [];
    const evidence = around.filter((item) => item !== undefined);
    for (const anchor of sentence.hits) {
      if (!rule.slots[0]?.has(anchor.concept)) continue;
      const group = cluster(sentence.hits, anchor, rule.slots, rule.rule.within, rule.rule.ordered);
      const owners = group && this.bindRoles(sentence, anchor, rule.owners);
      const mentions = group && owners ? this.complete(sentence, rule, group, [...evidence, ...owners]) : [];
      if (mentions.length) return mentions;
    }
    return [];
  }

  /** Whether the sentence is about something elsewhere, or stands under a headline that is and says nothing of home. */
  private isElsewhere(sentence: Sentence, { elsewhere, home }: CompiledRule): boolean {
    if (intersects(elsewhere, sentence.concepts)) return true;
    const headline = this.reader.headline();
    if (!home.size || !headline.some(({ concepts }) => intersects(elsewhere, concepts))) return false;
    return ![sentence, ...this.reader.neighbours(sentence), ...headline].some(({ concepts }) => intersects(home, concepts));
  }

  /** The concept nearest by: in the sentence, else in its neighbours, the headline, the page, as far as the scope reaches. */
  private find(sentence: Sentence, any: ReadonlySet<number>, scope: Scope): Found | undefined {
    const own = sentence.hits.find((hit) => any.has(hit.concept));
    if (own) return { sentence, hit: own, from: 'sentence' };
    if (scope === 'sentence') return undefined;
    const beside = firstWith(this.reader.neighbours(sentence), any, 'neighbour');
    if (beside || scope === 'neighbour') return beside;
    const headline = firstWith(this.reader.headline(), any, 'headline');
    if (headline || scope === 'headline') return headline;
    const concept = [...any].find((candidate) => this.reader.page().has(candidate));
    return concept === undefined ? undefined : { sentence, hit: { concept, from: 0, to: 0 }, from: 'page' };
  }

  private complete(sentence: Sentence, rule: CompiledRule, group: Cluster, around: readonly Found[]): Mention[] {
    const evidence: Found[] = [...group.hits.map((hit) => ({ sentence, hit, from: 'sentence' as const })), ...around];
    if (!rule.rule.figure) return [this.mention(sentence, rule, group, evidence)];
    const mentions = sentence.numbers().flatMap((number) => {
      const bound = this.bindAll(sentence, rule, group, number);
      if (!bound) return [];
      const words = withOwners(
        group,
        number,
        bound.filter((item) => item.from === 'sentence'),
      );
      return [this.mention(sentence, rule, words, [...evidence, ...bound], number)];
    });
    return mentions.length && rule.rule.figure.series ? [...mentions, ...this.goingOn(sentence, rule, evidence)] : mentions;
  }

  /** Numbers that stand alone in the next sentence, where nothing else is counted and nobody else is named as owner. */
  private goingOn(sentence: Sentence, rule: CompiledRule, evidence: readonly Found[]): Mention[] {
    const next = this.reader.next(sentence);
    if (!next || rule.roles.some((role) => namesRival(next, role))) return [];
    return next
      .numbers()
      .filter((number) => standsAlone(next, number) && this.fitsFigure(rule, number))
      .map((number) => this.mention(next, rule, { ...number, hits: [] }, evidence, number));
  }

  /** The evidence for every role of the number, or undefined when it is not the claim's. */
  private bindAll(sentence: Sentence, rule: CompiledRule, group: Cluster, number: PageNumber): Found[] | undefined {
    const figure = rule.rule.figure;
    if (!figure || !this.fitsFigure(rule, number)) return undefined;
    if (number.from - group.to > figure.within || group.from - number.to > figure.within) return undefined;
    return this.bindRoles(sentence, number, rule.roles);
  }

  private fitsFigure({ rule: { figure } }: CompiledRule, { kind, value }: PageNumber): boolean {
    return figure !== undefined && kind === kindOf(figure.unit) && value >= figure.min && value <= figure.max;
  }

  private bindRoles(sentence: Sentence, owned: Owned, roles: readonly CompiledRole[]): Found[] | undefined {
    const found: Found[] = [];
    for (const role of roles) {
      const item = this.bind(sentence, owned, role);
      if (item === 'rival' || (!item && !role.optional)) return undefined;
      if (item) found.push(item);
    }
    return found;
  }

  private bind(sentence: Sentence, number: Owned, role: CompiledRole): Found | 'rival' | undefined {
    const own = bindInSentence(sentence, number, role);
    if (own === 'rival') return 'rival';
    if (own) return { sentence, hit: own, from: 'sentence' };
    if (role.from === 'sentence') return undefined;
    const beside = ownerIn(this.reader.neighbours(sentence), role, 'neighbour');
    if (beside || role.from === 'neighbour') return beside;
    return ownerIn(this.reader.headline(), role, 'headline');
  }

  private mention(
    sentence: Sentence,
    rule: CompiledRule,
    group: Cluster,
    evidence: readonly Found[],
    number?: PageNumber,
  ): Mention {
    const { tokens } = sentence.read;
    const from = Math.min(group.from, number?.from ?? group.from);
    const to = Math.max(group.to, number?.to ?? group.to);
    const figure = number && this.figure(sentence, rule, number);
    const figures = rule.article.claims.find((claim) => claim.id === rule.rule.claim)?.figures ?? [];
    return {
      article: rule.article.id,
      claim: rule.rule.claim,
      block: sentence.block,
      start: tokens.start[from] ?? 0,
      end: tokens.end[to - 1] ?? tokens.text.length,
      ...(figure ? { figure, relation: relate(figure, figures, this.date) } : {}),
      rule: rule.rule.id,
      why: evidence.map((item) => this.evidence(item)),
    };
  }

  private figure(sentence: Sentence, rule: CompiledRule, number: PageNumber): PageFigure {
    const unit = rule.rule.figure?.unit ?? 'people';
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

/** Words up to which an owner beside the number belongs to the mention. */
const OWNER_REACH = 3;

/** The cluster with its number and the owners close by. */
function withOwners(group: Cluster, number: PageNumber, owners: readonly Found[]): Cluster {
  let from = Math.min(group.from, number.from);
  let to = Math.max(group.to, number.to);
  for (const { hit } of owners) {
    if (hit.from >= to && hit.from - to < OWNER_REACH) to = hit.to;
    else if (hit.to <= from && from - hit.to < OWNER_REACH) from = hit.from;
  }
  return { from, to, hits: group.hits };
}

const kindOf = (unit: PageFigure['unit']): PageNumber['kind'] => (unit === 'percent' || unit === 'year' ? unit : 'count');

function intersects(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) return true;
  return false;
}

function firstWith(sentences: readonly Sentence[], any: ReadonlySet<number>, from: Scope): Found | undefined {
  for (const sentence of sentences) {
    const hit = sentence.hits.find((candidate) => any.has(candidate.concept));
    if (hit) return { sentence, hit, from };
  }
  return undefined;
}

/** The owner that the first of the sentences to name one names. */
function ownerIn(sentences: readonly Sentence[], role: CompiledRole, from: Scope): Found | 'rival' | undefined {
  for (const sentence of sentences) {
    const hit = ownerOf(sentence, role);
    if (hit) return hit === 'rival' ? hit : { sentence, hit, from };
  }
  return undefined;
}

/** One mention per claim and number; a mention without a number yields to one with. */
function unique(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const same = kept.findIndex(
      (other) => other.claim === mention.claim && other.article === mention.article && clash(other, mention),
    );
    if (same < 0) kept.push(mention);
    else if (!kept[same]?.figure && mention.figure) kept[same] = mention;
  }
  return kept;
}

const clash = (a: Mention, b: Mention): boolean => !a.figure || !b.figure || a.figure.value === b.figure.value;
