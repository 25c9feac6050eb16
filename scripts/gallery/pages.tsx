/** Draws the states of the popup, the options page and the welcome page for the gallery, as the extension draws them. */
import type { Locale } from '../../claims/schema';
import { cardWords, pageWords } from '../../common/words';
import type { ClaimsPageProps } from '../../components/ClaimsPage';
import { OptionsView, type Section } from '../../components/OptionsView';
import { type PopupProps, PopupView } from '../../components/PopupView';
import { optionsCss, popupCss, welcomeCss } from '../../components/page-css';
import type { SettingsPageProps } from '../../components/SettingsPage';
import { type WelcomeProps, WelcomeView } from '../../components/WelcomeView';
import { marksCss } from '../../entrypoints/background/marks';

type Given<Props> = Omit<Props, 'words' | 'card' | 'locale' | 'on'>;
export type PageShot = { locale: Locale } & (
  | { surface: 'popup'; props: Given<PopupProps> }
  | { surface: 'options'; section: Section; claims: Given<ClaimsPageProps>; settings: Given<SettingsPageProps> }
  | { surface: 'welcome'; props: Omit<Given<WelcomeProps>, 'set'> }
);

/** Handlers that do nothing, by any name. */
const on = new Proxy({}, { get: () => () => {} }) as never;
const notes = { problem: false };

export const pageCss = { popup: popupCss, options: optionsCss, welcome: `${welcomeCss}${marksCss('full')}` };

/** @returns what is drawn */
export function drawPage(shot: PageShot) {
  const words = pageWords(shot.locale);
  const texts = { words, card: cardWords(shot.locale), locale: shot.locale, on };
  if (shot.surface === 'popup') return <PopupView {...shot.props} {...texts} />;
  if (shot.surface === 'welcome') return <WelcomeView {...shot.props} words={words} set={() => {}} on={on} />;
  const settings = { ...shot.settings, words, on };
  return (
    <OptionsView section={shot.section} notes={notes} claims={{ ...shot.claims, ...texts }} settings={settings} words={words} />
  );
}
