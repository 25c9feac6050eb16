// The states that the gallery shows. Mentions are made up from the article's own figures, so that each relation is seen.

import { pageShotsOf } from './page-shots.mjs';

const why = (claim) => [
  { concept: claim, words: 'these words', from: 'sentence' },
  { concept: claim, words: '20.000', from: 'sentence' },
  { concept: claim, words: 'those words', from: 'neighbour' },
];

const mention = (view, figure, relation) => ({
  article: view.article,
  claim: view.claim,
  block: 0,
  start: 0,
  end: 5,
  rule: view.claim,
  why: why(view.claim),
  ...(figure && { figure: { bound: 'exactly', unit: view.figures[0]?.unit ?? 'people', ...figure } }),
  ...(relation && { relation }),
});

const cardOf = (view, name, more = {}) => ({
  name: `card-${view.claim}${name}`,
  surface: 'card',
  props: { view, page: {}, ...more },
});

/** The claim with the most figures, with a page figure in each relation. */
function relationShots(view) {
  const [first] = view.figures;
  const highest = view.figures.reduce((a, b) => (b.value > a.value ? b : a));
  const old = view.figures.find((figure) => figure.superseded) ?? first;
  const at = (name, figure, relation, date = '2022-03-29') =>
    cardOf(view, `--${name}`, { mention: mention(view, figure, relation), page: { date } });
  return [
    at('same', { value: first.value }, { kind: 'same', figure: first.id }, '2022-03-25'),
    at('superseded', { value: old.value }, { kind: 'superseded', figure: old.id }, '2022-03'),
    at('between', { value: Math.round(highest.value / 2), bound: 'about' }, { kind: 'between' }),
    at('range', { value: highest.value, low: Math.round(highest.value / 2) }, { kind: 'within-bound', figure: highest.id }),
    { ...at('above', { value: Math.round(highest.value * 1.33), bound: 'at-least' }, { kind: 'above-all' }), open: true },
    at('off-scale', { value: highest.value * 20 }, { kind: 'not-comparable' }, '2025-01-02'),
  ];
}

/** What the card's controls lead to, and the card in a low window. */
function controlShots(view) {
  const at = (name, more) => ({
    ...cardOf(view, `--${name}`, { mention: mention(view), page: { url: 'https://nieuws.example/' } }),
    ...more,
  });
  return [
    at('cite', { press: ['[aria-expanded]', '.ktk-choices button'] }),
    at('cite-failed', { press: ['[aria-expanded]', '.ktk-choices button'], copies: false }),
    at('not-a-mention', { press: ['[aria-expanded] ~ [aria-expanded]'] }),
    at('low', { room: 440 }),
    cardOf(view, '--pinned', { mention: mention(view), pinned: true }),
    cardOf(view, '--deeper', { back: true }),
  ];
}

/** @returns every state of every surface in `locale`, each with a name of its own */
export function shotsOf(claims, locale) {
  const views = claims.claimViews(locale);
  const [most] = [...views].sort((a, b) => b.figures.length - a.figures.length);
  return [
    ...views.map((view) => cardOf(view, '', { mention: mention(view), back: view === views[1] })),
    ...relationShots(most),
    ...controlShots(most),
    ...pageShotsOf(views, locale),
  ];
}
