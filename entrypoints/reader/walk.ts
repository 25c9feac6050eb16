/** Going from mark to mark, by the popup's list or by keys. */
import type { PageSummary } from '../../common/messages';
import type { PageContent } from './content';
import type { Mark } from './paint';

const top = (mark: Mark): number => mark.ranges[0]?.getBoundingClientRect().top ?? 0;

export class Walk {
  #current: string | undefined;

  constructor(
    private readonly content: PageContent,
    private readonly open: (mark: Mark) => void,
  ) {}

  summary(): PageSummary {
    const { date, lang } = this.content.meta;
    const mentions = this.content.marks.map(({ mention, key, text }) => ({ ...mention, key, text }));
    return { date, lang, mentions };
  }

  /** Scrolls to the mark with this key and opens its card; a key that is no more does nothing. */
  jump(key: string): void {
    const mark = this.content.marks.find((one) => one.key === key);
    if (!mark) return;
    this.#current = key;
    mark.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.open(mark);
  }

  /**
   * To the next or previous mark, round the end; at first to the one nearest below or above the top of the window.
   * @param from the mark to go on from; without one the mark gone to last
   */
  step(by: 1 | -1, from = this.#current): void {
    const { marks } = this.content;
    const at = marks.findIndex(({ key }) => key === from);
    const next = at < 0 ? this.#first(by) : marks[(at + by + marks.length) % marks.length];
    if (next) this.jump(next.key);
  }

  /** Opens the card of the mark gone to last, else of the first in view, else of the first. */
  openHere(): void {
    const { marks } = this.content;
    const mark = marks.find(({ key }) => key === this.#current) ?? this.#first(1);
    if (mark) this.jump(mark.key);
  }

  #first(by: 1 | -1): Mark | undefined {
    const { marks } = this.content;
    return by === 1
      ? (marks.find((mark) => top(mark) >= 0) ?? marks[0])
      : (marks.findLast((mark) => top(mark) < 0) ?? marks.at(-1));
  }
}
