import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './locales/nb/common.json';
import front from './locales/nb/front.json';
import type apply from './locales/nb/apply.json';
import type cases from './locales/nb/cases.json';
import type finance from './locales/nb/finance.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      front: typeof front;
      apply: typeof apply;
      cases: typeof cases;
      finance: typeof finance;
    };
  }
}

type Loader = () => Promise<{ default: ResourceKey }>;

const AREAS: Record<string, Record<string, Loader>> = {
  nb: {
    apply: () => import('./locales/nb/apply.json'),
    cases: () => import('./locales/nb/cases.json'),
    finance: () => import('./locales/nb/finance.json'),
  },
};

/** Fetches the catalogue of an area when the first of its pages is opened. */
const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = AREAS[language]?.[namespace];
    if (load === undefined) {
      done(new Error(`no catalogue ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (catalogue) => done(null, catalogue.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

void i18next
  .use(onDemand)
  .use(initReactI18next)
  .init({
    lng: 'nb',
    fallbackLng: 'nb',
    defaultNS: 'common',
    ns: ['common', 'front'],
    partialBundledLanguages: true,
    resources: { nb: { common, front } },
    interpolation: { escapeValue: false },
  });

export { i18next };
