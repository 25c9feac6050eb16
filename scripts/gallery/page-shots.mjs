// The states of the popup, the options page and the welcome page that the gallery shows.

const site = 'nieuws.example';
const RELATIONS = ['same', 'superseded', 'above-all', 'not-comparable'];

const found = (view, index) => ({
  article: view.article,
  claim: view.claim,
  block: 0,
  start: 0,
  end: 5,
  rule: view.claim,
  why: [{ concept: view.claim, words: 'these words', from: 'sentence' }],
  ...(view.figures[0] && {
    figure: { value: view.figures[0].value, bound: 'exactly', unit: view.figures[0].unit },
    relation: { kind: RELATIONS[index % RELATIONS.length], figure: view.figures[0].id },
  }),
  key: `${view.claim}-${index}`,
  text: view.title.slice(0, 60),
});

function popupShots(views, locale) {
  const at = (name, state, more = {}) => ({
    name: `popup-${name}`,
    surface: 'popup',
    locale,
    props: { state, notes: { problem: false, ...more.notes }, quiet: false, always: false, ...more.props },
  });
  const page = (some) => ({
    kind: 'page',
    site,
    total: views.length,
    views,
    mentions: some.flatMap((view, index) => [found(view, index), found(view, index + 1)]),
  });
  return [
    at('page', page(views.filter((_, index) => index % 4 === 2))),
    at('page-quiet', page([views[0]]), { props: { quiet: true, always: true } }),
    at('page-all', page(views)),
    at('page-none', page([])),
    at('off', { kind: 'off', site }),
    at('paused-hour', { kind: 'paused', until: Date.UTC(2026, 10, 25, 14, 35) }),
    at('paused-restart', { kind: 'paused' }),
    at('no-access', { kind: 'no-access' }),
    at('not-news', { kind: 'not-news', site: 'a-very-long-name-of-a-site-that-must-wrap.example.org' }),
    at('not-news-failed', { kind: 'not-news', site, failed: true }),
    at('browser', { kind: 'browser' }),
    at('loading', { kind: 'loading' }),
    at('problem', page([views[0]]), { notes: { problem: true, newer: true, notStored: true } }),
  ];
}

const values = (more = {}) => ({ delay: 220, quiet: false, marks: 'full', ...more });

function settingsOf(views, locale, filled) {
  return {
    values: filled ? values({ marks: 'dots', hold: 'alt', locale, quiet: true }) : values(),
    browserLocale: locale,
    maxDelay: 2000,
    sitesOff: filled ? [site, 'example.co.uk'] : [],
    sitesAlways: filled ? ['a-very-long-name-of-a-site-that-must-wrap.example.org'] : [],
    muted: filled ? views.slice(0, 2).map(({ claim, title }) => ({ key: claim, name: title })) : [],
    dismissed: filled ? views.slice(2, 4).map(({ claim, title }) => ({ key: claim, name: title, site })) : [],
    shortcuts: [
      { name: 'popup', keys: 'Alt+Shift+L' },
      { name: 'next', keys: 'Alt+Shift+J' },
      { name: 'previous', keys: 'Alt+Shift+K' },
      { name: 'open', keys: 'Alt+Shift+O' },
      { name: 'site', keys: '' },
    ],
    notice: filled ? { kind: 'fault', fault: 'field', field: 'delay' } : undefined,
    canUndo: filled,
  };
}

/** @returns every state of these surfaces in `locale`, each with a name of its own */
export function pageShotsOf(views, locale) {
  const options = (name, section, filled) => ({
    name: `options-${name}`,
    surface: 'options',
    locale,
    section,
    claims: { views },
    settings: settingsOf(views, locale, filled),
  });
  const [most] = [...views].sort((a, b) => b.figures.length - a.figures.length);
  const sample = { title: most.articleTitle, lang: locale, paragraphs: [most.summary, views[0].summary], date: most.articleDate };
  return [
    ...popupShots(views, locale),
    options('claims', 'claims', false),
    options('settings', 'settings', false),
    options('settings-filled', 'settings', true),
    { name: 'welcome', surface: 'welcome', locale, props: { sample, values: values(), browserLocale: locale } },
  ];
}
