import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, rememberedLanguage, speak, type Language } from './lib/language';
import common from './locales/nb/common.json';
import type aid from './locales/nb/aid.json';
import type acts from './locales/nb/acts.json';
import type accounting from './locales/nb/accounting.json';
import type front from './locales/nb/front.json';
import type admin from './locales/nb/admin.json';
import type awards from './locales/nb/awards.json';
import type about from './locales/nb/about.json';
import type apply from './locales/nb/apply.json';
import type copy from './locales/nb/copy.json';
import type companies from './locales/nb/companies.json';
import type correction from './locales/nb/correction.json';
import type dimensions from './locales/nb/dimensions.json';
import type draft from './locales/nb/draft.json';
import type eligibility from './locales/nb/eligibility.json';
import type cases from './locales/nb/cases.json';
import type entry from './locales/nb/entry.json';
import type files from './locales/nb/files.json';
import type finance from './locales/nb/finance.json';
import type format from './locales/nb/format.json';
import type inbox from './locales/nb/inbox.json';
import type line from './locales/nb/line.json';
import type messages from './locales/nb/messages.json';
import type mine from './locales/nb/mine.json';
import type money from './locales/nb/money.json';
import type recoveries from './locales/nb/recoveries.json';
import type schemes from './locales/nb/schemes.json';
import type sessions from './locales/nb/sessions.json';
import type oversight from './locales/nb/oversight.json';
import type saving from './locales/nb/saving.json';
import type worklist from './locales/nb/worklist.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      front: typeof front;
      acts: typeof acts;
      aid: typeof aid;
      accounting: typeof accounting;
      admin: typeof admin;
      about: typeof about;
      awards: typeof awards;
      apply: typeof apply;
      copy: typeof copy;
      companies: typeof companies;
      correction: typeof correction;
      dimensions: typeof dimensions;
      draft: typeof draft;
      eligibility: typeof eligibility;
      cases: typeof cases;
      entry: typeof entry;
      files: typeof files;
      finance: typeof finance;
      format: typeof format;
      inbox: typeof inbox;
      line: typeof line;
      messages: typeof messages;
      mine: typeof mine;
      money: typeof money;
      recoveries: typeof recoveries;
      schemes: typeof schemes;
      sessions: typeof sessions;
      oversight: typeof oversight;
      saving: typeof saving;
      worklist: typeof worklist;
    };
  }
}

/** Each file of `locales` is a file of its own; asked for again it is the same one. */
const catalogue = async (language: string, namespace: string): Promise<ResourceKey> =>
  ((await import(`./locales/${language}/${namespace}.json`)) as { default: ResourceKey }).default;

/** Fetches a catalogue when the first page that needs it is opened. */
const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    catalogue(language, namespace).then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

i18next.on('languageChanged', (language) => {
  if (!isLanguage(language)) return;
  speak(language);
  document.documentElement.lang = language;
});

/** Settled when the texts of the first page are there in the language that was chosen before. */
export const ready = i18next
  .use(onDemand)
  .use(initReactI18next)
  .init({
    lng: rememberedLanguage(window.localStorage),
    // Every language has every text (a test sees to it), so no other one is fetched beside it.
    fallbackLng: false,
    defaultNS: 'common',
    ns: ['common'],
    partialBundledLanguages: true,
    resources: { nb: { common } },
    interpolation: { escapeValue: false },
  });

let changing: Promise<unknown> = ready;

/** Settled when the pages speak that language, with the texts of everything that was opened so far. */
export async function changeLanguage(language: Language): Promise<void> {
  changing = ready.then(() => i18next.changeLanguage(language));
  await changing;
}

/**
 * Settled when these texts are there. A change of language that is under way is waited for, since it knows nothing of
 * them; one that begins later brings them along.
 */
export async function fetchTexts(namespaces: readonly string[]): Promise<void> {
  if (namespaces.length === 0) return;
  await changing;
  await i18next.loadNamespaces(namespaces);
}

export { i18next };
