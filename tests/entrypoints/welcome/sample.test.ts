import { expect, test } from 'vitest';
import { claimViews, detect } from '../../../claims';
import { LOCALES } from '../../../claims/schema';
import { pageWords } from '../../../common/words';
import { sampleOf } from '../../../entrypoints/welcome/sample';
import { DISCREPANCY, FIGURES, view } from '../../components/fixtures';

test('the sample is the most figures that are set against others, then what is said without any', () => {
  const counted = view({ summary: 'Counted.', figures: FIGURES, discrepancies: [DISCREPANCY] });
  const said = view({ claim: 'talks', title: 'Talks', summary: 'Said.', discrepancies: [DISCREPANCY] });
  const { paragraphs } = sampleOf([view({ figures: [...FIGURES, ...FIGURES] }), said, counted]);
  expect(paragraphs).toEqual([`${counted.title}. Counted.`, 'Talks. Said.']);
});

test.each(LOCALES)('in %s the product finds the sample’s figures on the welcome page', (lang) => {
  const { title, date, paragraphs } = sampleOf(claimViews(lang));
  const words = pageWords(lang);
  const blocks = [words.welcomeTitle, words.welcomeText, title, ...paragraphs].map((text) => ({ text }));
  const mentions = detect({ lang, date, title: words.welcomeTitle, blocks });
  expect(mentions.filter(({ figure }) => figure).length).toBeGreaterThan(1);
});
