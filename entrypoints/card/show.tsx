/** Shows one card at a time. */
import { render } from 'preact';
import { bridge, type Card, type Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { own } from '../../common/own-document';
import { type Before, focusedNow, followFocus, giveBack } from './focus';
import { findFonts } from './fonts';
import { type Host, openHost, sheetOf } from './host';
import { Shown } from './Shown';
import { type Stand, standAt } from './stand';

interface Open {
  host: Host;
  end: AbortController;
  before: Before;
  spot: Spot;
}

const active = (open: Open | undefined) => open?.host.root.activeElement as HTMLElement | null | undefined;

function draw({ host, end: { signal }, before, spot }: Open, answer: ViewAnswer): boolean {
  const { reader } = bridge();
  if (!reader) return false;
  const stand = standAt(spot, host, signal, () => reader.close());
  render(<Shown spot={spot} answer={answer} reader={reader} stand={stand} />, host.root);
  stand.place();
  followFocus(host, signal, before, spot.ranges[0]);
  return true;
}

/** A card that stands nowhere. */
const NOWHERE: Stand = { place() {}, fix() {}, by() {}, aside() {}, grab() {} };

function drawAway(spot: Spot, answer: ViewAnswer): void {
  const { reader, cardCss } = bridge();
  if (!reader) return;
  sheetOf(cardCss ?? '');
  const away = own('createElement')('div');
  render(<Shown spot={spot} answer={answer} reader={reader} stand={NOWHERE} />, away);
  findFonts(away.textContent ?? '');
  render(null, away);
}

export function createCard(): Card {
  let open: Open | undefined;
  let warmed = false;

  /** @param name of the control that is to have the focus; without one, or where there is no such control, the card has it */
  const focus = (name?: string) => {
    const root = open?.host.root;
    const control = name && root?.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    (control || root?.querySelector<HTMLElement>('[role="dialog"]'))?.focus({ preventScroll: true });
  };
  const hide = () => {
    if (!open) return;
    const { host, end, before, spot } = open;
    const focused = active(open);
    open = undefined;
    end.abort();
    render(null, host.root);
    host.remove();
    if (focused) giveBack(before, spot.ranges[0]);
  };
  const show = (spot: Spot, answer: ViewAnswer): boolean => {
    const pressed = active(open)?.dataset.focus;
    hide();
    const near = spot.ranges[0]?.startContainer;
    if (!near?.isConnected) return false;
    open = { host: openHost(bridge().cardCss ?? '', near), end: new AbortController(), before: focusedNow(), spot };
    const drawn = draw(open, answer);
    warmed = true;
    if (spot.focus) focus(pressed);
    return drawn;
  };
  const host = () => (open?.host.element.isConnected ? open.host.element : undefined);
  const warm = (spot: Spot, answer: ViewAnswer) => {
    if (!warmed) drawAway(spot, answer);
    warmed = true;
  };
  return { show, warm, hide, host, focus: () => focus() };
}
