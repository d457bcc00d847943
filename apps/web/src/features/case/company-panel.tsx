import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyCases } from '../../api/contract';
import { companyCasesQuery } from '../../api/staff-queries';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';

function Case({ item }: { item: CompanyCases['items'][number] }): ReactElement {
  const { t } = useTranslation('cases');
  const { id, caseNumber, callName, title, stateText, submittedOn, appliedOre, grantedOre } = item;
  return (
    <li>
      <Link to="/saker/$id" params={{ id }} className="ds-link as-written">
        {[caseNumber, title].filter(Boolean).join(' · ') || t('case.untitled')}
      </Link>
      <span className="under">
        {[stateText, callName, submittedOn === null ? '' : shortDate(submittedOn)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="under num">
        {[
          appliedOre === null ? '' : t('company.applied', { amount: kroner(appliedOre) }),
          grantedOre === null ? '' : t('company.granted', { amount: kroner(grantedOre) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  );
}

/** What the same company has applied for and been granted before and beside this case. */
export function CompanyPanel({ caseId, orgnr }: { caseId: string; orgnr: string }): ReactElement {
  const { t } = useTranslation('cases');
  const query = useQuery(companyCasesQuery(caseId));
  return (
    <section className="box" aria-labelledby="andre-saker">
      <Heading level={3} data-size="2xs" id="andre-saker">
        {t('company.title')}
      </Heading>
      <Async query={query} rows={2}>
        {({ total, grantedOre, items }) =>
          total === 0 ? (
            <p>{t('company.none')}</p>
          ) : (
            <>
              <p>{t('company.sum', { count: total, amount: kroner(grantedOre) })}</p>
              <ul className="plain-list company-cases">
                {items.map((item) => (
                  <Case key={item.id} item={item} />
                ))}
              </ul>
              {items.length < total && (
                <p className="subtle">{t('company.newest', { count: items.length })}</p>
              )}
            </>
          )
        }
      </Async>
      <p>
        <Link className="ds-link" to="/virksomheter/$orgnr" params={{ orgnr }}>
          {t('company.page')}
        </Link>
      </p>
    </section>
  );
}
