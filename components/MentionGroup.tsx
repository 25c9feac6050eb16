import type { PageSummary } from '../common/messages';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { fill } from './format';
import { UnequalIcon } from './icons';
import { relationText } from './PageFigureNote';

export type FoundMention = PageSummary['mentions'][number];

interface GroupProps {
  view: ClaimView;
  mentions: readonly FoundMention[];
  words: PageWords;
  card: CardWords;
  /** the page's language, for the words taken from it */
  lang?: string | undefined;
  jump(key: string): void;
}

/** One claim found on the page, and the places where it stands: each a way there. */
export function MentionGroup({ view, mentions, words, card, lang, jump }: GroupProps) {
  return (
    <section class="ktk-group">
      <h3>
        {view.title}
        {view.discrepancies.length > 0 && (
          <span class="ktk-sign" title={card.discrepancy}>
            <UnequalIcon />
            <span class="ktk-hidden"> ({card.discrepancy})</span>
          </span>
        )}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone */}
      <ul role="list">
        {mentions.map((mention) => (
          <li key={mention.key}>
            <button
              type="button"
              class="ktk-jump"
              title={fill(words.jump, { words: mention.text, title: view.title })}
              onClick={() => jump(mention.key)}
            >
              <q class="ktk-words" lang={lang}>
                {mention.text}
              </q>
              {mention.relation && (
                <span class="ktk-relation">
                  {relationText({ relation: mention.relation, figures: view.figures, words: card, locale: view.locale })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
