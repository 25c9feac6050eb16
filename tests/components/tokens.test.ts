/** The colours of the design language, measured as WCAG 2.2 measures contrast. */
import { describe, expect, test } from 'vitest';
import { tokensCss } from '../../components/tokens';

type Colours = Record<string, string>;
const coloursIn = (css: string): Colours =>
  Object.fromEntries([...css.matchAll(/--ktk-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));

const [light = '', dark = ''] = tokensCss.split('@media (prefers-color-scheme: dark)');
const SCHEMES: Record<string, Colours> = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } };

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** Text and the fields that it stands on. */
const TEXT = [
  ['ink', ['ground', 'note', 'track']],
  ['soft', ['ground', 'note', 'track']],
  ['accent-ink', ['ground', 'note']],
  ['page-ink', ['ground']],
  ['note-ink', ['note']],
] as const;
/** What is drawn and means something. */
const DRAWN = ['accent', 'page', 'note-line', 'edge'] as const;

describe.each(['light', 'dark'])('%s', (scheme) => {
  const colour = (name: string): string => {
    const found = SCHEMES[scheme]?.[name];
    if (!found) throw new Error(`No token --ktk-${name} in ${scheme}`);
    return found;
  };

  test.each(TEXT.flatMap(([text, fields]) => fields.map((field) => [text, field])))('%s on %s has 7:1', (text, field) => {
    expect(contrast(colour(text), colour(field))).toBeGreaterThanOrEqual(7);
  });

  test.each(DRAWN)('%s has 3:1 on the ground', (drawn) => {
    expect(contrast(colour(drawn), colour('ground'))).toBeGreaterThanOrEqual(3);
  });

  test('a pressed control has 4.5:1 between its icon and its field', () => {
    expect(contrast(colour('ground'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('each token that is used in the dark, too, is defined for the light', () => {
  expect(Object.keys(coloursIn(dark)).filter((name) => !(name in (SCHEMES.light ?? {})))).toEqual([]);
});
