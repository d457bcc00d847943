import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { historyQuery } from '../../api/queries';
import { shortDate } from '../../lib/dates';
import { openReturn } from '../../lib/open-return';
import { Heading } from '../../ui/digdir';

/** What the approver wants done over again, until the case is recommended anew. */
export function ReturnedPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const waits = view.state === 'in_assessment' && view.recommendation !== null;
  const { data } = useQuery({ ...historyQuery(view.id), enabled: waits });
  const returned = waits && data !== undefined ? openReturn(data) : undefined;
  if (returned === undefined) return null;
  return (
    <section className="box" data-todo>
      <Heading level={3} data-size="2xs">
        {t('assess.returned')}
      </Heading>
      <p className="as-written">{returned.comment}</p>
      <p className="source">
        {t('assess.returnedBy', { name: returned.actorName, date: shortDate(returned.businessDate) })}
      </p>
    </section>
  );
}
