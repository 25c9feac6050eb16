/** What this page holds: its blocks as last read, the mentions found in them, and the marks drawn for them. */
import type { Block, Page } from '../../claims/schema';
import type { DetectAnswer, FoundMention } from '../../common/messages';
import type { News } from '../../common/news';
import { own } from '../../common/own-document';
import { send } from '../../common/page-api';
import { type HitTest, hitTest } from './hit';
import { inSlices, nextTask } from './idle';
import { storyOf } from './links';
import { type PageMeta, pageMeta } from './meta';
import { isFresh, type Mark, marksOf, Painter } from './paint';
import { type PageBlock, PageReader } from './read';

const NOTHING: HitTest = () => [];

/** The first headline first: to the engine it is the context of all that follows. */
export function headlineFirst(blocks: PageBlock[]): PageBlock[] {
  const headline = blocks.find(({ heading }) => heading);
  return headline ? [headline, ...blocks.filter((block) => block !== headline)] : blocks;
}

function toBlock({ text, element }: PageBlock, pageLang: string | undefined): Block {
  const lang = element.closest('[lang]')?.getAttribute('lang') || undefined;
  return lang && lang !== pageLang ? { text, lang } : { text };
}

/** The page as it is sent to be looked through. */
export function toPage(blocks: PageBlock[], meta: PageMeta): Page {
  return { ...meta, blocks: blocks.map((block) => toBlock(block, meta.lang)) };
}

const sameNodes = (a: PageBlock, b: PageBlock | undefined): boolean =>
  a.portions.length === b?.portions.length && a.portions.every(({ node }, index) => node === b?.portions[index]?.node);

const isAnswer = (value: unknown): value is DetectAnswer => Array.isArray((value as Partial<DetectAnswer> | undefined)?.mentions);

export class PageContent {
  marks: Mark[] = [];
  hit: HitTest = NOTHING;
  meta: PageMeta = {};
  /** ms that the pointer rests before a card opens; undefined until the background has said it */
  delay: number | undefined;
  /** the key to be held for a card to open at the pointer */
  hold: DetectAnswer['hold'];
  /** marks are found and counted, and drawn only when gone to */
  quiet = false;
  readonly painter = new Painter();
  #blocks: PageBlock[] = [];
  #mentions: FoundMention[] = [];
  #roots: ShadowRoot[] = [];
  /** the page as it was last asked about, written out */
  #asked: string | undefined;
  #turn = 0;
  /** the page said of itself that it is news; one that then says so no longer has become another page, and is not read */
  readonly #declared: boolean;

  constructor(
    private readonly root: Element,
    private readonly news: News,
    private readonly signal: AbortSignal,
  ) {
    this.#declared = news.pageSays(root).kind !== undefined;
  }

  /**
   * Reads the page and has its claims found, unless its text is what it was; then only the marks move to the nodes of today.
   * A later call makes an earlier one's answer void.
   * @param always ask even when the text is what it was, because the settings have changed
   * @returns the shadow roots met; undefined when a later reading took over
   */
  async read(always = false): Promise<ShadowRoot[] | undefined> {
    const turn = ++this.#turn;
    const said = this.news.pageSays(this.root);
    if (this.#declared && said.kind === undefined) return this.#empty();
    await nextTask();
    const reader = new PageReader(this.root);
    const done = await inSlices((until) => turn !== this.#turn || reader.step(until), this.signal);
    await nextTask();
    if (!done || turn !== this.#turn) return undefined;
    this.#roots = reader.reading.roots;
    this.meta = pageMeta(this.root, own('title'), said, this.news);
    await this.#take(headlineFirst(storyOf(reader.reading.blocks, said.kind)), turn, always);
    return this.#roots;
  }

  /** The page has become another one: an answer that is under way is not for it. */
  leave(): void {
    this.#turn++;
    this.#asked = undefined;
  }

  /** Takes off the marks whose words the page has taken away or written over. @returns whether there were any */
  prune(): boolean {
    const fresh = this.marks.filter(isFresh);
    if (fresh.length === this.marks.length) return false;
    this.#asked = undefined;
    this.#show(fresh);
    return true;
  }

  async #take(blocks: PageBlock[], turn: number, always: boolean): Promise<void> {
    const page = toPage(blocks, this.meta);
    const asked = JSON.stringify(page);
    if (always || asked !== this.#asked) {
      const answer = await send({ type: 'detect', page });
      if (turn !== this.#turn || this.signal.aborted || !isAnswer(answer)) return;
      ({ delay: this.delay, hold: this.hold, quiet: this.quiet } = answer);
      this.#asked = asked;
      this.#draw(blocks, answer.mentions);
    } else if (this.#hasMoved(blocks)) this.#draw(blocks, this.#mentions);
    else this.painter.ensure();
  }

  /** The same text may stand in other nodes, or be seen now where it was hidden. */
  #hasMoved(blocks: PageBlock[]): boolean {
    return this.marks.length < this.#mentions.length || !blocks.every((block, index) => sameNodes(block, this.#blocks[index]));
  }

  #draw(blocks: PageBlock[], mentions: FoundMention[]): void {
    this.#blocks = blocks;
    this.#mentions = mentions;
    this.#show(marksOf(blocks, mentions));
  }

  #show(marks: Mark[]): void {
    this.marks = marks;
    this.painter.paint(this.quiet ? [] : marks);
    this.hit = this.quiet ? NOTHING : hitTest(marks, this.#roots);
    const claims = new Set(marks.map(({ mention }) => `${mention.article}/${mention.claim}`)).size;
    void send({ type: 'found', claims });
  }

  #empty(): ShadowRoot[] {
    this.#asked = undefined;
    if (this.marks.length > 0) this.#show([]);
    return [];
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.leave();
    this.marks = [];
    this.hit = NOTHING;
    this.painter.clear();
  }
}
