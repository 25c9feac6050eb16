/** Runs the hover reducer: owns its one timer, fetches what a card needs, and shows and hides the card. */
import { bridge, type Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { send } from '../../common/page-api';
import type { PageContent } from './content';
import { type HoverEvent, type HoverState, hover, IDLE } from './hover';
import type { Mark } from './paint';

export class Opener {
  #state: HoverState = IDLE;
  #timer = 0;
  #token = 0;
  #shown: string | undefined;
  #point: { x: number; y: number } | undefined;
  #focus = false;
  #script: Promise<unknown> | undefined;
  #views = new Map<string, Promise<ViewAnswer | undefined>>();

  constructor(
    private readonly content: PageContent,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#close());
  }

  /** the key of the mark whose card is open */
  get shown(): string | undefined {
    return this.#shown;
  }

  readonly dispatch = (event: HoverEvent): void => {
    if (event.type === 'over') this.#point = { x: event.x, y: event.y };
    if (event.type === 'press') this.#point = undefined;
    const { state, effects } = hover(this.#state, event, this.content.delay);
    this.#state = state;
    if (effects.timer !== undefined) this.#setTimer(effects.timer);
    if (effects.close) this.#close();
    if (effects.prefetch !== undefined) this.#prefetch(effects.prefetch);
    if (effects.open !== undefined) void this.#open(effects.open);
  };

  /** Opens the card of a mark by key or command: the focus goes into it. */
  openFocused(mark: Mark): void {
    this.#focus = true;
    if (this.#shown === mark.key) bridge().card?.focus();
    this.dispatch({ type: 'press', key: mark.key });
  }

  /** Puts the focus into the open card. @returns whether there is one */
  focusOpen(): boolean {
    const open = bridge().card?.host() !== undefined;
    if (open) bridge().card?.focus();
    return open;
  }

  /** @returns all that is shown of a claim; asked of the background once */
  readonly view = (article: string, claim: string): Promise<ViewAnswer | undefined> => {
    const name = `${article}/${claim}`;
    const known = this.#views.get(name);
    if (known) return known;
    const asked = send({ type: 'view', article, claim }) as Promise<ViewAnswer | undefined>;
    this.#views.set(name, asked);
    void asked.then((answer) => answer ?? this.#views.delete(name));
    return asked;
  };

  /** After the page was read anew: a card whose mark is gone closes; one that stays is drawn as the active one. */
  refresh(): void {
    if (this.#shown === undefined) return;
    const mark = this.#markOf(this.#shown);
    if (mark) this.content.painter.activate(mark);
    else this.dispatch({ type: 'gone' });
  }

  forgetViews(): void {
    this.#views.clear();
  }

  #markOf(key: string): Mark | undefined {
    return this.content.marks.find((mark) => mark.key === key);
  }

  #setTimer(delay: number | null): void {
    clearTimeout(this.#timer);
    if (delay !== null) this.#timer = window.setTimeout(() => this.dispatch({ type: 'timer' }), delay);
  }

  #prefetch(key: string): void {
    const mark = this.#markOf(key);
    if (mark) void this.#ready(mark).then((answer) => answer && bridge().card?.warm(this.#spot(mark), answer));
  }

  /** @returns the view, once the card's script runs too */
  async #ready({ mention }: Mark): Promise<ViewAnswer | undefined> {
    if (!bridge().card) this.#script ??= send({ type: 'card-needed' });
    const [answer, css] = await Promise.all([this.view(mention.article, mention.claim), this.#script]);
    this.#script = undefined;
    if (typeof css === 'string') bridge().cardCss = css;
    return answer;
  }

  async #open(key: string): Promise<void> {
    const mark = this.#markOf(key);
    if (this.#shown === key && bridge().card?.host()) return;
    const token = ++this.#token;
    const answer = mark && (await this.#ready(mark));
    if (token !== this.#token) return;
    if (!mark || !answer || !this.#show(mark, answer)) return this.dispatch({ type: 'gone' });
    this.#shown = key;
    this.content.painter.activate(mark);
  }

  #show(mark: Mark, answer: ViewAnswer): boolean {
    const spot = this.#spot(mark);
    this.#focus = false;
    return bridge().card?.show(spot, answer) ?? false;
  }

  #spot(mark: Mark): Spot {
    const { key, mention, ranges, block } = mark;
    const { marks, meta } = this.content;
    const at = { n: marks.indexOf(mark) + 1, total: marks.length };
    return { key, mention, ranges, block, at, page: meta, point: this.#point, focus: this.#focus };
  }

  #close(): void {
    this.#token++;
    clearTimeout(this.#timer);
    this.#focus = false;
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    bridge().card?.hide();
    this.content.painter.activate(undefined);
  }
}
