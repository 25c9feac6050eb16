/** axe on the card where it is shown: inside its closed shadow root, in the page. In both browsers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../claims/schema';
import { cardWords } from '../../common/words';
import { type Kind, ROOT } from '../../scripts/lib/drive';
import { hover, type Opened, press, type Stage, setStage } from './stage';

interface Audit {
  faults: string[];
  passes: string[];
}

declare const axe: {
  run(
    where: Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: { id: string }[] }>;
};
declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
declare const scripts: { axe(): void; audit: typeof auditCard };
declare const browser: { scripting: { executeScript(x: object): Promise<{ result: unknown }[]> } };

/**
 * Runs in the world of the content scripts, where axe is. For axe alone the host shows its root there; the page's own world sees none.
 * Without that axe looks at nothing and finds nothing wrong.
 */
async function auditCard(): Promise<Audit> {
  const host = [...document.querySelectorAll('[popover]')].at(-1) as Element & { openOrClosedShadowRoot?: ShadowRoot };
  const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
  Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
  const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
  return {
    faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    passes: passes.map(({ id }) => id),
  };
}

/** Runs in a page of the extension. */
async function askAudit(tab: number): Promise<unknown> {
  for (const func of [scripts.axe, scripts.audit]) {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func });
    if (func === scripts.audit) return answer?.result;
  }
  return undefined;
}

/** No text may become code in a content script; so the driver makes it a function in a page of the extension, which is sent on from there. */
async function audit({ control }: Stage, { tab }: Opened, source: string): Promise<Audit> {
  await control.page.evaluate(`globalThis.scripts = { axe: function () { ${source} }, audit: ${auditCard} }; undefined`);
  return (await control.page.evaluate(askAudit, tab)) as Audit;
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let source: string;
  beforeAll(async () => {
    stage = await setStage(kind);
    source = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
  });
  afterAll(() => stage?.end());

  test.each(['1.351', '93 procent', 'demilitariseren'])('axe finds nothing on the card at "%s"', async (words) => {
    const opened = await stage.openMarked('/nl/');
    const card = await hover(stage, opened, words);
    await press(stage, opened, cardWords(card.lang as Locale).pin);
    const { faults, passes } = await audit(stage, opened, source);
    expect(faults).toEqual([]);
    expect(passes).toContain('aria-dialog-name');
    expect(passes).toContain('button-name');
    expect(passes.length).toBeGreaterThan(10);
    expect(await opened.page.evaluate(() => document.querySelector('[popover]')?.shadowRoot)).toBe(null);
    await opened.page.close();
  });
});
