/** Opens the demo pages, or an address, in a browser with the extension; without a display it leaves pictures and a table. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../common/messages';
import { type Control, openFirstControl } from './lib/control';
import { type Driven, type Kind, launch, openOwnPage, ROOT, until } from './lib/drive';
import { placeOf } from './lib/marks';
import { servePages } from './lib/server';

/** The folder of the pictures. */
const PICTURES = join(ROOT, 'artifacts', 'demo');

type Found = PageSummary['mentions'][number];

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @returns an address as the browser wants it: "example.org" and paths of files are made whole */
function addressOf(given: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return given;
  return given.startsWith('/') || given.startsWith('.') ? pathToFileURL(given).href : `https://${given}`;
}

const figureText = ({ figure }: Found): string => {
  if (!figure) return '';
  const number = figure.low === undefined ? `${figure.value}` : `${figure.low}–${figure.value}`;
  return figure.bound === 'exactly' ? number : `${figure.bound} ${number}`;
};

function printTable(address: string, mentions: readonly Found[]): void {
  console.log(`\n${address}: ${mentions.length} ${mentions.length === 1 ? 'mark' : 'marks'}`);
  const rows = mentions.map((mention) => ({
    claim: mention.claim,
    words: mention.text.length > 60 ? `${mention.text.slice(0, 59)}…` : mention.text,
    figure: figureText(mention),
    relation: mention.relation?.kind ?? '',
  }));
  if (rows.length > 0) console.table(rows);
}

/** Rests the pointer on the first mark of the claim whose figures are mentioned most, or on the first at all, and takes a picture of the card. */
async function pictureOfCard(page: Page, control: Control, tab: number, name: string, mentions: readonly Found[]): Promise<void> {
  const times = ({ claim }: Found) => mentions.filter((other) => other.claim === claim).length;
  const [mention = mentions[0]] = mentions.filter(({ figure }) => figure).sort((a, b) => times(b) - times(a));
  const digits = mention?.text.match(/\d[\d.,]*\d/)?.[0];
  const place =
    mention && ((await placeOf(page, digits ?? mention.text)) ?? (await placeOf(page, mention.text.split(' ')[0] ?? '')));
  if (!place) return;
  await page.bringToFront();
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await until('the card is open', () => control.card(tab));
  await page.screenshot({ path: join(PICTURES, `${name}-card.png`) });
}

async function pictureOfPopup(driven: Driven, tab: number, name: string): Promise<void> {
  const popup = await openOwnPage(driven, `popup.html?tab=${tab}`);
  await popup.setViewport({ width: 400, height: 720 });
  await until('the popup has read the page', () =>
    popup.evaluate(() => document.querySelector('.ktk-glance, .ktk-message') !== null),
  );
  await popup.screenshot({ path: join(PICTURES, `${name}-popup.png`), fullPage: true });
  await popup.close();
}

/** @returns what the reader found, as soon as it found anything; undefined where there is no reader */
async function readBy(control: Control, tab: number): Promise<PageSummary | undefined> {
  const found = async () => {
    const summary = await control.summary(tab);
    return summary?.mentions.length ? summary : undefined;
  };
  return (await until('marks', found).catch(() => undefined)) ?? control.summary(tab);
}

/** @returns true when the page could be opened */
async function show(driven: Driven, control: Control, address: string, name: string): Promise<boolean> {
  const page = await driven.browser.newPage();
  // so that no picture is taken in the middle of a movement
  if (driven.kind === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const error = await page.goto(address, { waitUntil: 'domcontentloaded' }).then(() => undefined, String);
  if (error) console.error(`Cannot open ${address}: ${error}`);
  if (error) return false;
  await page.bringToFront();
  const tab = await control.tabOf(page.url());
  const summary = await readBy(control, tab);
  if (!summary) console.log(`\n${address}: not read (not a news page, or the site is switched off)`);
  else printTable(address, summary.mentions);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  if (summary?.mentions.length) await pictureOfCard(page, control, tab, name, summary.mentions);
  await pictureOfPopup(driven, tab, name);
  await page.close();
  return true;
}

async function headless(kind: Kind, pages: { address: string; name: string }[]): Promise<boolean> {
  mkdirSync(PICTURES, { recursive: true });
  const driven = await launch({ kind, headless: true });
  try {
    const control = await openFirstControl(driven);
    let ok = true;
    for (const { address, name } of pages) ok = (await show(driven, control, address, name)) && ok;
    console.log(
      `\nNo display: pictures of the pages, the card and the popup are in ${relative(process.cwd(), PICTURES) || '.'}/`,
    );
    return ok;
  } finally {
    await driven.browser.close();
  }
}

async function headed(kind: Kind, addresses: string[]): Promise<boolean> {
  const { browser } = await launch({ kind, headless: false });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  for (const address of addresses) {
    const page = await browser.newPage();
    await page
      .goto(address, { waitUntil: 'domcontentloaded' })
      .catch((error: unknown) => console.error(`Cannot open ${address}: ${error}`));
  }
  console.log('The browser is open. Rest the pointer on an underlined passage. Close the browser, or press Ctrl+C, to stop.');
  await closed;
  return true;
}

const [kind = 'chrome', given] = process.argv.slice(2);
const server = await servePages({ folder: fileURLToPath(new URL('../demo', import.meta.url)) });
const demo = ['nl', 'en'].map((name) => ({ address: `${server.origin}/${name}/`, name }));
const pages = given ? [{ address: addressOf(given), name: 'page' }] : demo;
const browserKind: Kind = kind === 'firefox' ? 'firefox' : 'chrome';
// The English page is opened first, so that the Dutch one is in front.
const run = hasDisplay() ? headed(browserKind, pages.map(({ address }) => address).reverse()) : headless(browserKind, pages);
process.exitCode = (await run.finally(() => server.close())) ? 0 : 1;
