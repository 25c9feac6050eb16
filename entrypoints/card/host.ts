/** The one element that we ever put into a page, and only while a card is open. */
import { bridge } from '../../common/bridge';
import { own } from '../../common/own-document';
import { zoomOf } from './sight';

/** Beats the page's styles, `!important` ones too; so the place is written into this rule and not onto the element. */
const HOST_RULE = `:host::before, :host::after { content: none !important; }
:host {
  all: initial !important; position: fixed !important; inset: auto !important; left: 0 !important; top: 0 !important; display: block !important;
  direction: ltr !important; unicode-bidi: isolate !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: transparent !important; overflow: visible !important;
  width: max-content !important; height: max-content !important; z-index: 2147483647 !important;
}`;

let known: { css: string; sheet: CSSStyleSheet } | undefined;

/** @returns the card's sheet, read once and used for one card after the other */
export function sheetOf(css: string): CSSStyleSheet {
  if (known?.css !== css) {
    known = { css, sheet: new CSSStyleSheet() };
    known.sheet.replaceSync(css);
  }
  return known.sheet;
}

/** What happens in the card is none of the page's business: its shortcuts must not run on our keys. */
const KEPT = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'dblclick',
  'contextmenu',
  'input',
];

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** @param x, y, room the top left corner and the greatest height, px of the viewport */
  moveTo(x: number, y: number, room: number): void;
  remove(): void;
}

/** Under an open modal dialog or a fullscreen element all else is inert: the host goes inside it. */
function parentFor(node: Node): Element {
  const around = node instanceof Element ? node : node.parentElement;
  const modal = around?.closest('dialog:modal');
  if (modal) return modal;
  const full = own('fullscreenElement');
  return full?.contains(node) ? full : (Document.prototype.querySelector.call(document, ':root') as Element);
}

/**
 * Puts the host into the page, in the top layer.
 * @param css the styles of what it holds
 * @param near a node of the mark
 */
export function openHost(css: string, near: Node): Host {
  // not a name of its own: a page that defines a custom element of that name is given even a closed root by `attachInternals`
  const element = own('createElement')('div');
  bridge().ours.add(element);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const place = new CSSStyleSheet();
  place.replaceSync(HOST_RULE);
  root.adoptedStyleSheets = [sheetOf(css), place];
  const rule = place.cssRules[place.cssRules.length - 1] as CSSStyleRule;
  for (const type of KEPT) element.addEventListener(type, (event) => event.stopPropagation());
  parentFor(near).append(element);
  const zoom = zoomOf(element);
  if (zoom !== 1) rule.style.setProperty('zoom', String(1 / zoom), 'important');
  element.showPopover();
  return {
    element,
    root,
    moveTo: (x, y, room) => {
      rule.style.setProperty('--ktk-room', `${room}px`, 'important');
      rule.style.setProperty('left', `${x}px`, 'important');
      rule.style.setProperty('top', `${y}px`, 'important');
    },
    remove: () => element.remove(),
  };
}
