/** Faults: the background stops in mid-scan, the extension is replaced under open tabs, many tabs come at once, two windows set at once. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openControl } from '../../scripts/lib/control';
import { builtFolder, type Kind, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { hover, type Opened, type Stage, setStage } from './stage';

/** Tabs that come at once. `TABS=200` for as many as a large session restores: about two minutes, and 4 GB of memory. */
const TABS = Number(process.env.TABS ?? 20);

declare const browser: {
  runtime: { reload(): void };
  tabs: {
    create(what: object): Promise<{ id: number }>;
    remove(ids: number[]): Promise<void>;
  };
};

const marked = (page: Page) => until('marks', async () => (await countMarks(page)) > 0);

/** Stops the background as the browser does when it is idle. In Firefox there is no such way from outside. */
async function stopBackground({ driven }: Stage): Promise<void> {
  const session = await driven.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, targetId } of targetInfos)
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

/** Puts the extension in the place of itself, as an update does. Chromium disables one that reloads itself, so there it is installed anew. */
async function replace({ driven, control }: Stage): Promise<void> {
  if (driven.kind === 'chrome') await driven.browser.installExtension(builtFolder('chrome'));
  else await control.page.evaluate(() => void setTimeout(() => browser.runtime.reload(), 0));
}

/** @returns the errors of ours that a page throws from now on */
function errorsOf({ page }: Opened): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error instanceof Error ? error.stack : error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  return errors;
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage?.end());

  test.runIf(kind === 'chrome')('a background that stops in mid-scan starts again and answers', async () => {
    const opened = await stage.open('/nl/');
    for (let times = 0; times < 5; times++) {
      const going = opened.page.reload();
      await stopBackground(stage);
      await going;
      await marked(opened.page);
    }
    await stopBackground(stage);
    expect((await hover(stage, opened, '1.351')).text).toContain('498');
    await opened.page.close();
  });

  test(`${TABS} tabs that come at once are all marked`, async () => {
    const tabs = await stage.control.page.evaluate(
      async (url, count) => {
        const one = (_: unknown, index: number) => browser.tabs.create({ url: `${url}?${index}`, active: false });
        return (await Promise.all(Array.from({ length: count }, one))).map(({ id }) => id);
      },
      `${stage.server.origin}/en/`,
      TABS,
    );
    const found = await Promise.all(
      tabs.map((tab) => until(`tab ${tab}`, async () => (await stage.control.summary(tab))?.mentions.length)),
    );
    expect(new Set(found).size).toBe(1);
    await until('the badge', async () => (await stage.control.badge(tabs.at(-1) ?? 0)) !== '');
    await stage.control.page.evaluate((ids) => browser.tabs.remove(ids), tabs);
  }, 300_000);

  test('when the extension is replaced, old tabs stay quiet and new ones work', async () => {
    const old = await stage.openMarked('/nl/');
    const errors = errorsOf(old);
    await replace(stage);
    stage.control = await until('the extension is there again', () => openControl(stage.driven));
    // what an old script would do: follow the pointer, the page and the address
    await old.page.bringToFront();
    for (const x of [200, 400, 600, 300]) await old.page.mouse.move(x, 400, { steps: 8 });
    await old.page.evaluate(() => {
      document.querySelector('p')?.append(' more');
      history.pushState({}, '', '#elsewhere');
      document.body.append(document.createElement('p'));
    });
    const fresh = await stage.openMarked('/en/');
    expect((await hover(stage, fresh, '1,351')).text).toContain('498');
    expect(errors).toEqual([]);
    await old.page.reload();
    await marked(old.page);
    await old.page.close();
    await fresh.page.close();
  });

  test('two windows that set different things at once both have their way', async () => {
    const opened = await stage.openMarked('/nl/');
    const [one, two] = [await stage.openPopup(opened.tab), await stage.openPopup(opened.tab)];
    const flip = (popup: Page) => popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    // what is off already, because the other was quicker, is not switched on again
    const off = (popup: Page) =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"][aria-checked="true"]')?.click());
    await Promise.all([off(one), off(two)]);
    const state = (popup: Page) => popup.evaluate(() => document.querySelector('[role="switch"]')?.getAttribute('aria-checked'));
    await until('both popups say off', async () => (await state(one)) === 'false' && (await state(two)) === 'false');
    await until('no marks', async () => (await countMarks(opened.page)) === 0);
    await flip(one);
    await marked(opened.page);
    await Promise.all([one.close(), two.close(), opened.page.close()]);
  });
});
