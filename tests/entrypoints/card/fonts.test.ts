import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardCss } from '../../../components/card-css';
import { SANS, tokensCss } from '../../../components/tokens';
import { findFonts } from '../../../entrypoints/card/fonts';

let asked: string[] = [];
let tasks: (() => void)[] = [];

class Canvas {
  getContext() {
    return {
      font: '',
      measureText(text: string) {
        asked.push(`${this.font}|${text}`);
      },
    };
  }
}

beforeEach(() => {
  asked = [];
  tasks = [];
  vi.stubGlobal('OffscreenCanvas', Canvas);
  vi.stubGlobal('setTimeout', (task: (font: string) => void, _: number, font: string) => tasks.push(() => task(font)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const runAll = () => {
  for (const task of tasks) task();
};

test('no two fonts are looked for in the same task, none at once', () => {
  findFonts('1,351');
  expect(asked).toEqual([]);
  tasks[0]?.();
  expect(asked).toEqual([`400 14px ${SANS}|1,351`]);
});

test('every weight that the card uses is looked for', () => {
  findFonts('x');
  runAll();
  const weights = [...`${tokensCss}${cardCss}`.matchAll(/font-weight: (\d+)/g)].map(([, weight]) => weight);
  expect(weights).toContain('680');
  for (const weight of new Set(weights)) expect(asked.some((font) => font.startsWith(`${weight} `))).toBe(true);
});

test('a browser that gives no canvas is left alone', () => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class extends Canvas {
      override getContext = () => null as never;
    },
  );
  findFonts('x');
  expect(runAll).not.toThrow();
});
