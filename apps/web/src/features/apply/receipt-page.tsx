import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView, Me } from '../../api/contract';
import { applicationQuery, meQuery } from '../../api/queries';
import { EntryNote } from '../../entry/entry-note';
import { clockOf, longDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Async } from '../../ui/async';
import { Button, Heading } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';

const route = getRouteApi('/min/soknad/$id/kvittering');

/** Whether the reader is of the company that applied. */
const own = ({ user }: Me, { applicant }: ApplicationView): boolean =>
  user?.parties.some(({ orgnr }) => orgnr === applicant.orgnr) === true;

export function ReceiptPage(): ReactElement {
  const { t } = useTranslation(['apply', 'draft', 'line']);
  const { id } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useQuery(applicationQuery(id));
  return (
    <Async query={query}>
      {(view) => (
        <Page width="text" title={t('receipt.title')} intro={t('receipt.intro')}>
          {view.waitingPlace !== null && (
            <Notice title={t('line:place', { place: view.waitingPlace })} text={t('line:placeText')} />
          )}
          <EntryNote entry={view.entry} name={view.applicant.name} posts={!own(me, view)} />
          <div className="receipt">
            <Facts
              facts={[
                {
                  label: t('receipt.caseNumber'),
                  value: <strong className="num">{view.caseNumber ?? '–'}</strong>,
                },
                { label: t('receipt.applicant'), value: view.applicant.name },
                { label: t('receipt.call'), value: view.call.name },
                {
                  label: t('receipt.applied'),
                  value: view.appliedOre === null ? '–' : kroner(view.appliedOre),
                },
                ...(view.sent === null
                  ? []
                  : [
                      {
                        label: t('receipt.sent'),
                        value: t('draft:receipt.sentAt', {
                          date: longDate(view.submittedOn ?? view.sent.at),
                          time: clockOf(view.sent.at),
                        }),
                      },
                      { label: t('draft:receipt.sentBy'), value: view.sent.by },
                    ]),
              ]}
            />
          </div>
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('receipt.next')}
            </Heading>
            <ol className="three-steps">
              <li>{t('receipt.next1')}</li>
              <li>{t('receipt.next2')}</li>
              <li>{t('receipt.next3')}</li>
            </ol>
            {view.sent !== null && (
              <p>
                <strong>{t('draft:receipt.answerBy')}:</strong>{' '}
                {t('draft:receipt.answerByText', { date: longDate(view.sent.answerBy) })}
              </p>
            )}
          </section>
          <div className="button-row">
            <Button asChild>
              <Link to={view.entry === null || own(me, view) ? '/min/sak/$id' : '/saker/$id'} params={{ id }}>
                {t('receipt.follow')}
              </Link>
            </Button>
            <a className="ds-link" href={`/api/applications/${id}/receipt.pdf`}>
              {t('draft:receipt.receiptPdf')}
            </a>
            <a className="ds-link" href={`/api/applications/${id}/application.pdf`}>
              {t('draft:receipt.applicationPdf')}
            </a>
          </div>
        </Page>
      )}
    </Async>
  );
}
