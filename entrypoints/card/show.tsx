/** Shows one card at a time. */
import { render } from 'preact';
import { bridge, type Card, type Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { own } from '../../common/own-document';
import { CARD_HEIGHT, cardCss } from '../../components/card-css';
import { type Host, openHost } from './host';
import { type Place, placeCard } from './place';
import { Shown } from './Shown';

interface Open {
  host: Host;
  end: AbortController;
  /** where the focus was before the card took it */
  before: Element | null;
}

/** What the card would take if it had all room: its own size, and what is scrolled away in it. */
function sizeOf({ element, root }: Host): { width: number; height: number } {
  const hidden = [...root.querySelectorAll('.ktk-card, .ktk-body')].map((part) => part.scrollHeight - part.clientHeight);
  return { width: element.offsetWidth, height: Math.min(CARD_HEIGHT, element.offsetHeight + Math.max(0, ...hidden)) };
}

/** @returns the card's place at its mark as it is laid out now; undefined when the mark is no longer drawn or out of view */
function placeAt({ ranges, point }: Spot, host: Host): Place | undefined {
  const lines = ranges.flatMap((range) => [...range.getClientRects()]);
  const view = { width: own('documentElement').clientWidth, height: innerHeight };
  return placeCard({ lines, point, view, card: sizeOf(host) });
}

/** Follows the mark while the page scrolls; closes the card when the mark is out of view. */
function stayAtMark({ host, end: { signal } }: Open, spot: Spot): void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const at = placeAt(spot, host);
    if (at) host.moveTo(at.x, at.y, at.room);
    else bridge().reader?.close();
  };
  const later = () => {
    frame ||= requestAnimationFrame(place);
  };
  addEventListener('scroll', later, { capture: true, passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  const size = new ResizeObserver(later);
  size.observe(host.element);
  signal.addEventListener('abort', () => {
    size.disconnect();
    cancelAnimationFrame(frame);
  });
  place();
}

/** Where the focus comes and goes is told to the reader: while it is inside no timer closes the card. */
function tellFocus({ host: { element }, end: { signal } }: Open): void {
  const tell = (inside: boolean) => () => bridge().reader?.focused(inside);
  element.addEventListener('focusin', tell(true), { signal });
  element.addEventListener('focusout', (event) => event.relatedTarget === null || tell(false)(), { signal });
}

export function createCard(): Card {
  let open: Open | undefined;

  const focus = () => open?.host.root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  const hide = () => {
    if (!open) return;
    const { host, end, before } = open;
    const focused = host.root.activeElement !== null;
    open = undefined;
    end.abort();
    render(null, host.root);
    host.remove();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const show = (spot: Spot, answer: ViewAnswer): boolean => {
    hide();
    const [near, { reader }] = [spot.ranges[0]?.startContainer, bridge()];
    if (!near?.isConnected || !reader) return false;
    open = { host: openHost(cardCss, near), end: new AbortController(), before: own('activeElement') };
    render(<Shown spot={spot} answer={answer} reader={reader} />, open.host.root);
    stayAtMark(open, spot);
    tellFocus(open);
    if (spot.focus) focus();
    return true;
  };
  const host = () => (open?.host.element.isConnected ? open.host.element : undefined);
  return { show, hide, host, focus };
}
