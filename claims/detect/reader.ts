/** A page read for rules: its blocks as tokens and entries at once, their sentences with hits and numbers only when a rule asks. */
import type { Block, Page } from '../schema';
import type { Compiled } from './compile';
import { ConceptSet } from './concept-set';
import { addDerived } from './derive';
import { conceptHits, type Hit, nameHits, type ReadBlock, withoutHidden } from './hits';
import { type LanguageScores, languageOf } from './language';
import type { CompiledLexicon } from './lexicon';
import { type PageNumber, pageNumbers } from './numbers';
import { type Span, sentences } from './sentences';
import { NUMBER, type Tokens, tokenise, WORD } from './tokens';

/** A sentence with all that rules look at. Offsets of hits and numbers are tokens of the block. */
export interface Sentence {
  readonly block: number;
  readonly at: number;
  readonly read: ReadBlock;
  readonly span: Span;
  readonly hits: readonly Hit[];
  readonly concepts: ConceptSet;
  /** Where somebody is said to say something. */
  readonly said: readonly Hit[];
  readonly numbers: () => readonly PageNumber[];
  /** The years that it names. */
  readonly years: () => readonly number[];
}

interface Loaded {
  readonly read: ReadBlock;
  readonly lexicon: CompiledLexicon;
  readonly anchored: boolean;
  sentences?: readonly Span[];
  views: (Sentence | undefined)[];
}

/** How many sentences to each side are neighbours. */
const NEIGHBOURS = 2;

/** How many blocks, from the first on, tell the page's language. */
const SAMPLED = 40;

interface Tokenised {
  readonly tokens: Tokens;
  /** what the page says of this block */
  readonly lang: string | undefined;
  readonly scores: LanguageScores;
}

/** Whether four digits stand in the sentence: only then are its numbers read for a year. */
function mayNameYear({ kind, start, end }: Tokens, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (kind[at] === NUMBER && (end[at] ?? 0) - (start[at] ?? 0) === 4) return true;
  return false;
}

function sumOf(texts: readonly Tokenised[]): LanguageScores {
  const sum: number[] = [];
  for (const { scores } of texts)
    scores.forEach((score, index) => {
      sum[index] = (sum[index] ?? 0) + score;
    });
  return sum;
}

export class PageReader {
  private readonly blocks: (Loaded | undefined)[];
  private everywhere: ConceptSet | undefined;

  constructor(
    private readonly compiled: Compiled,
    page: Page,
  ) {
    const title: Block[] = page.title && page.title !== page.blocks[0]?.text ? [{ text: page.title }] : [];
    const texts = [...page.blocks, ...title].map((block) => this.tokenised(block));
    const whole = languageOf(sumOf(texts.slice(0, SAMPLED)), page.lang);
    this.blocks = texts.map((text) => this.load(text, whole));
    this.titleAt = title.length ? page.blocks.length : -1;
  }

  private readonly titleAt: number;

  private tokenised({ text, lang }: Block): Tokenised {
    const tokens = tokenise(text);
    return { tokens, lang, scores: this.compiled.language(tokens) };
  }

  private load({ tokens, lang, scores }: Tokenised, whole: string | undefined): Loaded | undefined {
    const language = languageOf(scores, lang ?? whole);
    if (!language) return undefined;
    const { text } = tokens;
    const lexicon = this.compiled.lexicon(language);
    let anchored = false;
    const entries = tokens.kind.map((kind, at) => {
      if (kind !== WORD) return undefined;
      const entry = lexicon.lookup(text.slice(tokens.start[at], tokens.end[at]));
      if (entry && !anchored) anchored = this.compiled.anchors(entry);
      return entry;
    });
    return { read: { tokens, entries, folded: [] }, lexicon, anchored, views: [] };
  }

  /** The sentences that may hold a mention, block by block. */
  candidates(): Generator<Sentence> {
    return this.all((block) => this.blocks[block]?.anchored === true);
  }

  /** The sentences of all blocks that are wanted. */
  *all(wanted: (block: number) => boolean = () => true): Generator<Sentence> {
    for (let block = 0; block < this.blocks.length; block++) {
      if (block === this.titleAt || !wanted(block)) continue;
      for (let at = 0; at < this.spans(block).length; at++) {
        const sentence = this.sentence(block, at);
        if (sentence) yield sentence;
      }
    }
  }

  private spans(block: number): readonly Span[] {
    const loaded = this.blocks[block];
    if (!loaded) return [];
    loaded.sentences ??= sentences(loaded.read.tokens, loaded.lexicon.abbreviations, loaded.lexicon.ordinalStop);
    return loaded.sentences;
  }

  private sentence(block: number, at: number): Sentence | undefined {
    const loaded = this.blocks[block];
    const span = this.spans(block)[at];
    if (!loaded || !span) return undefined;
    loaded.views[at] ??= this.view(loaded, block, at, span);
    return loaded.views[at];
  }

  private view(loaded: Loaded, block: number, at: number, span: Span): Sentence {
    const { hides, years } = this.compiled;
    const found = conceptHits(loaded.read, span, years);
    const known = withoutHidden(addDerived(withoutHidden(found, hides), this.compiled), hides);
    const named = loaded.lexicon.tellsNames && known.some(({ concept }) => this.compiled.wantsNames(concept));
    const hits = named ? [...known, ...nameHits(loaded.read, span, this.compiled.named)] : known;
    let numbers: readonly PageNumber[] | undefined;
    const read = (): readonly PageNumber[] => {
      numbers ??= pageNumbers(loaded.read, span, hits, this.compiled.numberConcepts, loaded.lexicon.numberPhrases);
      return numbers;
    };
    return {
      block,
      at,
      read: loaded.read,
      span,
      hits,
      concepts: new ConceptSet(hits.map((hit) => hit.concept)),
      said: hits.filter((hit) => hit.concept === this.compiled.say),
      numbers: read,
      years: () =>
        mayNameYear(loaded.read.tokens, span) ? read().flatMap(({ kind, value }) => (kind === 'year' ? [value] : [])) : [],
    };
  }

  /** The sentences beside this one, nearest first; at a block's edge the nearest of the next block. */
  neighbours(sentence: Sentence): Sentence[] {
    const found: (Sentence | undefined)[] = [];
    for (let step = 1; step <= NEIGHBOURS; step++) {
      found.push(this.beside(sentence, -step), this.beside(sentence, step));
    }
    return found.filter((view) => view !== undefined);
  }

  private beside({ block, at }: Sentence, step: number): Sentence | undefined {
    const own = this.sentence(block, at + step);
    if (own || Math.abs(step) > 1) return own;
    const next = block + step;
    if (next === this.titleAt) return undefined;
    return this.sentence(next, step > 0 ? 0 : this.spans(next).length - 1);
  }

  /** The sentence after this one in its block. */
  next({ block, at }: Sentence): Sentence | undefined {
    return this.sentence(block, at + 1);
  }

  /** The sentences of the headline and the page's title. */
  headline(): Sentence[] {
    return [0, this.titleAt]
      .flatMap((block) => this.spans(block).map((_, at) => this.sentence(block, at)))
      .filter((view) => view !== undefined);
  }

  /** The concepts that single words of the page name, anywhere. */
  page(): ConceptSet {
    this.everywhere ??= new ConceptSet(
      this.blocks.flatMap((block) => block?.read.entries.flatMap((entry) => entry?.concepts ?? []) ?? []),
    );
    return this.everywhere;
  }
}
