import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { reconciledMonthQuery, type ReconciledMonthDetail } from '../../api/accounting-queries';
import { dayOf } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Alert, Button, Heading } from '../../ui/digdir';
import { Details } from '../../ui/details';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { monthName } from './month-name';
import { SignOffDialog } from './month-dialogs';
import { ReconciledTable } from './reconciled-table';
import { useMaySign } from './use-is-finance';
import './accounting.css';

const route = getRouteApi('/okonomi/avstemming/$period');
const DIFFERENCES = ['differing', 'only_here', 'only_there'] as const;

function Groups({ month }: { month: ReconciledMonthDetail }): ReactElement {
  const { t } = useTranslation('accounting');
  const of = (group: string) => month.items.filter((item) => item.group === group);
  if (month.items.length === 0) return <EmptyState text={t('month.empty')} />;
  return (
    <>
      {DIFFERENCES.map((group) => (
        <section className="section" key={group}>
          <Heading level={2} data-size="xs">
            {t(`group.${group}`)} <span className="count num">{of(group).length}</span>
          </Heading>
          {of(group).length === 0 ? (
            <EmptyState text={t('month.groupEmpty')} />
          ) : (
            <ReconciledTable caption={t(`group.${group}`)} period={month.period} items={of(group)} />
          )}
        </section>
      ))}
      {of('matched').length > 0 && (
        <Details summary={t('month.matched', { count: of('matched').length })}>
          <ReconciledTable caption={t('group.matched')} period={month.period} items={of('matched')} />
        </Details>
      )}
    </>
  );
}

function SignedNote({ month }: { month: ReconciledMonthDetail }): ReactElement | null {
  const { t } = useTranslation('accounting');
  const { signOff, changedSince, closed } = month;
  if (signOff === null) return null;
  const who = { name: signOff.signedByName, date: dayOf(signOff.signedAt) };
  return (
    <Alert data-color={closed ? 'success' : 'warning'} role="status">
      {closed && t('month.signedBy', { ...who, first: signOff.preparedByName ?? '' })}
      {!closed && !changedSince && t('month.onceBy', who)}
      {changedSince && `${t('month.changedBy', who)} ${t('month.changedSince')}`}
    </Alert>
  );
}

/** One month in four groups, with a note on each difference, and the sign-off. */
export function MonthPage(): ReactElement {
  const { t } = useTranslation('accounting');
  const { period } = route.useParams();
  const maySign = useMaySign();
  const [signing, setSigning] = useState(false);
  const query = useQuery(reconciledMonthQuery(period));
  return (
    <Async query={query}>
      {(month) => (
        <Page
          width="wide"
          kicker={
            <Link className="ds-link" to="/okonomi/avstemming" search={{ ar: Number(period.slice(0, 4)) }}>
              {t('months.short')}
            </Link>
          }
          title={t('month.title', { month: monthName(period) })}
          intro={month.ended ? t('month.intro') : t('month.notEnded')}
          aside={
            maySign &&
            month.awaitsYou && (
              <Button data-size="sm" onClick={() => setSigning(true)}>
                {t('month.sign')}
              </Button>
            )
          }
        >
          <div className="accounting-part">
            <SignedNote month={month} />
            <Facts
              layout="grid"
              facts={[
                { label: t('column.here'), value: kroner(month.figures.hereOre) },
                { label: t('column.there'), value: kroner(month.figures.thereOre) },
                {
                  label: t('column.difference'),
                  value: kroner(month.figures.thereOre - month.figures.hereOre),
                },
              ]}
            />
          </div>
          <Groups month={month} />
          <ExportLinks path={`/api/finance/reconciliation/${period}/export`} />
          {signing && <SignOffDialog month={month} onClose={() => setSigning(false)} />}
        </Page>
      )}
    </Async>
  );
}
