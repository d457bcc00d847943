import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Evidence } from '../../api/contract';
import { evidenceQuery } from '../../api/staff-queries';
import { Summary } from '../../form/summary';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { formatOrgnr } from '../../lib/mod11';
import { kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { Async } from '../../ui/async';
import { Details } from '../../ui/details';
import { Heading } from '../../ui/digdir';
import { ExplainedRows } from '../../ui/explained-rows';
import { Facts, type Fact } from '../../ui/facts';
import { ChecklistRows } from './checklist-panel';

const TEN_THOUSANDTHS = 10_000;

/** Who decided when, and by which rules and answers. */
function Origin({ evidence, madeByCounty }: { evidence: Evidence; madeByCounty: boolean }): ReactElement {
  const { t } = useTranslation('cases');
  const nameOf = useFrameName();
  const { decidedAt, ruleSet, submission, frames, recommendation } = evidence;
  const facts: Fact[] = [
    {
      label: t('evidence.decidedAt'),
      value: t('evidence.at', { day: dayOf(decidedAt), time: clockOf(decidedAt) }),
    },
    { label: t('evidence.preparedBy'), value: evidence.preparedBy?.name ?? '–' },
    { label: t('evidence.decidedBy'), value: evidence.decidedBy?.name ?? '–' },
    {
      label: t('evidence.recommended'),
      value: <span className="num">{kroner(recommendation.amountOre)}</span>,
    },
    ...(ruleSet === null
      ? []
      : [
          { label: t('evidence.ruleSet'), value: t('evidence.version', ruleSet) },
          {
            label: t('evidence.fingerprint'),
            value: <code className="fingerprint">{ruleSet.sha256}</code>,
          },
        ]),
    ...(submission === null
      ? []
      : [
          madeByCounty
            ? {
                label: t('case.award'),
                value: t('evidence.made', { date: dayOf(submission.submittedAt) }),
              }
            : {
                label: t('evidence.submission'),
                value: t('evidence.sent', {
                  count: submission.sequence,
                  date: dayOf(submission.submittedAt),
                }),
              },
        ]),
    ...frames.map(({ measure, year, availableWithoutThisCaseOre }) => ({
      label: t('evidence.frame', { measure: nameOf(measure), year }),
      value: <span className="num">{kroner(availableWithoutThisCaseOre)}</span>,
    })),
  ];
  return <Facts facts={facts} />;
}

function Register({ register }: { register: NonNullable<Evidence['register']> }): ReactElement {
  const { t } = useTranslation('cases');
  const { name, orgnr, form, employees, municipalityNumber, fetchedAt } = register;
  return (
    <Details summary={t('evidence.register', { date: dayOf(fetchedAt) })}>
      <Facts
        facts={[
          { label: t('evidence.name'), value: name },
          { label: t('evidence.orgnr'), value: <span className="num">{formatOrgnr(orgnr)}</span> },
          { label: t('evidence.form'), value: form },
          { label: t('evidence.employees'), value: employees ?? t('evidence.withheld') },
          { label: t('evidence.municipality'), value: municipalityNumber ?? '–' },
        ]}
      />
    </Details>
  );
}

/** What the undertaking had been granted before, each award with its rate. */
function Earlier({ history, undertaking }: Pick<Evidence, 'history' | 'undertaking'>): ReactElement | null {
  const { t } = useTranslation('cases');
  if (history === null) return null;
  const rateOf = (rate: number | null): string =>
    rate === null ? t('evidence.noRate') : t('evidence.rate', { rate: (rate / TEN_THOUSANDTHS).toFixed(4) });
  return (
    <Details summary={t('evidence.earlier', { count: history.awards.length })}>
      {undertaking.length > 1 && (
        <p>{t('evidence.undertaking', { orgnrs: undertaking.map(formatOrgnr).join(', ') })}</p>
      )}
      <ul>
        {history.awards.map((award, place) => (
          <li key={place}>
            {shortDate(award.grantedOn)}: <span className="num">{kroner(award.grantedOre)}</span>
            {award.deMinimis && ` · ${t('evidence.deMinimis')}, ${rateOf(award.nokPerEur)}`}
            {award.deMinimis && award.rateToBeConfirmed && ` (${t('evidence.unconfirmed')})`}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the decision rests on, as it was kept with it: nothing here changes afterwards. */
export function EvidencePanel({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const query = useQuery(evidenceQuery(view.id));
  return (
    <section className="box narrow" aria-labelledby="grunnlag">
      <Heading level={2} data-size="xs" id="grunnlag">
        {t('evidence.title')}
      </Heading>
      <p>{t('evidence.about')}</p>
      <Async query={query} rows={4}>
        {(evidence) => (
          <>
            <Origin evidence={evidence} madeByCounty={view.madeByCounty} />
            {evidence.recommendation.overrides.map(({ rule, reason }) => (
              <p key={rule}>
                {t('evidence.override', { rule })} <span className="as-written">{reason}</span>
              </p>
            ))}
            {evidence.register !== null && <Register register={evidence.register} />}
            <Details summary={t('evidence.rows')}>
              <ExplainedRows rows={evidence.computation.rows} />
            </Details>
            {evidence.checklist.length > 0 && (
              <Details summary={t('evidence.conditions')}>
                <ChecklistRows rows={evidence.checklist} />
              </Details>
            )}
            <Earlier history={evidence.history} undertaking={evidence.undertaking} />
            {view.form !== null && evidence.submission !== null && (
              <Details summary={t('evidence.answers')}>
                <Summary form={view.form} answers={evidence.submission.answers} />
              </Details>
            )}
          </>
        )}
      </Async>
    </section>
  );
}
