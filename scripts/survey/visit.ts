/** One page of the survey: opened, left to the extension, and asked what came of it. */
import type { Page, Realm } from 'puppeteer-core';
import type { Control } from '../lib/control';
import { type Driven, until } from '../lib/drive';
import type { openEars, Said } from './ear';
import type { Probed } from './probe';
import type { SurveyRow } from './row';

export interface Tools {
  driven: Driven;
  control: Control;
  ears: Awaited<ReturnType<typeof openEars>>;
  /** the probe, bundled to one script */
  probe: string;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
declare global {
  var __before: { text: string; changes: string[]; observer: MutationObserver } | undefined;
  var __survey: (mentions: unknown) => Probed;
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;

/**
 * In the page's own world, before anything of it is parsed: from the parser's end on, what is changed is written down. No function in it
 * has a name, for the TypeScript runner would add a helper that isn't there.
 */
function watchFromParsed(): void {
  addEventListener('DOMContentLoaded', () => {
    const root = Document.prototype.querySelector.call(document, ':root');
    if (!root) return;
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      changes.push(...records.map(({ type, target }) => `${type} in ${target.nodeName}`));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.__before = { text: new XMLSerializer().serializeToString(root), changes, observer };
  });
}

/** @returns what of the page was changed since it was parsed; undefined when it can't be told */
function changesSince(): string[] | undefined {
  const before = globalThis.__before;
  const root = Document.prototype.querySelector.call(document, ':root');
  if (!before || !root) return undefined;
  const late = before.observer.takeRecords().map(({ type, target }) => `${type} in ${target.nodeName}`);
  const same = new XMLSerializer().serializeToString(root) === before.text;
  return [...before.changes, ...late, ...(same ? [] : ['the markup is another'])];
}

const ownRealm = ({ driven }: Tools, page: Page): Promise<Realm> =>
  until('the gate has run', async () => {
    const realms = page.extensionRealms();
    const own = await Promise.all(
      realms.map((realm) =>
        realm.evaluate(
          (base) =>
            (globalThis as { chrome?: { runtime?: { getURL?(p: string): string } } }).chrome?.runtime?.getURL?.('/') === base,
          driven.base,
        ),
      ),
    );
    return realms[own.indexOf(true)];
  });

/**
 * Whether the gate let the page in. Messages of one page arrive in the order in which they were sent, so that after ours has arrived
 * there is no need to wait for the gate's.
 */
async function letIn({ ears }: Tools, realm: Realm): Promise<boolean> {
  await until('the page is complete', () => realm.evaluate(() => document.readyState === 'complete'));
  await realm.evaluate(() => void chrome.runtime.sendMessage({ type: 'survey-here' }).catch(() => undefined));
  const said = await ears.hear('survey-here');
  return said.some(({ type }) => type === 'news-page');
}

interface Read {
  /** what the reader sent; undefined where the sieve left no need of it */
  asked: Said | undefined;
  marks: SurveyRow['marks'];
  mentions: unknown[];
  detect: number | null;
}

async function readBy({ ears, control }: Tools, page: Page, news: boolean): Promise<Read> {
  if (!news) return { asked: undefined, marks: [], mentions: [], detect: null };
  const said = await ears.hear('found');
  const asked = said.find(({ type }) => type === 'detect');
  const first = asked ?? said.find(({ type }) => type === 'sift');
  const found = said.find(({ type }) => type === 'found');
  const mentions = (await control.summary(await control.tabOf(page.url())))?.mentions ?? [];
  const marks = mentions.map(({ claim, text }) => ({ claim, text }));
  return { asked, marks, mentions, detect: first && found ? tenth(found.at - first.at) : null };
}

async function look(tools: Tools, page: Page, path: string, withText: boolean): Promise<SurveyRow> {
  const realm = await ownRealm(tools, page);
  const news = await letIn(tools, realm);
  const { asked, marks, mentions, detect } = await readBy(tools, page, news);
  const changes = await page.evaluate(changesSince);
  await realm.evaluate(tools.probe);
  const probed = await realm.evaluate((found) => globalThis.__survey(found), mentions);
  const { lang, date, blocks } = asked?.page ?? (news ? probed.page : { blocks: [] });
  const texts = blocks.map(({ text }) => text);
  const errors = changes ? [] : ['the page was left before it could be looked at'];
  if ((probed.kind !== 'other') !== news) errors.push(`the gate said ${news ? 'news' : 'other'}, its source says ${probed.kind}`);
  return {
    page: path,
    gate: news ? 'news' : 'other',
    why: probed.why,
    sifted: news && !asked,
    lang: lang ?? null,
    date: date ?? null,
    blocks: texts.length,
    chars: texts.reduce((sum, text) => sum + text.length, 0),
    marks,
    domUntouched: changes?.length === 0,
    ms: { gate: tenth(probed.gate), read: news ? tenth(probed.read) : null, detect, paint: news ? tenth(probed.paint) : null },
    errors: [...errors, ...(changes ?? [])],
    ...(withText ? { text: texts } : {}),
  };
}

const failed = (page: string, error: unknown): SurveyRow => ({
  page,
  gate: 'other',
  why: 'not surveyed',
  sifted: false,
  lang: null,
  date: null,
  blocks: 0,
  chars: 0,
  marks: [],
  domUntouched: false,
  ms: { gate: null, read: null, detect: null, paint: null },
  errors: [error instanceof Error ? error.message : String(error)],
});

/**
 * Visits a page in a tab of its own.
 * @param path the page's name in its line @param address where it is served
 * @returns its line; what went wrong stands in its `errors`
 */
export async function visit(tools: Tools, path: string, address: string, withText: boolean): Promise<SurveyRow> {
  const page = await tools.driven.browser.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error instanceof Error ? error.message : String(error)));
  try {
    await tools.ears.clear();
    await page.evaluateOnNewDocument(watchFromParsed);
    await page.goto(address);
    const row = await look(tools, page, path, withText);
    return { ...row, errors: [...row.errors, ...thrown] };
  } catch (error) {
    return failed(path, error);
  } finally {
    await page.close().catch(() => undefined);
  }
}
