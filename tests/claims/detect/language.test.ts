import { describe, expect, test } from 'vitest';
import { commonWords, languageOf, scoresOf } from '../../../claims/detect/language';
import { tokenise, WORD } from '../../../claims/detect/tokens';
import grammars from '../../../claims/lexicon/grammar.json';
import type { Grammar } from '../../../claims/lexicon/schema';
import type { Locale } from '../../../claims/schema';

const common = commonWords(grammars as Record<Locale, Grammar>);
const languageIn = (text: string, tag?: string) => {
  const tokens = tokenise(text);
  const words = tokens.start.map((start, at) => ({ common: common(text.slice(start, tokens.end[at])) }));
  return languageOf(scoresOf(words.filter((_, at) => tokens.kind[at] === WORD)), tag);
};

const SAMPLES: Record<Locale, string> = {
  nl: 'De regering heeft dat op vrijdag niet willen zeggen, maar er is volgens haar ook geen reden om te wachten.',
  en: 'The government would not say so on Friday, but it has been clear for a week that they are to go.',
  de: 'Die Regierung wollte das am Freitag nicht sagen, aber sie hat nach eigenen Angaben auch keinen Grund zu warten.',
  fr: 'Le gouvernement n’a pas voulu le dire vendredi, mais il est clair depuis une semaine que les choses sont dans une impasse.',
  es: 'El gobierno no quiso decirlo el viernes, pero desde hace una semana está claro que no hay motivo para esperar más.',
  it: 'Il governo non ha voluto dirlo venerdì, ma da una settimana è chiaro che non ci sono più ragioni per aspettare.',
  pt: 'O governo não quis dizê-lo na sexta-feira, mas há uma semana que está claro que não há mais motivos para esperar.',
  pl: 'Rząd nie chciał tego powiedzieć w piątek, ale od tygodnia jest jasne, że nie ma już na co czekać.',
  ru: 'Правительство не сказало этого в пятницу, но уже неделю ясно, что ждать больше нечего, как и было обещано.',
  uk: 'Уряд не сказав цього в п’ятницю, але вже тиждень ясно, що чекати більше нема чого, як і було обіцяно.',
};

describe('the language of a text', () => {
  test.each(Object.entries(SAMPLES))('%s, undeclared', (lang, text) => {
    expect(languageIn(text)).toBe(lang);
  });

  test.each(Object.entries(SAMPLES))('%s on a page that declares another', (lang, text) => {
    expect(languageIn(text, lang === 'en' ? 'nl-NL' : 'en-US')).toBe(lang);
  });

  test('too few words to tell: the page is believed', () => {
    expect(languageIn('Kyiv, 25-03', 'nl-BE')).toBe('nl');
  });

  test('a language that is not ours gives none', () => {
    expect(languageIn('政府は金曜日にそれを言わなかった。', 'ja')).toBeUndefined();
    expect(languageIn('Hallituksen mukaan mitään ei ole vielä päätetty tällä viikolla.', 'fi')).toBeUndefined();
  });
});
