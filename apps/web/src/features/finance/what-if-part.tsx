import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { amount, kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { affordable, measuresAfter, ranked } from './what-if';

/** What the measures have left if the first so many open applications are granted. */
export function WhatIf({ forecast }: { forecast: Forecast }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const rows = ranked(forecast.applications, forecast.measures);
  const [chosen, setChosen] = useState<number>();
  if (rows.length === 0) return <EmptyState text={t('forecast.noApplications')} />;
  const cut = Math.min(chosen ?? affordable(rows), rows.length);
  return (
    <>
      <div className="ds-field what-if-cut">
        <label className="ds-label" htmlFor="felt-strek">
          {t('forecast.cut')}
        </label>
        <input
          id="felt-strek"
          type="range"
          min={0}
          max={rows.length}
          value={cut}
          aria-valuetext={t('forecast.cutValue', { count: cut, total: rows.length })}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
        <output htmlFor="felt-strek" className="num">
          {t('forecast.cutValue', { count: cut, total: rows.length })}
        </output>
      </div>
      <DataTable
        caption={t('forecast.whatIf')}
        rows={measuresAfter(rows, cut, forecast.measures)}
        rowKey={({ measure }) => `${measure.frame} ${measure.measure ?? ''}`}
        columns={[
          {
            key: 'measure',
            head: t('forecast.measure'),
            cell: ({ measure }) => `${nameOf(measure.measure ?? measure.frame)} ${measure.year}`,
          },
          {
            key: 'now',
            head: t('forecast.now'),
            numeric: true,
            cell: ({ measure }) => amount(measure.availableOre),
          },
          {
            key: 'takes',
            head: t('forecast.takes'),
            numeric: true,
            cell: ({ takesOre }) => amount(takesOre),
          },
          {
            key: 'after',
            head: t('forecast.after'),
            numeric: true,
            cell: ({ leftOre }) => (
              <>
                <strong>{amount(leftOre)}</strong>
                {leftOre < 0 && (
                  <span className="under">{t('forecast.short', { amount: kroner(-leftOre) })}</span>
                )}
              </>
            ),
          },
        ]}
      />
      <div className="what-if-list">
        <DataTable
          caption={t('forecast.caption')}
          rows={rows.map((row, place) => ({ ...row, place: place + 1 }))}
          rowKey={({ application }) => application.caseId}
          columns={[
            {
              key: 'place',
              head: t('forecast.place'),
              cell: ({ place }) => <span className="num">{place}</span>,
            },
            {
              key: 'case',
              head: t('forecast.case'),
              cell: ({ application, place }) => (
                <>
                  <Link className="ds-link" to="/saker/$id" params={{ id: application.caseId }}>
                    {application.applicantName}
                  </Link>{' '}
                  {place === cut && (
                    <Tag data-color="accent" data-size="sm">
                      {t('forecast.line')}
                    </Tag>
                  )}
                  <span className="under">
                    {application.caseNumber}, {shortDate(application.submittedOn)}
                  </span>
                </>
              ),
            },
            {
              key: 'applied',
              head: t('forecast.applied'),
              numeric: true,
              cell: ({ application }) => amount(application.appliedOre),
            },
            {
              key: 'recommended',
              head: t('forecast.recommended'),
              numeric: true,
              cell: ({ application }) =>
                application.recommendedOre === null ? '–' : amount(application.recommendedOre),
            },
            {
              key: 'left',
              head: t('forecast.remaining'),
              numeric: true,
              cell: ({ leftOre }) => amount(leftOre),
            },
          ]}
        />
      </div>
      {!forecast.allApplications && <p>{t('forecast.tooMany')}</p>}
    </>
  );
}
