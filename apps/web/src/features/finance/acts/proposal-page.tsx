import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalQuery, yearEndQuery, type Proposal } from '../../../api/act-queries';
import { Async } from '../../../ui/async';
import { Details } from '../../../ui/details';
import { Heading, Paragraph } from '../../../ui/digdir';
import { Page } from '../../../ui/page';
import { useLooksDeeper } from '../use-looks-deeper';
import { EffectTable } from './effect-table';
import { ProposalActions } from './proposal-actions';
import { ProposalFacts } from './proposal-facts';
import { SecondActFigures } from './second-act-figures';
import { StateTag } from './state-tag';
import { useActWords } from './use-act-words';
import { YearEndFigures } from './year-end-figures';
import './acts.css';

const route = getRouteApi('/okonomi/forslag/$id');

interface YearEndAct {
  frame: string;
  year: number;
  /** Øre that the second act carries over. */
  carryOre: number | undefined;
}

/** What year-end would do now; told of the frame as it stands, and so only while the proposal waits. */
function YearEndEffect({ frame, year, carryOre }: YearEndAct): ReactElement {
  const query = useQuery(yearEndQuery(frame, year));
  return (
    <Async query={query}>
      {(end) =>
        carryOre === undefined ? (
          <YearEndFigures end={end} />
        ) : (
          <SecondActFigures end={end} carryOre={carryOre} />
        )
      }
    </Async>
  );
}

function Effect({ proposal }: { proposal: Proposal }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { act, effects, state } = proposal;
  const { kind, frame, year } = act;
  const closes = kind === 'close_year' && state === 'proposed' && frame !== undefined && year !== undefined;
  if (!closes && effects.length === 0) return null;
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('effect.title')}
      </Heading>
      {closes ? (
        <YearEndEffect
          frame={frame}
          year={year}
          carryOre={act.act === 2 ? (act.amountOre ?? 0) : undefined}
        />
      ) : (
        <>
          <Paragraph>{t('effect.foreseen')}</Paragraph>
          <EffectTable effects={effects} />
        </>
      )}
    </section>
  );
}

/** More than these are folded away. */
const FEW = 3;

/** What the proposal led to, each to its own page; the end of a year leads to one for each case. */
function Transfers({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation('acts');
  const links = ids.map((id, place) => (
    <li key={id}>
      <Link className="ds-link" to="/okonomi/krone/$id" params={{ id }}>
        {ids.length === 1 ? t('one.transfer') : t('one.transferNumber', { number: place + 1 })}
      </Link>
    </li>
  ));
  if (ids.length <= FEW) return <>{links}</>;
  return (
    <li>
      <Details summary={t('one.manyTransfers', { count: ids.length })}>
        <ul className="plain-list">{links}</ul>
      </Details>
    </li>
  );
}

/** From the proposal to what it led to and to what it is about. */
function Ways({ proposal }: { proposal: Proposal }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { act, transferIds } = proposal;
  const { frame, year, kind, transferId } = act;
  const looksDeeper = useLooksDeeper();
  return (
    <ul className="plain-list">
      {frame !== undefined && year !== undefined && kind === 'close_year' && (
        <li>
          <Link className="ds-link" to="/okonomi/arsslutt" search={{ ar: year, ramme: frame }}>
            {t('one.openYearEnd')}
          </Link>
        </li>
      )}
      {looksDeeper && frame !== undefined && year !== undefined && (
        <li>
          <Link className="ds-link" to="/okonomi/rammer/$frame/$year" params={{ frame, year: String(year) }}>
            {t('one.openFrame')}
          </Link>
        </li>
      )}
      {looksDeeper && transferId !== undefined && (
        <li>
          <Link className="ds-link" to="/okonomi/krone/$id" params={{ id: transferId }}>
            {t('one.reversed')}
          </Link>
        </li>
      )}
      {looksDeeper && <Transfers ids={transferIds} />}
    </ul>
  );
}

/** One proposal: what, how much, by whom, what it would do, and the second person's word. */
export function ProposalPage(): ReactElement {
  const { t } = useTranslation('acts');
  const { id } = route.useParams();
  const { kindOf, placeOf } = useActWords();
  const query = useQuery(proposalQuery(id));
  return (
    <Async query={query}>
      {(proposal) => (
        <Page
          kicker={
            <>
              <Link className="ds-link" to="/okonomi/forslag">
                {t('list.title')}
              </Link>
              <StateTag state={proposal.state} />
            </>
          }
          title={
            proposal.act.frame === undefined
              ? kindOf(proposal.act)
              : t('one.title', { kind: kindOf(proposal.act), place: placeOf(proposal.act) })
          }
        >
          <ProposalActions proposal={proposal} />
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('one.facts')}
            </Heading>
            <ProposalFacts proposal={proposal} />
          </section>
          <Effect proposal={proposal} />
          <Ways proposal={proposal} />
        </Page>
      )}
    </Async>
  );
}
