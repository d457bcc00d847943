import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingApproval } from '../../api/contract';
import { kroner, percent } from '../../lib/money';
import { Facts, type Fact } from '../../ui/facts';

const money = (label: string, ore: number | null): Fact[] =>
  ore === null ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }];

/** A recommendation in the queue, with what deciding it means for the frame, and why the reader may not. */
export function WaitingDecision({ item }: { item: WaitingApproval }): ReactElement {
  const { t } = useTranslation('cases');
  const [frame] = item.frames;
  return (
    <li className="case-card" data-hindered={item.hindrance !== null}>
      <div className="call-card-top">
        <span className="num">{item.caseNumber}</span>
        <span className="subtle">{[item.applicantName, item.callName].join(' · ')}</span>
      </div>
      <h3 className={item.title === null ? undefined : 'as-written'}>
        <Link to="/saker/$id" params={{ id: item.id }} search={{ fane: 'vurdering' }} className="stretched">
          {item.title ?? t('case.untitled')}
        </Link>
      </h3>
      <Facts
        layout="grid"
        facts={[
          ...money(t('column.applied'), item.appliedOre),
          ...money(t('assess.computed'), item.computedOre),
          ...money(t('column.recommended'), item.recommendedOre),
          ...(frame === undefined || frame.givenOre === 0
            ? []
            : [
                {
                  label: t('approval.after'),
                  value: (
                    <span className="num">
                      {t('approval.afterLeft', {
                        amount: kroner(frame.availableOre),
                        share: percent(frame.availableOre, frame.givenOre),
                      })}
                    </span>
                  ),
                },
              ]),
        ]}
      />
      <p className="source">{t('assess.by', { name: item.recommendedBy.name })}</p>
      {item.earlierOre !== null && (
        <p>{t('approval.earlier', { before: kroner(item.earlierOre), now: kroner(item.recommendedOre) })}</p>
      )}
      {item.corrections > 0 && <p>{t('approval.corrections', { count: item.corrections })}</p>}
      {item.hindrance !== null && (
        <p>
          <strong>{t('approval.notYou', { reason: item.hindrance.message })}</strong>
        </p>
      )}
    </li>
  );
}
