import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { trailQuery } from '../../../api/finance-queries';
import { balancesQuery, meQuery } from '../../../api/queries';
import { shortDate } from '../../../lib/dates';
import { kroner } from '../../../lib/money';
import { useFrameName } from '../../../lib/use-frame-name';
import { Problem } from '../../../api/problem';
import { Async } from '../../../ui/async';
import { ErrorPage } from '../../../ui/error-page';
import { Page } from '../../../ui/page';
import { Alert } from '../../../ui/digdir';
import { ActForm } from './act-entry';
import { useIsFinance } from './use-is-finance';
import './acts.css';

const route = getRouteApi('/okonomi/ny');

/** The transfer a reversal undoes, in one line. */
function Reversed({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const { data: trail } = useQuery(trailQuery(id));
  const transfer = trail?.transfers.find((each) => each.id === id);
  if (transfer === undefined) return null;
  const { to, kindText, amountOre, valueDate, decisionRef } = transfer;
  const place = `${nameOf(to.measure ?? to.frame)} ${to.year}`;
  const said = [kindText, place, kroner(amountOre), shortDate(valueDate), decisionRef ?? ''];
  return (
    <Alert data-color="info">
      {t('one.reversed')}: <span className="as-written">{said.filter((part) => part !== '').join(', ')}</span>
    </Alert>
  );
}

function NewAct(): ReactElement {
  const { t } = useTranslation('acts');
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const { transaksjon, ar } = search;
  const places = useQuery(balancesQuery({ year: ar ?? Number(me.today.slice(0, 4)) }));
  return (
    <Page
      width="wide"
      kicker={
        <Link className="ds-link" to="/okonomi/forslag">
          {t('list.title')}
        </Link>
      }
      title={t('new.title')}
      intro={t('new.intro')}
    >
      {transaksjon !== undefined && <Reversed id={transaksjon} />}
      <Async query={places}>
        {() => (
          <ActForm
            key={JSON.stringify(search)}
            today={me.today}
            kind={transaksjon === undefined ? search.slag : 'reverse'}
            frame={search.ramme}
            measure={search.tiltak}
            year={search.ar}
            transferId={transaksjon}
          />
        )}
      </Async>
    </Page>
  );
}

/** As the server would answer: only finance proposes. */
const NOT_YOURS = new Problem(403, 'forbidden', '', '');

/** One act on a frame, proposed with its effect in sight. */
export function NewActPage(): ReactElement {
  return useIsFinance() ? <NewAct /> : <ErrorPage error={NOT_YOURS} />;
}
