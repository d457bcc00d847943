import { answerBy } from '@tilsagn/domain/applications/answer-by';
import { textIn } from '@tilsagn/domain/language/language';
import { formatKroner } from '@tilsagn/domain/money/text';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { PdfContent } from '@tilsagn/platform/pdf/pdf-content';
import { attachmentBlocks } from './attachment-blocks';
import type { SentApplication } from './sent-application';
import { paper, words, writtenOrgnr } from './words';

/** The receipt of an application: what came in when, what happens now and when an answer can be expected. */
export function receiptOf(sent: SentApplication): PdfContent {
  const { language, caseNumber, issuer, appliedOre, submittedOn, firstSentAt, cameBy } = sent;
  const say = words(language);
  const title = say('title', { caseNumber });
  return paper(sent, {
    title,
    createdAt: firstSentAt,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: say('received', { issuer }) },
      {
        kind: 'table',
        widths: [1, 2],
        rows: [
          [say('case_number'), caseNumber],
          ...(cameBy === null
            ? [
                [say('sent_at'), say('when', osloTime(firstSentAt))],
                [say('sent_by'), sent.sentBy],
              ]
            : [
                [say('received_on'), say('day', { day: submittedOn })],
                [say('came_by'), say(`came_by_${cameBy}`)],
                [say('entered_by'), sent.sentBy],
              ]),
          [say('applicant'), sent.applicantName],
          [say('orgnr'), writtenOrgnr(sent.orgnr)],
          [say('call'), textIn(language, sent.callName)],
          [say('project'), sent.title],
          [say('applied'), appliedOre === null ? '–' : formatKroner(appliedOre, language)],
        ],
      },
      ...attachmentBlocks(sent),
      { kind: 'heading', level: 2, text: say('next') },
      { kind: 'list', items: [say('next_read'), say('next_decide'), say('next_letter')] },
      { kind: 'heading', level: 2, text: say('expected_heading') },
      { kind: 'paragraph', text: say('expected', { day: answerBy(submittedOn) }) },
    ],
  });
}
