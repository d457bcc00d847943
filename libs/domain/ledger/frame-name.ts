import type { Language } from '@tilsagn/domain/language/language';
import en from '@tilsagn/domain/locales/en/frame-names.json';
import nb from '@tilsagn/domain/locales/nb/frame-names.json';
import nn from '@tilsagn/domain/locales/nn/frame-names.json';

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nb, nn, en };

/** What a frame or a measure is called in a language; one that the catalogue does not know keeps its key. */
export const frameName = (key: string, language: Language): string => NAMES[language][`frame_${key}`] ?? key;
