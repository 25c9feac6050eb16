/** Messages of any kind, from anybody: no error escapes, and what is not ours gets no answer. */
import fc from 'fast-check';
import { must, type Target } from './must';
import { storageOf } from './settings';

const ID = 'kanttekening-itself';
const nothing = async (): Promise<undefined> => undefined;

/** As much of the browser as the background touches when it answers. */
export function feignBrowser(): void {
  const event = { addListener() {}, removeListener() {} };
  const feigned = {
    runtime: { id: ID, getURL: (path: string) => `chrome-extension://${ID}${path}`, onMessage: event, sendMessage: nothing },
    storage: { local: storageOf({}), sync: storageOf({}), session: storageOf({}), onChanged: event },
    tabs: { query: async () => [], get: async () => ({ url: 'https://news.example/' }), sendMessage: nothing },
    scripting: { insertCSS: nothing, executeScript: nothing },
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing },
    i18n: { getUILanguage: () => 'nl', getMessage: (name: string) => name },
  };
  Object.assign(globalThis, { browser: feigned, chrome: feigned });
}

const type = fc.constantFrom(
  'news-page',
  'sift',
  'detect',
  'card-needed',
  'view',
  'mute-claim',
  'switch-site',
  'found',
  'look-anyway',
  'x',
);
const shaped = fc.record(
  {
    type,
    page: fc.record({ blocks: fc.array(fc.record({ text: fc.string() })) }) as fc.Arbitrary<unknown>,
    article: fc.oneof(fc.constantFrom('ukraine-2022-03-25', '__proto__', '../..'), fc.string(), fc.jsonValue()),
    claim: fc.oneof(fc.constantFrom('war-aims', 'constructor', ''), fc.string(), fc.jsonValue()),
    on: fc.oneof(fc.boolean(), fc.jsonValue()),
    text: fc.oneof(fc.string(), fc.jsonValue()),
    claims: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
    tabId: fc.oneof(fc.integer(), fc.jsonValue()),
  },
  { requiredKeys: ['type'] },
);
const sender = fc.record(
  {
    id: fc.constantFrom(ID, 'another-extension', ''),
    url: fc.constantFrom('https://news.example/a', 'file:///a', 'about:blank', 'x', `chrome-extension://${ID}/popup.html`),
    tab: fc.record({ id: fc.nat(), url: fc.webUrl() }),
  },
  { requiredKeys: [] },
);

interface Sent {
  message: unknown;
  from: { id?: string; url?: string; tab?: { id: number; url: string } };
}

export const messageTarget: Target<Sent> = {
  name: 'messages',
  arbitrary: fc.record({
    message: fc.oneof({ weight: 3, arbitrary: shaped }, fc.jsonValue(), fc.anything()),
    from: sender,
  }) as fc.Arbitrary<Sent>,
  async check({ message, from }) {
    const { answer } = await import('../../entrypoints/background/answer');
    const answered = answer(message, from as never);
    must(from.id === ID || answered === undefined, 'an answer to another', from);
    await answered;
  },
};
