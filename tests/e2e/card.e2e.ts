/** The card for everyone: by keys alone, by touch alone, kept open, moved, copied from. In both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../claims/schema';
import { cardWords } from '../../common/words';
import type { CardWords } from '../../common/words/schema';
import { type Kind, until } from '../../scripts/lib/drive';
import { countMarks, placeOf } from '../../scripts/lib/marks';
import { hover, press, type Stage, setStage } from './stage';
import { cardWhere, fewerMarks, layout, noCard, noMarks, position, switchOnAgain, tabTo, withLinks } from './walk';

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let words: CardWords;
  beforeAll(async () => {
    stage = await setStage(kind);
    const opened = await stage.openMarked('/nl/');
    words = cardWords((await hover(stage, opened, '1.351')).lang as Locale);
    await opened.page.close();
  });
  afterAll(() => stage?.end());

  test('by keys alone: find a mention, read it, go to the next, mute, switch off', async () => {
    const opened = await stage.openMarked('/nl/');
    const { page, tab } = opened;
    await stage.control.tell(tab, { type: 'step', by: 1 });
    const first = await cardWhere(
      stage,
      opened,
      'a card with the focus',
      (card) => card.focus?.startsWith(words.card.split('{')[0] ?? '') === true,
    );
    expect(position(first)).toMatch(/^1\//);

    await tabTo(stage, opened, words.next);
    await page.keyboard.press('Enter');
    const second = await cardWhere(stage, opened, 'the next card', (card) => position(card)?.startsWith('2/') === true);
    expect(second.text).not.toBe(first.text);
    expect(second.focus).toBe(words.next);
    await page.keyboard.press('Enter');
    await cardWhere(stage, opened, 'the third card', (card) => position(card)?.startsWith('3/') === true);

    const before = await countMarks(page);
    await tabTo(stage, opened, words.mute);
    await page.keyboard.press('Enter');
    await fewerMarks(page, before);
    await noCard(stage, opened);

    await stage.control.tell(tab, { type: 'open-card' });
    await cardWhere(stage, opened, 'a card', () => true);
    await tabTo(stage, opened, words.switchSite);
    await page.keyboard.press('Enter');
    await noMarks(page);
    await stage.control.forgetMuted();
    await switchOnAgain(stage, opened);
    await page.close();
  });

  test('by keys alone: the way back to the text, by Escape, and by Tab past the last control', async () => {
    const opened = await stage.open('/nl/');
    const { page, tab } = opened;
    await withLinks(page);
    await until('marks', async () => (await countMarks(page)) > 0);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const nextLink = async () => {
      await until('the focus in the page', focused);
      return page.evaluate(() => document.activeElement?.previousElementSibling?.textContent ?? '');
    };
    const mention = async () => {
      await stage.control.tell(tab, { type: 'step', by: 1 });
      const card = await cardWhere(stage, opened, 'a card with the focus', ({ focus }) => focus !== undefined);
      const { mentions } = await until('a summary', () => stage.control.summary(tab));
      return mentions[Number(position(card)?.split('/')[0]) - 1]?.text ?? '?';
    };
    await mention();
    const text = await mention();
    await page.keyboard.press('Escape');
    await noCard(stage, opened);
    await page.keyboard.press('Tab');
    expect((await nextLink()).replace(/\s+/g, ' ')).toContain(text);

    const again = await mention();
    await tabTo(stage, opened, words.switchSite);
    await page.keyboard.press('Tab');
    await noCard(stage, opened);
    expect((await focused()) ?? '').toMatch(/^link-/);
    expect(again).not.toBe(text);
    await page.close();
  });

  test('by keys alone: into a claim that is set against this one, and back to its link', async () => {
    const opened = await stage.openMarked('/nl/');
    await hover(stage, opened, '1.351');
    await stage.control.tell(opened.tab, { type: 'open-card' });
    const first = await cardWhere(stage, opened, 'the focus in the card', ({ focus }) => focus !== undefined);
    const link = first.controls.find(({ name }) => name.startsWith(words.against))?.name ?? '?';
    await tabTo(stage, opened, link);
    await opened.page.keyboard.press('Enter');
    const deeper = await cardWhere(stage, opened, 'the other claim', ({ text }) => text !== first.text);
    expect(deeper.controls.map(({ name }) => name)).toContain(words.back);
    await tabTo(stage, opened, words.back);
    await opened.page.keyboard.press('Enter');
    const back = await cardWhere(stage, opened, 'the first claim', ({ text }) => text === first.text);
    expect(back.focus).toBe(link);
    await opened.page.close();
  });

  test('by touch alone: find a mention, read it, go to the next, close, mute, switch off', async () => {
    const opened = await stage.openMarked('/nl/');
    const { page } = opened;
    await page.setViewport({ width: 390, height: 844, hasTouch: true });
    await until('the narrow window', () => page.evaluate(() => innerWidth === 390 && document.body.clientWidth <= 390));
    // with the touch screen the page has been loaded anew
    await until('marks', async () => (await countMarks(page)) > 0);
    const tapWords = async (wanted: string) => {
      const at = await until(`"${wanted}"`, () => placeOf(page, wanted));
      await page.touchscreen.tap(at.x, at.y);
      return cardWhere(stage, opened, `a card at "${wanted}"`, () => true);
    };
    const tap = async (name: string) => {
      const card = await cardWhere(stage, opened, `the control ${name}`, ({ controls }) =>
        controls.some((one) => one.name === name),
      );
      const control = card.controls.find((one) => one.name === name);
      if (control) await page.touchscreen.tap(control.x, control.y);
    };
    const first = await tapWords('1.351');
    expect(first.width).toBeLessThanOrEqual(390 - 16);
    await tap(words.next);
    const second = await cardWhere(stage, opened, 'the next card', (card) => position(card) !== position(first));
    await page.touchscreen.tap(5, second.y > 400 ? 20 : 820);
    await noCard(stage, opened);

    const before = await countMarks(page);
    await tapWords('1.351');
    await tap(words.mute);
    await fewerMarks(page, before);
    await noCard(stage, opened);
    await tapWords('300.000');
    await tap(words.switchSite);
    await noMarks(page);
    await stage.control.forgetMuted();
    await switchOnAgain(stage, opened);
    await page.close();
  });

  test('kept open, the card stays where it is while the page is clicked and scrolled; dragged, it follows', async () => {
    const opened = await stage.openMarked('/nl/');
    const { page } = opened;
    const card = await hover(stage, opened, '1.351');
    await press(stage, opened, words.pin);
    await page.mouse.click(1200, card.y > 450 ? 100 : 800);
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    const scrolled = () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)))));
    await scrolled();
    const still = await cardWhere(stage, opened, 'the card', () => true);
    expect([still.x, still.y]).toEqual([card.x, card.y]);

    await page.mouse.move(still.x + 60, still.y + 18);
    await page.mouse.down();
    await page.mouse.move(still.x + 260, still.y + 48, { steps: 4 });
    await page.mouse.up();
    const moved = await cardWhere(stage, opened, 'the card where it was dragged', ({ x }) => x === still.x + 200);
    await page.keyboard.press('Escape');
    await noCard(stage, opened);
    expect(moved.height).toBeGreaterThan(240);
    await page.close();
  });

  test('by arrow keys the card is moved', async () => {
    const opened = await stage.openMarked('/nl/');
    await stage.control.tell(opened.tab, { type: 'step', by: 1 });
    const card = await cardWhere(stage, opened, 'a card with the focus', ({ focus }) => focus !== undefined);
    await tabTo(stage, opened, words.move);
    await opened.page.keyboard.press('ArrowRight');
    const moved = await cardWhere(stage, opened, 'the card moved', ({ x }) => x === card.x + 16);
    expect(moved.focus).toBe(words.move);
    await opened.page.close();
  });

  test.each(['as the browser offers it', 'without the newer clipboard'])('a citation is copied %s', async (how) => {
    const opened = await stage.openMarked('/nl/');
    const { page } = opened;
    await hover(stage, opened, '1.351');
    if (how !== 'as the browser offers it') await stage.control.withoutClipboard(opened.tab);
    await press(stage, opened, words.cite);
    await cardWhere(stage, opened, 'the choice', ({ controls }) => controls.some(({ name }) => name === 'Markdown'));
    await press(stage, opened, 'Markdown');
    await cardWhere(stage, opened, 'that it was copied', ({ text }) => text.includes(words.copied));
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.id = 'field';
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await until('the text', () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#field')?.value),
    );
    expect(pasted).toContain('#:~:text=');
    expect(pasted).toMatch(/^- .*15[.,]000/m);
    await page.close();
  });

  test('nothing of the page moves while the card opens and closes', async () => {
    const opened = await stage.openMarked('/nl/');
    await placeOf(opened.page, '1.351');
    const before = await layout(opened.page);
    await hover(stage, opened, '1.351');
    expect(await layout(opened.page)).toBe(before);
    await opened.page.keyboard.press('Escape');
    await noCard(stage, opened);
    expect(await layout(opened.page)).toBe(before);
    await opened.page.close();
  });
});
