import type { PageWords } from '../common/words/schema';
import { ClaimsPage, type ClaimsPageProps } from './ClaimsPage';
import { Logo } from './icons';
import { Notes, type SettingNotes } from './PopupView';
import { SettingsPage, type SettingsPageProps } from './SettingsPage';

export type Section = 'claims' | 'settings';

export interface OptionsProps {
  section: Section;
  notes: SettingNotes;
  claims: ClaimsPageProps;
  settings: SettingsPageProps;
  words: PageWords;
}

/** The page's two sections are links, so that each has an address. */
const Sections = ({ section, words }: { section: Section; words: PageWords }) => (
  <nav class="ktk-sections" aria-label={words.sections}>
    <a href="#claims" aria-current={section === 'claims' ? 'page' : undefined}>
      {words.claimsTitle}
    </a>
    <a href="#settings" aria-current={section === 'settings' ? 'page' : undefined}>
      {words.settings}
    </a>
  </nav>
);

/** The article's claims in full, and all settings. */
export const OptionsView = ({ section, notes, claims, settings, words }: OptionsProps) => (
  <div class="ktk ktk-page">
    <header class="ktk-masthead">
      <p class="ktk-brand">
        <Logo size={24} />
        Kanttekening
      </p>
      <Sections section={section} words={words} />
      <h1>{section === 'claims' ? words.claimsTitle : words.settings}</h1>
    </header>
    <main>
      <Notes notes={notes} words={words} />
      {section === 'claims' ? <ClaimsPage {...claims} /> : <SettingsPage {...settings} />}
    </main>
  </div>
);
