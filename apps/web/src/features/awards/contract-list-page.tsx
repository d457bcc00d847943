import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contractListQuery, type ContractList } from '../../api/contract-list-queries';
import { dayOf } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Alert, Heading } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { CompanyContracts } from './company-contracts';
import { ListActions } from './list-actions';

const route = getRouteApi('/kontraktslister/$id');

function Summary({ list }: { list: ContractList }): ReactElement {
  const { t } = useTranslation('awards');
  const who = (name: string | null, at: string | null): string =>
    name === null || at === null ? '–' : t('one.by', { name, date: dayOf(at) });
  const { totalOre, leftOre, availableOre, awarded, excluded, comment } = list;
  return (
    <>
      {comment !== null && list.state === 'imported' && (
        <Alert data-color="warning">
          {t('one.returned')} <span className="as-written">{comment}</span>
        </Alert>
      )}
      {list.state === 'proposed' && !list.actions.includes('approve') && (
        <Alert>{t('waiting.another')}</Alert>
      )}
      {leftOre > availableOre && <Alert data-color="warning">{t('one.short')}</Alert>}
      <Facts
        layout="grid"
        facts={[
          { label: t('column.list'), value: <span className="as-written">{list.title}</span> },
          { label: t('column.state'), value: list.stateText },
          { label: t('one.total'), value: kroner(totalOre) },
          { label: t('one.left'), value: kroner(leftOre) },
          { label: t('one.available'), value: kroner(availableOre) },
          { label: t('one.contracts'), value: t('one.counts', { awarded, excluded }) },
          { label: t('one.imported'), value: who(list.importedBy, list.importedAt) },
          { label: t('one.proposed'), value: who(list.proposedBy, list.proposedAt) },
          { label: t('one.decided'), value: who(list.decidedBy, list.decidedAt) },
        ]}
      />
    </>
  );
}

/** One list: what each contract gets, who is left out and why, the sum against the frame, and the two persons' acts. */
export function ContractListPage(): ReactElement {
  const { t } = useTranslation('awards');
  const { id } = route.useParams();
  const query = useQuery(contractListQuery(id));
  return (
    <Async query={query}>
      {(list) => (
        <Page
          width="wide"
          kicker={
            <Link className="ds-link" to="/kontraktslister">
              {t('list.title')}
            </Link>
          }
          title={t('one.title')}
        >
          <ListActions list={list} />
          <Summary list={list} />
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('one.companies')}
            </Heading>
            {list.companies.map((company) => (
              <CompanyContracts key={company.orgnr} company={company} />
            ))}
          </section>
          <ExportLinks path={`/api/contract-lists/${id}/export`} />
        </Page>
      )}
    </Async>
  );
}
