import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { forecastCutQuery, type Forecast } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { amount, kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { ShownOf } from '../../saving/shown-of';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { useSettled } from './acts/use-settled';

/** What the measures have left if the first so many open applications are granted. */
export function WhatIf({ forecast, year }: { forecast: Forecast; year: number }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const { applications, openApplications: total } = forecast;
  const [chosen, setChosen] = useState<number>();
  const cut = Math.min(chosen ?? forecast.affordable, total);
  const asked = Number(useSettled(String(cut)));
  const after = useQuery(forecastCutQuery(year, asked));
  if (total === 0) return <EmptyState text={t('forecast.noApplications')} />;
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
          max={total}
          value={cut}
          aria-valuetext={t('forecast.cutValue', { count: cut, total })}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
        <output htmlFor="felt-strek" className="num">
          {t('forecast.cutValue', { count: cut, total })}
        </output>
      </div>
      <Async query={after} rows={2}>
        {(rows) => (
          <div aria-busy={asked !== cut || after.isPlaceholderData}>
            <DataTable
              caption={t('forecast.whatIf')}
              rows={rows}
              rowKey={({ frame, measure }) => `${frame} ${measure}`}
              columns={[
                {
                  key: 'measure',
                  head: t('forecast.measure'),
                  cell: ({ measure, year: own }) => `${nameOf(measure)} ${own}`,
                },
                {
                  key: 'now',
                  head: t('forecast.now'),
                  numeric: true,
                  cell: ({ availableOre }) => amount(availableOre),
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
          </div>
        )}
      </Async>
      <div className="what-if-list">
        <DataTable
          caption={t('forecast.caption')}
          rows={applications}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              key: 'place',
              head: t('forecast.place'),
              cell: ({ place }) => <span className="num">{place}</span>,
            },
            {
              key: 'case',
              head: t('forecast.case'),
              cell: ({ caseId, caseNumber, applicantName, submittedOn, place }) => (
                <>
                  <Link className="ds-link" to="/saker/$id" params={{ id: caseId }}>
                    {applicantName}
                  </Link>{' '}
                  {place === cut && (
                    <Tag data-color="accent" data-size="sm">
                      {t('forecast.line')}
                    </Tag>
                  )}
                  <span className="under">
                    {caseNumber}, {shortDate(submittedOn)}
                  </span>
                </>
              ),
            },
            {
              key: 'applied',
              head: t('forecast.applied'),
              numeric: true,
              cell: ({ appliedOre }) => amount(appliedOre),
            },
            {
              key: 'recommended',
              head: t('forecast.recommended'),
              numeric: true,
              cell: ({ recommendedOre }) => (recommendedOre === null ? '–' : amount(recommendedOre)),
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
      <ShownOf shown={applications.length} of={total} />
    </>
  );
}
