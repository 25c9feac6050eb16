/** Which of a sentence's numbers are a claim's figures, on the bundled article. */
import { expect, test } from 'vitest';
import { detect } from '../../../claims';

const figures = (lang: string, text: string) =>
  detect({ lang, date: '2022-03-20', blocks: [{ text }] }).flatMap(({ figure }) => figure?.value ?? []);

test.each([
  ['en', 'In Ukraine 960,000 homes have no electricity and 250,000 no gas.', [960_000]],
  ['nl', 'In Oekraïne zitten 960.000 huishoudens zonder stroom en 250.000 zonder gas.', [960_000]],
  ['fr', 'En Ukraine, 960 000 foyers sont privés d’électricité et 250 000 de gaz.', [960_000]],
  ['en', 'In Ukraine 960,000 homes have no electricity, water and gas.', [960_000]],
])('%s: who lacks gas is not counted among those without electricity: %s', (lang, text, values) => {
  expect(figures(lang, text)).toEqual(values);
});

test('half of a million is a number and no share', () => {
  expect(figures('en', 'In Ukraine nearly half a million homes have no electricity.')).toEqual([500_000]);
});

test.each([
  ['villages', 'en', 'In Ukraine 1,426 villages and some 847,000 consumers have no electricity.', [847_000]],
  ['who has it again', 'en', 'In Ukraine 310,000 homes have no electricity. Crews reconnected 60,000 customers.', [310_000]],
  ['the wounded', 'pl', 'Zginęło 1351 rosyjskich żołnierzy, a 3825 zostało rannych - podała Moskwa.', [1351]],
  [
    'those of the other side',
    'en',
    '"On our side about 1,300 servicemen are dead, on Russia\'s over 12,000," said Zelensky.',
    [12_000],
  ],
])('%s are not counted: %s: %s', (_, lang, text, values) => {
  expect(figures(lang, text)).toEqual(values);
});
