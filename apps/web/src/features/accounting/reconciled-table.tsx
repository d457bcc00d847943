import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReconciledItem } from '../../api/accounting-queries';
import { dayOf, shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Button } from '../../ui/digdir';
import { CaseLink } from './case-link';
import { NoteDialog } from './month-dialogs';
import { useIsFinance } from './use-is-finance';

const sumOf = ({ entries }: ReconciledItem): number =>
  entries.reduce((sum, { amountOre }) => sum + amountOre, 0);

function What({ item }: { item: ReconciledItem }): ReactElement {
  const { t } = useTranslation('accounting');
  const { payment, entries } = item;
  if (payment !== null) {
    return (
      <>
        <CaseLink id={payment.caseId} number={payment.caseNumber} /> {payment.supplierName}
        {item.deviations.map((deviation) => (
          <p key={deviation} className="subtle">
            {t(`deviation.${deviation}`)}
          </p>
        ))}
      </>
    );
  }
  const said = entries.flatMap(({ caseNumber, text }) => [caseNumber, text]).filter((part) => part !== null);
  return <span className="as-written">{said.length === 0 ? '–' : said.join(' · ')}</span>;
}

function Notes({ item, onNote }: { item: ReconciledItem; onNote: (() => void) | undefined }): ReactElement {
  const { t } = useTranslation('accounting');
  return (
    <>
      {item.notes.map(({ text, writtenByName, writtenAt }) => (
        <p key={`${writtenAt} ${text}`}>
          <span className="as-written">{text}</span>{' '}
          <span className="subtle">
            {writtenByName}, {dayOf(writtenAt)}
          </span>
        </p>
      ))}
      {onNote !== undefined && (
        <Button variant="tertiary" data-size="sm" onClick={onNote}>
          {t('note.open')}{' '}
          <span className="ds-sr-only">{item.payment?.caseNumber ?? item.entries[0]?.voucherNumber}</span>
        </Button>
      )}
    </>
  );
}

interface Props {
  caption: string;
  period: string;
  items: readonly ReconciledItem[];
}

/** Payments and postings side by side. */
export function ReconciledTable({ caption, period, items }: Props): ReactElement {
  const { t } = useTranslation('accounting');
  const isFinance = useIsFinance();
  const [noting, setNoting] = useState<ReconciledItem | null>(null);
  return (
    <>
      <DataTable
        caption={caption}
        rows={items}
        rowKey={({ subject }) => subject}
        columns={[
          { key: 'what', head: t('column.payment'), cell: (item) => <What item={item} /> },
          {
            key: 'here',
            head: t('column.here'),
            numeric: true,
            cell: ({ payment }) =>
              payment === null ? '–' : `${amount(payment.amountOre)} · ${shortDate(payment.paidOn)}`,
          },
          {
            key: 'there',
            head: t('column.there'),
            numeric: true,
            cell: (item) =>
              item.entries.length === 0
                ? '–'
                : `${amount(sumOf(item))} · ${shortDate(item.entries[0]?.bookedOn ?? '')}`,
          },
          {
            key: 'vouchers',
            head: t('column.vouchers'),
            cell: ({ entries }) =>
              [...new Set(entries.map(({ voucherNumber }) => voucherNumber))].join(', ') || '–',
          },
          {
            key: 'notes',
            head: t('column.notes'),
            cell: (item) => (
              <Notes
                item={item}
                onNote={isFinance && item.group !== 'matched' ? () => setNoting(item) : undefined}
              />
            ),
          },
        ]}
      />
      {noting !== null && <NoteDialog period={period} item={noting} onClose={() => setNoting(null)} />}
    </>
  );
}
