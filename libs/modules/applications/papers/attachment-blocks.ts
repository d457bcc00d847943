import { textIn } from '@tilsagn/domain/language/language';
import { grouped } from '@tilsagn/domain/money/text';
import type { PdfBlock } from '@tilsagn/platform/pdf/pdf-content';
import type { SentApplication } from './sent-application';
import { words } from './words';

const KILO = 1024;

/** What was handed in, each file with its fingerprint, so that it can be told from any other. */
export function attachmentBlocks({ language, attachments, ruleSet }: SentApplication): PdfBlock[] {
  const say = words(language);
  const heading: PdfBlock = { kind: 'heading', level: 2, text: say('attachments') };
  if (attachments.length === 0) return [heading, { kind: 'paragraph', text: say('attachments_none') }];
  const labelOf = (kind: string): string => {
    const rule = ruleSet.attachments.find((each) => each.kind === kind);
    return rule === undefined ? kind : textIn(language, rule.label);
  };
  return [
    heading,
    { kind: 'paragraph', text: say('attachments_proof') },
    {
      kind: 'table',
      head: [say('column_kind'), say('column_file'), say('column_size'), say('column_sha256')],
      widths: [22, 28, 12, 46],
      right: [2],
      rows: attachments.map(({ kind, fileName, sizeBytes, sha256 }) => [
        labelOf(kind),
        fileName,
        `${grouped(String(Math.max(1, Math.round(Number(sizeBytes) / KILO))), language)}\u00a0kB`,
        sha256.toString('hex'),
      ]),
    },
  ];
}
