/**
 * When a card opens and closes, as a pure reducer: state and event in, state and effects out. It knows no DOM and no clock; who runs it
 * owns the one timer.
 */
import { DEFAULT_DELAY } from '../../common/delay';

/** ms. After Wikipedia's page previews, which give as long to come back. */
export const CLOSE_AFTER = 300;
/** px. A pointer that moves further than this is still on its way. */
export const REST = 10;

interface Point {
  x: number;
  y: number;
}

export type HoverState =
  | { kind: 'idle' }
  /** the pointer is on a mark, the card not yet open */
  | ({ kind: 'resting'; key: string } & Point)
  /** `held`: the focus is inside, or the card was opened by key or tap; no timer closes it. `pinned`: nor does a tap elsewhere */
  | { kind: 'open'; key: string; held: boolean; pinned?: boolean }
  /** the card of `key` is open, the pointer rests on another mark */
  | ({ kind: 'changing'; key: string; next: string } & Point)
  /** the pointer has left mark and card */
  | { kind: 'leaving'; key: string }
  /** closed by Escape; nothing opens until the pointer leaves the mark */
  | { kind: 'dismissed'; key: string };

export type HoverEvent =
  | ({ type: 'over'; key: string } & Point)
  /** the pointer is on neither mark nor card; `towards`: it moves to the card */
  | { type: 'away'; towards: boolean }
  | { type: 'card' }
  | { type: 'timer' }
  | { type: 'escape' }
  /** tap, click, key or command on a mark; without key: a tap elsewhere */
  | { type: 'press'; key?: string }
  | { type: 'focus'; inside: boolean }
  | { type: 'pin'; on: boolean }
  /** the mark is no longer in the page, or the card could not be shown */
  | { type: 'gone' };

export interface HoverEffects {
  /** start the timer anew (ms), or stop it (null); undefined: leave it */
  timer?: number | null;
  /** fetch what a card needs */
  prefetch?: string;
  open?: string;
  close?: true;
}

export interface HoverStep {
  state: HoverState;
  effects: HoverEffects;
}

export const IDLE: HoverState = { kind: 'idle' };

const stay = (state: HoverState): HoverStep => ({ state, effects: {} });
const far = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) > REST;
const settled = (state: HoverState): HoverStep => ({ state, effects: { timer: null } });
const kept = (key: string, held: boolean): HoverStep => settled({ kind: 'open', key, held });
const left = (key: string): HoverStep => ({ state: { kind: 'leaving', key }, effects: { timer: CLOSE_AFTER } });
const opened = (key: string, held: boolean): HoverStep => ({
  state: { kind: 'open', key, held },
  effects: { open: key, timer: null },
});
const closed = (state: HoverState): HoverStep => ({ state, effects: { close: true, timer: null } });

function rest({ key, x, y }: { key: string } & Point, delay: number): HoverStep {
  return { state: { kind: 'resting', key, x, y }, effects: { timer: delay, prefetch: key } };
}

function over(state: HoverState, event: { key: string } & Point, delay: number): HoverStep {
  const { key } = event;
  switch (state.kind) {
    case 'idle':
      return rest(event, delay);
    case 'dismissed':
      return state.key === key ? stay(state) : rest(event, delay);
    case 'resting':
      return state.key === key && !far(state, event) ? stay(state) : rest(event, delay);
    case 'changing':
      if (state.key === key) return kept(key, false);
      return state.next === key && !far(state, event) ? stay(state) : change(state.key, event, delay);
    case 'leaving':
      return state.key === key ? kept(key, false) : change(state.key, event, delay);
    case 'open':
      return state.key === key || state.held ? stay(state) : change(state.key, event, delay);
  }
}

function change(key: string, { key: next, x, y }: { key: string } & Point, delay: number): HoverStep {
  return { state: { kind: 'changing', key, next, x, y }, effects: { timer: delay, prefetch: next } };
}

function away(state: HoverState, towards: boolean): HoverStep {
  switch (state.kind) {
    case 'resting':
    case 'dismissed':
      return settled(IDLE);
    case 'open':
      return state.held ? stay(state) : left(state.key);
    case 'changing':
      return left(state.key);
    case 'leaving':
      return towards ? left(state.key) : stay(state);
    case 'idle':
      return stay(state);
  }
}

function timer(state: HoverState): HoverStep {
  if (state.kind === 'resting') return opened(state.key, false);
  if (state.kind === 'changing') return opened(state.next, false);
  return state.kind === 'leaving' ? closed(IDLE) : stay(state);
}

const openKey = (state: HoverState): string | undefined =>
  state.kind === 'open' || state.kind === 'leaving' || state.kind === 'changing' ? state.key : undefined;

const isPinned = (state: HoverState): boolean => state.kind === 'open' && state.pinned === true;

function press(state: HoverState, key: string | undefined): HoverStep {
  if (key !== undefined) return opened(key, true);
  if (isPinned(state)) return stay(state);
  if (openKey(state) !== undefined) return closed(IDLE);
  return state.kind === 'resting' ? settled(IDLE) : stay(state);
}

function focus(state: HoverState, inside: boolean): HoverStep {
  const key = openKey(state);
  if (key === undefined || isPinned(state)) return stay(state);
  if (inside) return kept(key, true);
  return state.kind === 'open' && state.held ? left(key) : stay(state);
}

function pin(state: HoverState, on: boolean): HoverStep {
  const key = openKey(state);
  return key === undefined ? stay(state) : settled({ kind: 'open', key, held: true, pinned: on });
}

function card(state: HoverState): HoverStep {
  const key = openKey(state);
  return key === undefined || state.kind === 'open' ? stay(state) : kept(key, false);
}

function dismiss(state: HoverState): HoverStep {
  const key = openKey(state);
  if (key !== undefined) return closed({ kind: 'dismissed', key });
  return state.kind === 'resting' ? settled({ kind: 'dismissed', key: state.key }) : stay(state);
}

/**
 * @param delay ms of rest before a card opens
 * @returns the next state, and what is to be done
 */
export function hover(state: HoverState, event: HoverEvent, delay = DEFAULT_DELAY): HoverStep {
  switch (event.type) {
    case 'over':
      return over(state, event, delay);
    case 'away':
      return away(state, event.towards);
    case 'card':
      return card(state);
    case 'timer':
      return timer(state);
    case 'escape':
      return dismiss(state);
    case 'press':
      return press(state, event.key);
    case 'focus':
      return focus(state, event.inside);
    case 'pin':
      return pin(state, event.on);
    case 'gone':
      return openKey(state) === undefined ? settled(IDLE) : closed(IDLE);
  }
}
