/** Watches the page for what may change its text, and says when to read it anew: not at once, not often, and not while it is hidden. */
import { bridge } from '../../common/bridge';
import { own } from '../../common/own-document';

/** ms between a change and reading anew; grows while the page goes on changing, to bound the work on pages that never rest. */
const FIRST = 400;
const LONGEST = 4_000;
const GROWTH = 1.5;
/** The next reading waits at least this many times as long as the last one took, so that an endless page costs a tenth of a core at most. */
const REST = 10;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
};

/** Our own host element coming and going is no change of the page. */
function isOurs({ addedNodes, removedNodes, type }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every((node) => bridge().ours.has(node));
}

const isEdit = ({ type, removedNodes }: MutationRecord): boolean => type === 'characterData' || removedNodes.length > 0;

/** An address without its fragment, which moves the reader within a page; unless the page's script routes by it. */
export const pageOf = (address: string): string => (/#[!/]/.test(address) ? address : address.replace(/#.*/, ''));

/** When to read: soon after the first change, ever later while changes go on, one reading at a time, and none while the tab is hidden. */
export class Pace {
  #timer = 0;
  #dirty = false;
  #busy = false;
  #wait = FIRST;
  #last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly read: () => Promise<unknown>,
    signal: AbortSignal,
  ) {
    own('addEventListener')('visibilitychange', () => this.#arm(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The page has changed. */
  touch(): void {
    this.#dirty = true;
    this.#arm();
  }

  /** What changes next was asked for by the user, or is another page: the wait starts small again. */
  hurry(): void {
    this.#wait = FIRST;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#arm();
  }

  #arm(): void {
    if (!this.#dirty || this.#busy || this.#timer || document.visibilityState === 'hidden') return;
    this.#timer = window.setTimeout(() => void this.#fire(), this.#wait);
  }

  async #fire(): Promise<void> {
    this.#timer = 0;
    if (document.visibilityState === 'hidden') return;
    const begin = performance.now();
    const grown = begin - this.#last < LONGEST * 2 ? Math.min(this.#wait * GROWTH, LONGEST) : FIRST;
    [this.#dirty, this.#busy] = [false, true];
    // what went wrong is tried again at the next change
    await this.read().catch(() => undefined);
    this.#last = performance.now();
    this.#wait = Math.max(grown, (this.#last - begin) * REST);
    this.#busy = false;
    this.#arm();
  }
}

export interface Watch {
  /** follows a shadow root too; known ones are followed once */
  include(roots: readonly ShadowRoot[]): void;
}

export interface Watcher {
  /** the page should be read anew; settles when that is done */
  onChange(): Promise<unknown>;
  /** a page of one script has become another page, though perhaps not yet its text */
  onAddress(): void;
  /** text was taken away or written over */
  onEdit(): void;
}

/** Watches until `signal` aborts. One observer for the page and all its shadow roots. */
export function watchPage(root: Element, signal: AbortSignal, { onChange, onAddress, onEdit }: Watcher): Watch {
  let address = pageOf(location.href);
  const known = new WeakSet<Node>();
  const pace = new Pace(onChange, signal);

  const follow = () => {
    const now = pageOf(location.href);
    if (now === address) return;
    address = now;
    onAddress();
    pace.hurry();
    pace.touch();
  };
  const observer = new MutationObserver((records) => {
    follow();
    const changes = records.filter((record) => !isOurs(record));
    if (changes.some(isEdit)) onEdit();
    if (changes.length > 0) pace.touch();
  });
  const include = (roots: readonly Node[]) => {
    for (const one of roots) {
      if (!known.has(one)) observer.observe(one, OBSERVED);
      known.add(one);
    }
  };

  include([root]);
  addEventListener('popstate', follow, { signal });
  addEventListener('click', (event) => event.isTrusted && pace.hurry(), { capture: true, passive: true, signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', follow, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return { include };
}
