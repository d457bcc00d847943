import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/receipt.json';
import nb from '@tilsagn/domain/locales/nb/receipt.json';
import nn from '@tilsagn/domain/locales/nn/receipt.json';
import type { PdfContent } from '@tilsagn/platform/pdf/pdf-content';
import type { SentApplication } from './sent-application';

/** What the papers say, in the language of the case. */
export const words = catalogues({ nb, nn, en });

/** What every paper of a case bears: its language, whose it is and what stands at the foot of its pages. */
export function paper(
  { language, issuer, caseNumber }: Pick<SentApplication, 'language' | 'issuer' | 'caseNumber'>,
  about: Pick<PdfContent, 'title' | 'createdAt' | 'blocks'>,
): PdfContent {
  const say = words(language);
  return {
    ...about,
    language,
    author: issuer,
    foot: `${issuer} · ${caseNumber}`,
    pageOf: (page, pages) => say('page_of', { page, pages }),
  };
}

/** «399 001 005». */
export const writtenOrgnr = (orgnr: string): string => orgnr.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
