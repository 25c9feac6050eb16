import type { DiscrepancyView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { ForwardIcon, UnequalIcon } from './icons';

interface NoteProps {
  discrepancies: readonly DiscrepancyView[];
  words: Pick<CardWords, 'discrepancy' | 'against'>;
  openClaim(claim: string): void;
}

/** What the article sets against each other, in a sentence each, and the way to the other claims in it. */
export function DiscrepancyNote({ discrepancies, words, openClaim }: NoteProps) {
  return (
    <section class="ktk-discrepancy">
      <h3>
        <UnequalIcon />
        {words.discrepancy}
      </h3>
      {discrepancies.map(({ id, text, against }) => (
        <div key={id} class="ktk-set">
          <p>{text}</p>
          {against.map(({ claim, title }) => (
            <button key={claim} type="button" class="ktk-link" data-focus={claim} onClick={() => openClaim(claim)}>
              <span>
                <span class="ktk-against">{words.against}</span> {title}
              </span>
              <ForwardIcon />
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}
