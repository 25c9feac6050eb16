/** A page read for rules: its blocks as tokens and entries at once, their sentences with hits and numbers only when a rule asks. */
import type { Block, Locale, Page } from '../schema';
import type { Compiled } from './compile';
import { ConceptSet } from './concept-set';
import { addDerived } from './derive';
import { conceptHits, type Hit, nameHits, type ReadBlock, withoutHidden } from './hits';
import { declared, type LanguageScores, languageOf, scoresOf } from './language';
import type { CompiledLexicon, Entry, Known, Lookup } from './lexicon';
import { Sentence } from './sentence';
import { type Span, sentences } from './sentences';
import { NUMBER, type Tokens, tokenise, WORD } from './tokens';

interface Loaded {
  readonly read: ReadBlock;
  readonly lexicon: CompiledLexicon;
  readonly anchored: boolean;
  sentences?: readonly Span[];
  views: (Sentence | undefined)[];
}

/** How many sentences to each side are neighbours. */
const NEIGHBOURS = 2;

/** Sentences of the first block that can be a headline's; the rest is a text that has none. */
const LONGEST_HEADLINE = 4;

/** How many blocks, from the first on, tell the page's language. */
const SAMPLED = 40;

interface Tokenised {
  readonly tokens: Tokens;
  /** what the page says of this block */
  readonly lang: string | undefined;
  /** the language in which its words were looked up */
  readonly language: Locale | undefined;
  readonly known: readonly (Known | undefined)[];
  readonly scores: LanguageScores;
}

function knownWords({ text, kind, start, end }: Tokens, lookup: Lookup): (Known | undefined)[] {
  const known = new Array<Known | undefined>(kind.length);
  for (let at = 0; at < kind.length; at++)
    known[at] = kind[at] === WORD ? lookup(text, start[at] as number, end[at] as number) : undefined;
  return known;
}

function readBlock(tokens: Tokens, known: readonly (Known | undefined)[], { numeral, steps }: CompiledLexicon): ReadBlock {
  const entries = new Array<Entry | undefined>(known.length);
  const words = new Array<Known | undefined>(known.length);
  for (let at = 0; at < known.length; at++) {
    const word = known[at];
    entries[at] = word?.entry;
    words[at] = tokens.kind[at] === NUMBER ? numeral(tokens.text, tokens.start[at] as number, tokens.end[at] as number) : word;
  }
  return { tokens, entries, words, steps };
}

function isAnchored({ read: { entries } }: Loaded, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (entries[at]?.anchors) return true;
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
  readonly blocks: (Loaded | undefined)[];
  private everywhere: ConceptSet | undefined;
  private heading: readonly Sentence[] | undefined;

  constructor(
    private readonly compiled: Compiled,
    page: Page,
  ) {
    const title: Block[] = page.title && page.title !== page.blocks[0]?.text ? [{ text: page.title }] : [];
    const texts = [...page.blocks, ...title].map((block) => this.tokenised(block, page.lang));
    const whole = languageOf(sumOf(texts.slice(0, SAMPLED)), page.lang);
    this.blocks = texts.map((text) => this.load(text, whole));
    this.titleAt = title.length ? page.blocks.length : -1;
  }

  private readonly titleAt: number;

  /** A block's words, looked up in the language that the page declares: most pages are in it, and are looked up once. */
  private tokenised({ text, lang }: Block, pageLang: string | undefined): Tokenised {
    const tokens = tokenise(text);
    const language = declared(lang ?? pageLang);
    const known = knownWords(tokens, this.compiled.lookup(language));
    return { tokens, lang, language, known, scores: scoresOf(known) };
  }

  private load(text: Tokenised, whole: string | undefined): Loaded | undefined {
    const language = languageOf(text.scores, text.lang ?? whole);
    if (!language) return undefined;
    const lexicon = this.compiled.lexicon(language);
    const known = language === text.language ? text.known : knownWords(text.tokens, lexicon.lookup);
    const read = readBlock(text.tokens, known, lexicon);
    return { read, lexicon, anchored: read.entries.some((entry) => entry?.anchors === true), views: [] };
  }

  /** The sentences that may hold a mention, block by block. */
  candidates(): Sentence[] {
    return this.sentencesOf((block) => block.anchored, isAnchored);
  }

  /** The sentences of all blocks. */
  all(): Sentence[] {
    return this.sentencesOf(
      () => true,
      () => true,
    );
  }

  private sentencesOf(wanted: (block: Loaded) => boolean, within: (block: Loaded, span: Span) => boolean): Sentence[] {
    const found: Sentence[] = [];
    for (let block = 0; block < this.blocks.length; block++) {
      const loaded = this.blocks[block];
      if (!loaded || block === this.titleAt || !wanted(loaded)) continue;
      for (const [at, span] of this.spans(block).entries())
        if (within(loaded, span)) found.push(this.sentence(block, at) as Sentence);
    }
    return found;
  }

  private spans(block: number): readonly Span[] {
    const loaded = this.blocks[block];
    if (!loaded) return [];
    loaded.sentences ??= sentences(loaded.read, loaded.lexicon.abbreviations, loaded.lexicon.ordinalStop);
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
    const { hides } = this.compiled;
    const found = conceptHits(loaded.read, span, this.compiled.years);
    const known = withoutHidden(addDerived(withoutHidden(found, hides), loaded.read, this.compiled), hides);
    const hits = this.named(loaded, span, known);
    return new Sentence(block, at, loaded.read, span, hits, this.compiled, loaded.lexicon.numberPhrases);
  }

  /** The hits with those of names, where a rule may ask for one and the language tells them. */
  private named({ read, lexicon }: Loaded, span: Span, hits: readonly Hit[]): readonly Hit[] {
    const { wantNames, named } = this.compiled;
    if (!lexicon.tellsNames || !hits.some(({ concept }) => wantNames.has(concept))) return hits;
    return [...hits, ...nameHits(read, span, named)];
  }

  /** The sentences beside this one, nearest first; at a block's edge the nearest of the next block. */
  neighbours(sentence: Sentence): readonly Sentence[] {
    if (sentence.beside) return sentence.beside;
    const found: (Sentence | undefined)[] = [];
    for (let step = 1; step <= NEIGHBOURS; step++) found.push(this.step(sentence, -step), this.step(sentence, step));
    sentence.beside = found.filter((view) => view !== undefined);
    return sentence.beside;
  }

  private step({ block, at }: Sentence, step: number): Sentence | undefined {
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
  headline(): readonly Sentence[] {
    this.heading ??= [0, this.titleAt]
      .flatMap((block) =>
        this.spans(block)
          .slice(0, LONGEST_HEADLINE)
          .map((_, at) => this.sentence(block, at)),
      )
      .filter((view) => view !== undefined);
    return this.heading;
  }

  /** The concepts that single words of the page name, anywhere. */
  page(): ConceptSet {
    this.everywhere ??= new ConceptSet(
      this.blocks.flatMap((block) => block?.read.entries.flatMap((entry) => entry?.concepts ?? []) ?? []),
    );
    return this.everywhere;
  }
}
