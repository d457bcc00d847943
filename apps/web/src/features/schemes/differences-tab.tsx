import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  draftDifferencesQuery,
  versionDifferencesQuery,
  type Definition,
  type Difference,
} from '../../api/scheme-queries';
import { isDate, shortDate } from '../../lib/dates';
import { kroner, percent } from '../../lib/money';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from './use-words';

const WHOLE = 10_000;

/** A value as a person writes it: amounts in kroner, shares in percent, dates as dates, the rest as it stands. */
function written(place: string, json: string | null): string {
  if (json === null) return '–';
  const value: unknown = JSON.parse(json);
  if (typeof value === 'number' && place.endsWith('Ore')) return kroner(value);
  if (typeof value === 'number' && place.endsWith('BasisPoints')) return percent(value, WHOLE);
  if (typeof value === 'string') return isDate(value) ? shortDate(value) : value;
  return json;
}

function Table({ rows }: { rows: readonly Difference[] }): ReactElement {
  const { t } = useTranslation('schemes');
  const { place } = useWords();
  if (rows.length === 0) return <EmptyState text={t('noDifferences')} />;
  return (
    <DataTable
      caption={t('differences')}
      rows={rows}
      rowKey={(row) => `${row.place} ${row.what}`}
      columns={[
        {
          key: 'place',
          head: t('column.place'),
          cell: (row) => <span className="as-written">{place(row.place)}</span>,
        },
        { key: 'what', head: t('column.what'), cell: (row) => t(`what.${row.what}`) },
        {
          key: 'before',
          head: t('column.before'),
          cell: (row) => <span className="as-written">{written(row.place, row.before)}</span>,
        },
        {
          key: 'after',
          head: t('column.after'),
          cell: (row) => <span className="as-written">{written(row.place, row.after)}</span>,
        },
      ]}
    />
  );
}

function OfDraft({ id }: { id: string }): ReactElement {
  return <Async query={useQuery(draftDifferencesQuery(id))}>{(rows) => <Table rows={rows} />}</Async>;
}

function OfVersions({
  kind,
  versionKey,
  to,
}: {
  kind: Definition['kind'];
  versionKey: string;
  to: number;
}): ReactElement {
  return (
    <Async query={useQuery(versionDifferencesQuery(kind, versionKey, to - 1, to))}>
      {(rows) => <Table rows={rows} />}
    </Async>
  );
}

/** A draft against what is published; without one, the two newest versions. */
export function DifferencesTab({ definition }: { definition: Definition }): ReactElement {
  const { t } = useTranslation('schemes');
  const { kind, key, draft, versions } = definition;
  if (draft !== null) return <OfDraft id={draft.id} />;
  const newest = versions[0]?.version ?? 0;
  if (newest < 2) return <EmptyState text={t('nothingToCompare')} />;
  return <OfVersions kind={kind} versionKey={key} to={newest} />;
}
