/** Watches the page for what may change its text, and says when to read it anew: not at once, not often, and not while it is hidden. */
import { bridge } from '../../common/bridge';
import { own } from '../../common/own-document';

/** ms between a change and reading anew; grows while the page goes on changing, to bound the work on pages that never rest. */
const FIRST = 400;
const LONGEST = 10_000;
const GROWTH = 1.6;

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

export interface Watch {
  /** follows a shadow root too; known ones are followed once */
  include(roots: readonly ShadowRoot[]): void;
}

/**
 * @param onChange called when the page should be read anew
 * @param onAddress called when a page of one script has become another page
 */
export function watchPage(root: Element, signal: AbortSignal, onChange: () => void, onAddress: () => void): Watch {
  let [timer, dirty, wait, last, address] = [0, false, FIRST, 0, location.href];
  const known = new WeakSet<Node>();

  const fire = () => {
    timer = 0;
    if (!dirty || own('visibilityState') === 'hidden') return;
    dirty = false;
    wait = performance.now() - last < LONGEST ? Math.min(wait * GROWTH, LONGEST) : FIRST;
    last = performance.now();
    onChange();
  };
  const schedule = () => {
    dirty = true;
    if (timer === 0 && own('visibilityState') !== 'hidden') timer = window.setTimeout(fire, wait);
  };
  const follow = () => {
    if (location.href === address) return;
    address = location.href;
    wait = FIRST;
    onAddress();
    schedule();
  };
  const observer = new MutationObserver((records) => {
    follow();
    if (!records.every(isOurs)) schedule();
  });
  const include = (roots: readonly Node[]) => {
    for (const one of roots) {
      if (!known.has(one)) observer.observe(one, OBSERVED);
      known.add(one);
    }
  };

  include([root]);
  addEventListener('visibilitychange', () => dirty && schedule(), { signal });
  addEventListener('pageshow', (event) => event.persisted && schedule(), { signal });
  addEventListener('popstate', follow, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', follow, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { include };
}
