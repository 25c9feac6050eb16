/**
 * `npm run store`: the pictures of the stores' pages into store/images/, from the built extension on the demo pages (`npm run build` first).
 * Chrome and Edge: screenshots of 1280 × 800, tile of 440 × 280, marquee of 1400 × 560. Firefox takes the same screenshots.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Control, openFirstControl } from './lib/control';
import { type Driven, launch, openOwnPage, ROOT, until } from './lib/drive';
import { countMarks, placeOf } from './lib/marks';
import { servePages } from './lib/server';

const IMAGES = join(ROOT, 'store/images');
const SIZE = { width: 1280, height: 800 };
/** Where the words stand, px from the top: so that the whole card has room beneath. */
const HIGH = 170;
const GROUND = '#f4efe4';

const icon = `data:image/svg+xml;base64,${readFileSync(join(ROOT, 'docs/art/icon.svg')).toString('base64')}`;
const NAMES = { nl: 'Kanttekening bij het nieuws', en: 'A marginal note on the news' } as const;
type Lang = keyof typeof NAMES;

declare const browser: { storage: { local: { set(items: object): Promise<void> } } };

/** Debian's Chromium speaks English whatever it is told; the extension's own setting does not. */
const speak = ({ page }: Control, locale: Lang): Promise<void> =>
  page.evaluate((chosen) => browser.storage.local.set({ locale: chosen }), locale);

async function openMarked(driven: Driven, address: string): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.setViewport(SIZE);
  // the card fades in; whoever wants less motion sees it at once
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(address);
  await page.bringToFront();
  await until('marks', async () => (await countMarks(page)) > 0);
  return page;
}

async function cardShot(
  driven: Driven,
  control: Control,
  origin: string,
  lang: Lang,
  words: string,
  name: string,
): Promise<void> {
  const page = await openMarked(driven, `${origin}/${lang}/`);
  const place = await placeOf(page, words);
  if (!place) throw new Error(`The demo page /${lang}/ has no "${words}" any more: choose other words in scripts/store.ts.`);
  const tab = await control.tabOf(page.url());
  const up = place.y - HIGH;
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), up);
  await page.mouse.move(5, 5);
  await page.mouse.move(place.x, HIGH, { steps: 5 });
  await until('the card', () => control.card(tab));
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}

/** Lays a picture or words on a plain ground of a store's size. */
async function onGround(driven: Driven, { width, height }: typeof SIZE, html: string, name: string): Promise<void> {
  const page = await driven.browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${GROUND};font-family:'Liberation Sans',system-ui,sans-serif;color:#1d3a5f}
    .shot{box-shadow:0 2px 4px #0002,0 16px 48px #0003;border-radius:10px;max-height:92vh} .row{display:flex;align-items:center;gap:6%}
    h1{margin:0;font-size:${Math.round(height / 9)}px;line-height:1.1} p{margin:.4em 0 0;font-size:${Math.round(height / 19)}px;color:#4d4a43;white-space:nowrap}</style>${html}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}

async function popupShot(driven: Driven, control: Control, origin: string, lang: Lang, name: string): Promise<void> {
  const page = await openMarked(driven, `${origin}/${lang}/`);
  const popup = await openOwnPage(driven, `popup.html?tab=${await control.tabOf(page.url())}`);
  await popup.setViewport({ width: 372, height: 600, deviceScaleFactor: 1 });
  await until('the popup has read the page', () =>
    popup.evaluate(() => document.querySelector('.ktk-glance, .ktk-message') !== null),
  );
  const shot = await popup.screenshot({ encoding: 'base64' });
  await popup.close();
  await onGround(driven, SIZE, `<img class="shot" src="data:image/png;base64,${shot}">`, name);
  await page.close();
}

async function claimsShot(driven: Driven, name: string): Promise<void> {
  const claims = await openOwnPage(driven, 'options.html');
  await claims.setViewport(SIZE);
  await claims.bringToFront();
  await claims.screenshot({ path: join(IMAGES, `${name}.png`) });
  await claims.close();
}

const mark = (size: number, lang: Lang) =>
  `<div class="row" style="padding:0 4%"><img src="${icon}" width="${size}" height="${size}"><div><h1>Kanttekening</h1><p>${NAMES[lang]}</p></div></div>`;

mkdirSync(IMAGES, { recursive: true });
const server = await servePages({ folder: join(ROOT, 'demo') });
const driven = await launch({ kind: 'chrome', headless: true });
try {
  const control = await openFirstControl(driven);
  for (const [lang, words] of [
    ['nl', '1.351'],
    ['en', '1,351'],
  ] as const) {
    await speak(control, lang);
    await cardShot(driven, control, server.origin, lang, words, `1-card-${lang}`);
    await popupShot(driven, control, server.origin, lang, `2-popup-${lang}`);
    await claimsShot(driven, `3-claims-${lang}`);
  }
  await onGround(driven, { width: 440, height: 280 }, mark(96, 'en'), 'tile-440x280');
  await onGround(driven, { width: 1400, height: 560 }, mark(220, 'en'), 'marquee-1400x560');
  console.log('The pictures are in store/images/. Look at each before it is sent in.');
} finally {
  await driven.browser.close();
  server.close();
}
