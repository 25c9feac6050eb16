/** "Not a mention": the mark goes and stays away, the settings list it, and it can be taken back. In both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../claims/schema';
import { cardWords } from '../../common/words';
import type { CardWords } from '../../common/words/schema';
import { type Kind, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { pressOn } from './keys';
import { fill, openOptions } from './own-pages';
import { hover, type Opened, press, type Stage, setStage } from './stage';
import { noCard } from './walk';

const CLAIM = 'households-without-power';

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let opened: Opened;
  let words: CardWords;
  let marked: string;
  beforeAll(async () => {
    stage = await setStage(kind);
    opened = await stage.openMarked('/nl/');
  });
  afterAll(() => stage?.end());

  const found = async () => (await stage.control.summary(opened.tab))?.mentions ?? [];
  const isMarked = async () => (await found()).some(({ claim }) => claim === CLAIM);
  const others = async () => (await found()).filter(({ claim }) => claim !== CLAIM).length;

  test('the mark goes, and no other does', async () => {
    marked = (await found()).find(({ claim }) => claim === CLAIM)?.text ?? '';
    const [before, painted] = [await others(), await countMarks(opened.page)];
    words = cardWords((await hover(stage, opened, '300.000')).lang as Locale);
    await press(stage, opened, words.notMention);
    await until('what it leads to', async () =>
      (await stage.control.card(opened.tab))?.controls.some(({ name }) => name === words.stopMarking),
    );
    await press(stage, opened, words.stopMarking);
    await until('the mark is gone', async () => !(await isMarked()));
    await noCard(stage, opened);
    expect(await others()).toBe(before);
    expect(await countMarks(opened.page)).toBe(painted - 1);
  });

  test('it stays away after a reload', async () => {
    await opened.page.reload();
    await until('marks', async () => (await countMarks(opened.page)) > 0);
    expect(await isMarked()).toBe(false);
  });

  test('the settings list it with its site, and there it is taken back', async () => {
    const { page, words: said } = await openOptions(stage, 'settings');
    const name = fill(said.undismiss, { words: marked, site: '127.0.0.1' });
    await pressOn(page, name);
    await until('it is listed no more', () => page.evaluate((text) => !document.body.textContent?.includes(text), name));
    await page.close();
    await until('the mark is back', isMarked);
    await opened.page.bringToFront();
    await hover(stage, opened, '300.000');
  });
});
