import { catalogues, writtenDate } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/receipt.json';
import nb from '@tilsagn/domain/locales/nb/receipt.json';
import nn from '@tilsagn/domain/locales/nn/receipt.json';
import type { CaseRecord, LetterDto } from '@tilsagn/modules/workflow';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { PdfContent } from '@tilsagn/platform/pdf/pdf-content';

const words = catalogues({ nb, nn, en });

/** The letter of a decision as it was sent, on paper, in the language of the case. */
export function letterPaperOf(
  { caseNumber, applicantName }: CaseRecord,
  { language, title, paragraphs }: LetterDto,
  { issuer, sentAt }: { readonly issuer: string; readonly sentAt: Date },
): PdfContent {
  const say = words(language);
  const number = caseNumber ?? '';
  return {
    title: say('letter_title', { caseNumber: number }),
    language,
    author: issuer,
    createdAt: sentAt,
    foot: `${issuer} · ${number}`,
    pageOf: (page, pages) => say('page_of', { page, pages }),
    blocks: [
      { kind: 'paragraph', text: issuer, strong: true },
      { kind: 'paragraph', text: applicantName },
      {
        kind: 'paragraph',
        text: `${say('case_number')} ${number} · ${writtenDate(osloTime(sentAt).day, language)}`,
      },
      { kind: 'heading', level: 1, text: title },
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  };
}
