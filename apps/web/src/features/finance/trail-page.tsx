import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../api/contract';
import { trailQuery, type Trail } from '../../api/finance-queries';
import { dayOf, shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { DsLink, Heading } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { ReverseLink } from './acts/reverse-link';
import './finance.css';

const route = getRouteApi('/okonomi/krone/$id');

const STEPS = ['frame', 'available', 'reserved', 'committed', 'in_payment', 'paid', 'other'] as const;
type Step = (typeof STEPS)[number];

/** Where on the way the transfer belongs: at the account it reaches, or where what goes back came from. */
function stepOf({ kind, from, to }: Transfer): Step {
  const back = ['release', 'reduce_commitment', 'reject_payment', 'repay'].includes(kind);
  const account = back ? from.account : to.account;
  return STEPS.find((step) => step === account) ?? 'other';
}

function Line({ transfer, chosen }: { transfer: Transfer; chosen: boolean }): ReactElement {
  const { t } = useTranslation(['oversight', 'money']);
  const nameOf = useFrameName();
  const { from, to, preparedBy, approvedBy, origin, actor, decisionRef, reason } = transfer;
  const who =
    origin === 'import'
      ? t('money:transfer.imported', { name: actor })
      : approvedBy === null
        ? actor
        : t('money:transfer.twoPersons', { first: preparedBy ?? actor, second: approvedBy });
  const end = ({ frame, measure, year }: Transfer['from']): string => `${nameOf(measure ?? frame)} ${year}`;
  return (
    <div className="trail-transfer" data-chosen={chosen}>
      <div>
        <span className="strong">{transfer.kindText}</span>
        {chosen && ` (${t('trail.chosen')})`}
        <span className="under">
          {end(from) === end(to) ? end(to) : `${end(from)} → ${end(to)}`}
          {decisionRef !== null && `, ${decisionRef}`}
        </span>
        {reason !== null && <span className="under as-written">{reason}</span>}
        <span className="under">
          {shortDate(transfer.valueDate)}, {who} ({dayOf(transfer.bookedAt)})
        </span>
      </div>
      <span className="num strong nowrap">{kroner(transfer.amountOre)}</span>
    </div>
  );
}

function Steps({ trail }: { trail: Trail }): ReactElement {
  const { t } = useTranslation('oversight');
  const by = (step: Step): Transfer[] => trail.transfers.filter((transfer) => stepOf(transfer) === step);
  const shown = STEPS.filter((step) => by(step).length > 0 || (trail.caseId !== null && step !== 'other'));
  return (
    <ol className="trail">
      {shown.map((step) => (
        <li key={step} data-reached={by(step).length > 0}>
          <Heading level={2} data-size="2xs">
            {t(`trail.step.${step}`)}
          </Heading>
          {by(step).length === 0 && <p className="under">{t('trail.nothing')}</p>}
          {by(step).map((transfer) => (
            <Line key={transfer.id} transfer={transfer} chosen={transfer.id === trail.transferId} />
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The papers behind the money, and the way back. */
function Ways({ trail }: { trail: Trail }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const homes = new Map(
    trail.transfers
      .flatMap(({ from, to }) => [from, to])
      .map(({ frame, year }) => [`${frame} ${year}`, { frame, year }]),
  );
  const granted = trail.transfers.some(({ kind }) => kind === 'commit');
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('trail.documents')}
      </Heading>
      <ul>
        {trail.caseId !== null && (
          <>
            <li>
              <Link className="ds-link" to="/saker/$id" params={{ id: trail.caseId }}>
                {t('trail.openCase')}
              </Link>
            </li>
            <li>
              <Link className="ds-link" to="/saker/$id/historikk" params={{ id: trail.caseId }}>
                {t('trail.history')}
              </Link>
            </li>
            {granted &&
              trail.transfers.every(({ origin, caseId }) => caseId === null || origin !== 'import') && (
                <li>
                  <DsLink href={`/api/applications/${trail.caseId}/decision.pdf`} download>
                    {t('trail.letter')}
                  </DsLink>
                </li>
              )}
          </>
        )}
        {[...homes.values()].map(({ frame, year }) => (
          <li key={`${frame} ${year}`}>
            <Link
              className="ds-link"
              to="/okonomi/rammer/$frame/$year"
              params={{ frame, year: String(year) }}
            >
              {t('trail.openFrame', { frame: nameOf(frame), year })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The auditor's view: one krone from the appropriation to the payment, on one page. */
export function TrailPage(): ReactElement {
  const { t } = useTranslation(['oversight', 'finance']);
  const { id } = route.useParams();
  const query = useQuery(trailQuery(id));
  return (
    <Async query={query}>
      {(trail) => (
        <Page
          kicker={
            <Link className="ds-link" to="/okonomi">
              {t('menu.frames')}
            </Link>
          }
          title={t('trail.title')}
          aside={<ReverseLink transfer={trail.transfers.find((each) => each.id === trail.transferId)} />}
          intro={
            trail.caseId === null
              ? t('trail.ofTransfer')
              : t('trail.ofCase', { number: trail.caseNumber ?? '', name: trail.applicantName ?? '' })
          }
        >
          <Steps trail={trail} />
          <ExportLinks path={`/api/ledger/trails/${id}/export`} />
          <Ways trail={trail} />
        </Page>
      )}
    </Async>
  );
}
