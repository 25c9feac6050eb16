/** What this page holds: its blocks as last read, the mentions found in them, and the marks drawn for them. */
import type { Block, Mention } from '../../claims/schema';
import type { DetectAnswer } from '../../common/messages';
import { readAs } from '../../common/news';
import { own } from '../../common/own-document';
import { send } from '../../common/page-api';
import { type HitTest, hitTest } from './hit';
import { inSlices } from './idle';
import { storyOf } from './links';
import { type PageMeta, pageMeta } from './meta';
import { type Mark, marksOf, Painter } from './paint';
import { type PageBlock, PageReader, type Reading } from './read';

const NOTHING: HitTest = () => undefined;

/** The first headline first: to the engine it is the context of all that follows. */
function headlineFirst(blocks: PageBlock[]): PageBlock[] {
  const headline = blocks.find(({ heading }) => heading);
  return headline ? [headline, ...blocks.filter((block) => block !== headline)] : blocks;
}

function toBlock({ text, element }: PageBlock, pageLang: string | undefined): Block {
  const lang = element.closest('[lang]')?.getAttribute('lang') || undefined;
  return lang && lang !== pageLang ? { text, lang } : { text };
}

const sameNodes = (a: PageBlock, b: PageBlock): boolean =>
  a.portions.length === b.portions.length && a.portions.every(({ node }, index) => node === b.portions[index]?.node);

const isAnswer = (value: unknown): value is DetectAnswer =>
  typeof value === 'object' && value !== null && Array.isArray((value as DetectAnswer).mentions);

export class PageContent {
  marks: Mark[] = [];
  hit: HitTest = NOTHING;
  meta: PageMeta = { date: undefined, lang: undefined, title: undefined };
  /** ms that the pointer rests before a card opens; undefined until the background has said it */
  delay: number | undefined;
  readonly painter = new Painter();
  #blocks: PageBlock[] = [];
  #mentions: Mention[] = [];
  #roots: ShadowRoot[] = [];
  #asked = '';
  #turn = 0;

  constructor(
    private readonly root: Element,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Reads the page and has its claims found, unless its text is what it was; then only the marks move to the nodes of today.
   * A later call makes an earlier one's answer void.
   * @param always ask even when the text is what it was, because the settings have changed
   * @returns the shadow roots met; undefined when a later reading took over
   */
  async read(always = false): Promise<ShadowRoot[] | undefined> {
    const turn = ++this.#turn;
    const reader = new PageReader(this.root);
    const done = await inSlices((until) => turn !== this.#turn || reader.step(until), this.signal);
    if (!done || turn !== this.#turn) return undefined;
    const blocks = headlineFirst(storyOf(reader.reading.blocks, readAs(this.root)));
    await this.#take(blocks, reader.reading, turn, always);
    return reader.reading.roots;
  }

  async #take(blocks: PageBlock[], reading: Reading, turn: number, always: boolean): Promise<void> {
    this.#roots = reading.roots;
    this.meta = pageMeta(this.root, own('title'));
    const page = { ...this.meta, blocks: blocks.map((block) => toBlock(block, this.meta.lang)) };
    const text = JSON.stringify(page);
    if (always || text !== this.#asked) {
      const answer = await send({ type: 'detect', page });
      if (turn !== this.#turn || this.signal.aborted || !isAnswer(answer)) return;
      this.delay = answer.delay;
      this.#asked = text;
      this.#draw(blocks, answer.mentions);
    } else if (!blocks.every((block, index) => sameNodes(block, this.#blocks[index] as PageBlock)))
      this.#draw(blocks, this.#mentions);
    else this.painter.ensure();
  }

  #draw(blocks: PageBlock[], mentions: Mention[]): void {
    this.#blocks = blocks;
    this.#mentions = mentions;
    this.marks = marksOf(blocks, mentions);
    this.painter.paint(this.marks);
    this.hit = hitTest(this.marks, this.#roots);
    const claims = new Set(this.marks.map(({ mention }) => `${mention.article}/${mention.claim}`)).size;
    void send({ type: 'found', claims });
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.#turn++;
    this.marks = [];
    this.hit = NOTHING;
    this.painter.clear();
  }
}
