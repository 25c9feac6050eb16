/** Claims as the views get them, made up, one of each shape. */
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import type { Evidence, Mention } from '../../claims/schema';
import type { ClaimView, FigureView, StatementView } from '../../common/view';
import type { FoundMention } from '../../components/MentionGroup';

export const figure = (over: Partial<FigureView> = {}): FigureView => ({
  id: 'count',
  value: 1351,
  unit: 'people',
  bound: 'exactly',
  about: 'sailors lost',
  sources: ['the navy'],
  asOf: '2022-03-25',
  superseded: false,
  hedged: true,
  ...over,
});

export const statement = (over: Partial<StatementView> = {}): StatementView => ({
  id: 'says',
  text: 'The harbour will open.',
  sources: ['the mayor'],
  asOf: '2022-03-25',
  hedged: false,
  ...over,
});

export const view = (over: Partial<ClaimView> = {}): ClaimView => ({
  article: 'harbour',
  articleTitle: 'A month at the harbour',
  articleDate: '2022-03-25',
  claim: 'sailors',
  locale: 'en',
  title: 'Sailors lost: the navy counts 1,351',
  summary: 'The navy counts fewer than others do.',
  hedged: true,
  figures: [],
  statements: [],
  discrepancies: [],
  ...over,
});

export const FIGURES = [
  figure(),
  figure({ id: 'before', value: 498, about: 'sailors lost, the count before', superseded: true }),
  figure({ id: 'high', value: 15_000, bound: 'up-to', about: 'sailors lost, high estimate', sources: ['the port', 'the union'] }),
];

export const DISCREPANCY = {
  id: 'counts',
  text: 'The navy counts far fewer than the port.',
  against: [{ claim: 'talks', title: 'The talks make no progress' }],
};

const WHY: Evidence[] = [
  { concept: 'sailor', words: 'sailors', from: 'sentence' },
  { concept: 'sailor', words: 'sailors', from: 'sentence' },
  { concept: 'navy', words: 'the navy', from: 'headline' },
];

export const mention = (over: Partial<Mention> = {}): Mention => ({
  article: 'harbour',
  claim: 'sailors',
  block: 0,
  start: 0,
  end: 7,
  rule: 'sailors',
  why: WHY,
  ...over,
});

export const found = (over: Partial<FoundMention> = {}): FoundMention => ({
  ...mention(),
  key: 'k1',
  text: 'lost 1,351 sailors',
  ...over,
});

/** What every card's maker must answer. */
export const handlers = () => ({ close: vi.fn(), mute: vi.fn(), switchSite: vi.fn(), openClaim: vi.fn() });
/** All that a card at a mark offers; copying fails when `copies` is false. */
export const allHandlers = (copies = true) => ({
  ...handlers(),
  ...{ step: vi.fn(), pin: vi.fn(), aside: vi.fn(), move: vi.fn(), grab: vi.fn(), dismiss: vi.fn() },
  copy: vi.fn(async (_text: string) => copies),
});

/** axe, with the rules that need drawing left to the browsers. An axe that looked at nothing is a failure too. */
export async function expectAccessible(container: Element): Promise<void> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false }, 'target-size': { enabled: false } };
  const { violations, passes } = await axe.run(container, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}
