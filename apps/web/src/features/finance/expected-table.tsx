import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '../../api/finance-queries';
import { amount } from '../../lib/money';
import { currentLocale } from '../../lib/language';
import { Bar } from '../../ui/bar';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';

interface Month {
  month: string | null;
  amountOre: number;
  cases: number;
}

/** The months in order, what all measures come to in each; what has no month last. */
function monthsOf(expected: Forecast['expected']): Month[] {
  const months = [...new Set(expected.map(({ month }) => month))];
  return months
    .map((month) => {
      const own = expected.filter((each) => each.month === month);
      return {
        month,
        amountOre: own.reduce((sum, each) => sum + each.amountOre, 0),
        cases: own.reduce((sum, each) => sum + each.cases, 0),
      };
    })
    .sort((a, b) => ((a.month ?? '9999') < (b.month ?? '9999') ? -1 : 1));
}

const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(currentLocale(), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** What is expected to be paid month by month, with a bar each. */
export function ExpectedTable({ expected }: Pick<Forecast, 'expected'>): ReactElement {
  const { t } = useTranslation(['oversight', 'common']);
  const months = monthsOf(expected);
  if (months.length === 0) return <EmptyState text={t('forecast.none')} />;
  const most = Math.max(...months.map(({ month, amountOre }) => (month === null ? 0 : amountOre)));
  return (
    <DataTable
      caption={t('forecast.payments')}
      rows={months}
      rowKey={({ month }) => month ?? 'none'}
      columns={[
        {
          key: 'month',
          head: t('forecast.month'),
          cell: ({ month }) => (month === null ? t('forecast.noMonth') : monthName(month)),
          total: t('common:sum'),
        },
        {
          key: 'bar',
          head: t('forecast.bar'),
          cell: ({ month, amountOre }) =>
            month !== null && <Bar wholeOre={most} parts={[{ kind: 'committed', ore: amountOre }]} />,
        },
        { key: 'cases', head: t('forecast.cases'), numeric: true, cell: ({ cases }) => cases },
        {
          key: 'amount',
          head: t('forecast.amount'),
          numeric: true,
          cell: ({ amountOre }) => amount(amountOre),
          total: amount(months.reduce((sum, { amountOre }) => sum + amountOre, 0)),
        },
      ]}
    />
  );
}
