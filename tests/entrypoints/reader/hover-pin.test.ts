/** A pinned card stays until it is closed, replaced or its mark is gone. */
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, hover, IDLE } from '../../../entrypoints/reader/hover';

const OPEN: HoverState = { kind: 'open', key: 'a', held: false };
const run = (events: HoverEvent[], from: HoverState = OPEN) => {
  const effects: object[] = [];
  let state = from;
  for (const event of events) {
    const step = hover(state, event);
    state = step.state;
    effects.push(step.effects);
  }
  return { state, effects };
};
const pinned = run([{ type: 'pin', on: true }]).state;

test('it is pinned, whatever was about to happen', () => {
  expect(pinned).toEqual({ kind: 'open', key: 'a', held: true, pinned: true });
  expect(run([{ type: 'pin', on: true }], { kind: 'leaving', key: 'a' }).effects[0]).toEqual({ timer: null });
});

describe('it stays when', () => {
  test.each<[string, HoverEvent]>([
    ['the pointer leaves', { type: 'away', towards: false }],
    ['the pointer rests on another mark', { type: 'over', key: 'b', x: 1, y: 1 }],
    ['the focus leaves', { type: 'focus', inside: false }],
    ['the focus comes', { type: 'focus', inside: true }],
    ['something else is pressed', { type: 'press' }],
    ['a timer ends', { type: 'timer' }],
  ])('%s', (_, event) => {
    expect(run([event, { type: 'away', towards: false }], pinned)).toEqual({ state: pinned, effects: [{}, {}] });
  });
});

describe('it goes when', () => {
  test.each<[string, HoverEvent, object]>([
    ['Escape is pressed', { type: 'escape' }, { close: true, timer: null }],
    ['its mark is gone', { type: 'gone' }, { close: true, timer: null }],
    ['another mark is pressed', { type: 'press', key: 'b' }, { open: 'b', timer: null }],
  ])('%s', (_, event, effect) => {
    const { state, effects } = run([event], pinned);
    expect(effects).toEqual([effect]);
    expect(state).not.toHaveProperty('pinned', true);
  });
});

test('let go, it closes as any other does', () => {
  const { state, effects } = run([{ type: 'pin', on: false }, { type: 'press' }], pinned);
  expect(state).toEqual(IDLE);
  expect(effects[1]).toEqual({ close: true, timer: null });
});

test('nothing is pinned where nothing is open', () => {
  expect(run([{ type: 'pin', on: true }], IDLE).state).toEqual(IDLE);
});
