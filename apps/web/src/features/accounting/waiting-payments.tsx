import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCandidate } from '../../api/accounting-queries';
import { formatAccount } from '../../lib/mod11';
import { amount, kroner } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Button, Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { CaseLink } from './case-link';
import { MakeBatchDialog } from './make-batch-dialog';
import { useIsFinance } from './use-is-finance';

const sumOf = (payments: readonly BatchCandidate[]): number =>
  payments.reduce((sum, { amountOre }) => sum + amountOre, 0);

interface Props {
  payments: readonly BatchCandidate[];
  /** Of all that wait, shown or not. */
  sum: number;
}

/** Authorised payments: those that can go out are chosen already, the others say why they cannot. */
export function WaitingPayments({ payments, sum }: Props): ReactElement {
  const { t } = useTranslation(['accounting', 'common']);
  const isFinance = useIsFinance();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const chosen = payments.filter(({ id, hindrance }) => hindrance === null && !left.has(id));
  const toggle = (id: string, on: boolean): void => {
    const after = new Set(left);
    if (on) after.delete(id);
    else after.add(id);
    setLeft(after);
  };
  if (payments.length === 0) return <EmptyState text={t('waiting.none')} />;
  return (
    <>
      <DataTable
        caption={t('waiting.title')}
        rows={payments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'supplier',
            head: t('column.supplier'),
            cell: (payment) =>
              isFinance && payment.hindrance === null ? (
                <label className="choice">
                  <input
                    className="ds-input"
                    type="checkbox"
                    checked={!left.has(payment.id)}
                    onChange={(event) => toggle(payment.id, event.target.checked)}
                  />
                  <span>{payment.supplierName}</span>
                </label>
              ) : (
                <Hindered payment={payment} />
              ),
            total: t('common:sum'),
          },
          {
            key: 'case',
            head: t('column.case'),
            cell: (payment) => <CaseLink id={payment.caseId} number={payment.caseNumber} />,
          },
          {
            key: 'account',
            head: t('column.account'),
            cell: (payment) => <span className="num nowrap">{formatAccount(payment.accountNumber)}</span>,
          },
          {
            key: 'amount',
            head: t('column.amount'),
            numeric: true,
            cell: (payment) => amount(payment.amountOre),
            total: amount(sum),
          },
        ]}
      />
      {isFinance && (
        <div className="button-row">
          <Button onClick={() => chosen.length > 0 && setAsking(true)} aria-disabled={chosen.length === 0}>
            {t('waiting.make', { count: chosen.length, amount: kroner(sumOf(chosen)) })}
          </Button>
        </div>
      )}
      {asking && (
        <MakeBatchDialog payments={chosen} sumOre={sumOf(chosen)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function Hindered({ payment }: { payment: BatchCandidate }): ReactElement {
  const { t } = useTranslation('accounting');
  return (
    <div>
      {payment.supplierName}{' '}
      {payment.failedBefore && (
        <Tag data-color="warning" data-size="sm">
          {t('waiting.failedBefore')}
        </Tag>
      )}
      {payment.hindranceText !== null && <p className="subtle">{payment.hindranceText}</p>}
    </div>
  );
}
