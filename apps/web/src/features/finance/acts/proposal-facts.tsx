import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../api/act-queries';
import { clockOf, dayOf, shortDate } from '../../../lib/dates';
import { kroner } from '../../../lib/money';
import { Facts, type Fact } from '../../../ui/facts';
import { useActWords } from './use-act-words';

const fact = (label: string, value: ReactNode): Fact[] =>
  value === undefined || value === null ? [] : [{ label, value }];

const asWritten = (words: string | null | undefined): ReactNode =>
  words === undefined || words === null ? undefined : <span className="as-written">{words}</span>;

/** What was proposed, by whom and on which decision, and how it was decided. */
export function ProposalFacts({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTranslation('acts');
  const { placeOf, targetOf } = useActWords();
  const { act, proposedBy, proposedAt, expiresOn, state, decidedBy, decidedAt, comment } = proposal;
  const { kind, amountOre, validFrom, validTo } = act;
  const when = (name: string, moment: string): string =>
    t('one.at', { name, date: dayOf(moment), time: clockOf(moment) });
  const labels: Partial<Record<typeof kind, string>> = {
    overbook: t('field.limitOre'),
    close_year: t('one.carried'),
  };
  return (
    <Facts
      facts={[
        ...fact(
          labels[kind] ?? t('field.amountOre'),
          amountOre === undefined ? undefined : <strong className="num">{kroner(amountOre)}</strong>,
        ),
        ...(kind === 'reallocate'
          ? [...fact(t('one.from'), placeOf(act)), ...fact(t('one.to'), targetOf(act))]
          : fact(t('list.where'), act.frame === undefined ? undefined : placeOf(act))),
        ...fact(t('field.valueDate'), act.valueDate === undefined ? undefined : shortDate(act.valueDate)),
        ...fact(
          t('one.period'),
          validFrom === undefined || validTo === undefined
            ? undefined
            : t('one.periodOf', { from: shortDate(validFrom), to: shortDate(validTo) }),
        ),
        ...fact(t('field.decisionRef'), asWritten(act.decisionRef)),
        ...fact(t('field.sourceRef'), asWritten(act.sourceRef)),
        ...fact(t('field.reason'), asWritten(act.reason)),
        ...fact(t('one.proposed'), when(proposedBy, proposedAt)),
        ...fact(t('one.deadline'), state === 'proposed' ? shortDate(expiresOn) : undefined),
        ...fact(
          t('one.decidedBy'),
          decidedBy === null || decidedAt === null ? undefined : when(decidedBy, decidedAt),
        ),
        ...fact(t('one.comment'), asWritten(comment)),
      ]}
    />
  );
}
