import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery, type Company } from '../../api/company-queries';
import { Problem } from '../../api/problem';
import { formatOrgnr } from '../../lib/mod11';
import { PaymentList } from '../../payments/payment-list';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AidPart } from './aid-part';
import { CasesPart } from './cases-part';
import { RegisterPart } from './register-part';
import { StopPart } from './stop-part';
import { SubUnitsPart } from './sub-units-part';

const route = getRouteApi('/virksomheter/$orgnr');

function Payments({ company: { paymentRequests } }: { company: Company }): ReactElement {
  const { t } = useTranslation('companies');
  return (
    <section className="section" aria-labelledby="krav">
      <Heading level={2} data-size="xs" id="krav">
        {t('payments.title')}
      </Heading>
      {paymentRequests.length === 0 ? (
        <EmptyState text={t('payments.none')} />
      ) : (
        <PaymentList requests={paymentRequests} />
      )}
    </section>
  );
}

function Linked({ company: { linked } }: { company: Company }): ReactElement | null {
  const { t } = useTranslation('companies');
  if (linked.length === 0) return null;
  return (
    <p>
      {t('linked')}{' '}
      {linked.map((orgnr) => (
        <Link key={orgnr} className="ds-link num nowrap" to="/virksomheter/$orgnr" params={{ orgnr }}>
          {formatOrgnr(orgnr)}
        </Link>
      ))}
    </p>
  );
}

/** Where the number in the address is none: what is wrong with it, and the way to those that are known. */
function BadNumber(): ReactElement {
  const { t } = useTranslation('companies');
  return (
    <Page title={t('badNumber')} width="text" intro={t('badNumberText')}>
      <Link className="ds-link" to="/virksomheter">
        {t('search.find')}
      </Link>
    </Page>
  );
}

/** A company: what the register says, what it has had here, what is under way, and whether it is stopped. */
export function CompanyPage(): ReactElement {
  const { t } = useTranslation('companies');
  const { orgnr } = route.useParams();
  const query = useQuery(companyQuery(orgnr));
  if (query.error instanceof Problem && query.error.code === 'bad_orgnr') return <BadNumber />;
  return (
    <Async query={query} rows={8}>
      {(company) => (
        <Page
          width="wide"
          title={company.name ?? formatOrgnr(orgnr)}
          kicker={
            <>
              <Link className="ds-link" to="/virksomheter">
                {t('search.title')}
              </Link>
              <span className="num nowrap">{formatOrgnr(orgnr)}</span>
            </>
          }
        >
          <StopPart company={company} />
          <RegisterPart orgnr={orgnr} />
          <SubUnitsPart orgnr={orgnr} />
          <Linked company={company} />
          <CasesPart company={company} />
          <AidPart company={company} />
          <Payments company={company} />
        </Page>
      )}
    </Async>
  );
}
