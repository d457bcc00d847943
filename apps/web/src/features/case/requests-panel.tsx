import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InformationRequest } from '../../api/contract';
import { dayOf, longDate } from '../../lib/dates';
import { Heading, Paragraph } from '../../ui/digdir';

export function RequestsPanel({
  requests,
}: {
  requests: readonly InformationRequest[];
}): ReactElement | null {
  const { t } = useTranslation('cases');
  if (requests.length === 0) return null;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('assess.requests')}
      </Heading>
      {requests.map((request) => (
        <div className="exchange" key={request.id}>
          <p className="exchange-who">{t('assess.asked', { date: dayOf(request.askedAt) })}</p>
          <Paragraph className="as-written">{request.question}</Paragraph>
          {request.answer === null || request.answeredAt === null ? (
            <p className="subtle">{t('assess.unanswered', { date: longDate(request.deadline) })}</p>
          ) : (
            <div className="exchange-answer">
              <p className="exchange-who">{t('assess.answered', { date: dayOf(request.answeredAt) })}</p>
              <Paragraph className="as-written">{request.answer}</Paragraph>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
