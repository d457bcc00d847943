import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverbookingLimit } from '../../../api/act-queries';
import { shortDate } from '../../../lib/dates';
import { amount } from '../../../lib/money';
import { useFrameName } from '../../../lib/use-frame-name';
import { ExportLinks } from '../../../saving/export-links';
import { DataTable } from '../../../ui/data-table';
import { Heading, Paragraph } from '../../../ui/digdir';

interface Props {
  limits: readonly OverbookingLimit[];
  /** Where they are saved from. */
  file: string;
}

/** How far below zero measures of a frame may go, when, and by which decision; nothing where no limit was set. */
export function LimitsTable({ limits, file }: Props): ReactElement | null {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  if (limits.length === 0) return null;
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('limit.title')}
      </Heading>
      <Paragraph>{t('limit.note')}</Paragraph>
      <DataTable
        caption={t('limit.caption')}
        rows={limits.map((limit, place) => ({ ...limit, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'measure', head: t('field.measure'), cell: ({ measure }) => nameOf(measure) },
          {
            key: 'period',
            head: t('one.period'),
            cell: ({ validFrom, validTo }) => (
              <span className="num">
                {t('one.periodOf', { from: shortDate(validFrom), to: shortDate(validTo) })}
              </span>
            ),
          },
          {
            key: 'decision',
            head: t('field.decisionRef'),
            cell: ({ decisionRef }) => <span className="as-written">{decisionRef}</span>,
          },
          {
            key: 'amount',
            head: t('limit.amount'),
            numeric: true,
            cell: ({ limitOre }) => (limitOre === 0 ? t('limit.takenBack') : amount(limitOre)),
          },
        ]}
      />
      <ExportLinks path={file} what={t('limit.title')} />
    </section>
  );
}
