import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-contract';
import { Summary } from '../../form/summary';
import { dayOf } from '../../lib/dates';
import { Heading } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { useOrganisationFacts } from '../../ui/organisation-facts';

/** The application as it was sent, with what the register said that day. */
export function ApplicationPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const facts = useOrganisationFacts();
  return (
    <section aria-labelledby="soknaden">
      <Heading level={2} data-size="xs" id="soknaden" className="pane-title">
        {t('case.application')}
      </Heading>
      <div className="box">
        <Facts facts={facts(view.applicant)} layout="grid" />
        <p className="source">{t('case.register', { date: dayOf(view.applicant.fetchedAt) })}</p>
      </div>
      <div className="box pane">
        <Summary
          form={view.form}
          answers={view.answers}
          after={(step) => (
            <FileList
              applicationId={view.id}
              files={view.attachments.filter((file) => step.attachments?.includes(file.kind))}
            />
          )}
        />
      </div>
    </section>
  );
}
