import { textIn } from '@tilsagn/domain/language/language';
import { formatKroner } from '@tilsagn/domain/money/text';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { PdfContent } from '@tilsagn/platform/pdf/pdf-content';
import { answerBlocks } from './answer-blocks';
import { attachmentBlocks } from './attachment-blocks';
import type { SentApplication } from './sent-application';
import { paper, words, writtenOrgnr } from './words';

/** The application with every question and answer, as it was last sent. */
export function applicationPaperOf(sent: SentApplication): PdfContent {
  const { language, caseNumber, appliedOre, firstSentAt, sentAt, form, answers } = sent;
  const say = words(language);
  const corrected = sentAt.getTime() !== firstSentAt.getTime();
  const title = say('application_title', { caseNumber });
  return paper(sent, {
    title,
    createdAt: sentAt,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        text: corrected
          ? say('as_corrected', { ...osloTime(sentAt), first: osloTime(firstSentAt).day })
          : say('as_sent', osloTime(sentAt)),
      },
      {
        kind: 'table',
        widths: [1, 2],
        rows: [
          [say('call'), textIn(language, sent.callName)],
          [say('applicant'), sent.applicantName],
          [say('orgnr'), writtenOrgnr(sent.orgnr)],
          [say('applied'), appliedOre === null ? '–' : formatKroner(appliedOre, language)],
          [say('sent_by'), sent.sentBy],
        ],
      },
      ...form.steps.flatMap((step) => answerBlocks(step, answers, language)),
      ...attachmentBlocks(sent),
    ],
  });
}
