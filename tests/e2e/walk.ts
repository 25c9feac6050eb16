/** How a reader walks through a page with the card, by keys and by touch. */
import type { Page } from 'puppeteer-core';
import type { CardSeen } from '../../scripts/lib/control';
import { until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import type { Opened, Stage } from './stage';

export const position = ({ text }: CardSeen) => /\d+\/\d+/.exec(text)?.[0];

/** Presses Tab, with Shift backwards, until the control of this name has the focus. */
export async function tabTo(stage: Stage, { page, tab }: Opened, name: string, back = false): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if ((await stage.control.card(tab))?.focus === name) return;
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab never came to "${name}"`);
}

export const cardWhere = (stage: Stage, { tab }: Opened, what: string, is: (card: CardSeen) => boolean): Promise<CardSeen> =>
  until(what, async () => {
    const card = await stage.control.card(tab);
    return card && is(card) ? card : undefined;
  });
export const noCard = (stage: Stage, { tab }: Opened) =>
  until('no card', async () => (await stage.control.card(tab)) === undefined);
export const noMarks = (page: Page) => until('no marks', async () => (await countMarks(page)) === 0);
export const fewerMarks = (page: Page, than: number) => until('fewer marks', async () => (await countMarks(page)) < than);

export async function switchOnAgain(stage: Stage, opened: Opened): Promise<void> {
  const popup = await stage.openPopup(opened.tab);
  await popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"][aria-checked="false"]')?.click());
  await popup.close();
  await until('marks', async () => (await countMarks(opened.page)) > 0);
}

/** A link behind each paragraph, to see where Tab goes on. */
export const withLinks = (page: Page) =>
  page.evaluate(() => {
    for (const [index, paragraph] of document.querySelectorAll('article p, main p').entries()) {
      const link = Object.assign(document.createElement('a'), { href: '#top', id: `link-${index}`, textContent: 'verder' });
      paragraph.after(link);
    }
  });

/** Where all text of the page stands, to see that nothing moves. */
export const layout = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('body *')].map((element) => element.getBoundingClientRect());
    return JSON.stringify(boxes.map(({ x, y, width, height }) => [x + scrollX, y + scrollY, width, height]));
  });
