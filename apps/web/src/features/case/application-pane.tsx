import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { EntryNote } from '../../entry/entry-note';
import { Summary } from '../../form/summary';
import { dayOf } from '../../lib/dates';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { FileList } from '../../ui/file-list';
import { PdfLink } from '../../ui/pdf-link';
import { useOrganisationFacts } from '../../ui/organisation-facts';

/** The application as it was sent, with what the register said that day. */
export function ApplicationPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const facts = useOrganisationFacts();
  return (
    <section aria-labelledby="soknaden">
      <Heading level={2} data-size="xs" id="soknaden" className="pane-title">
        {t(view.madeByCounty ? 'case.award' : 'case.application')}
      </Heading>
      <EntryNote entry={view.entry} name={view.applicantName} />
      {view.applicant !== null && (
        <div className="box">
          <Facts facts={facts(view.applicant)} layout="grid" />
          <p className="source">{t('case.register', { date: dayOf(view.applicant.fetchedAt) })}</p>
        </div>
      )}
      {view.form === null ? (
        <EmptyState text={t('case.noForm')} />
      ) : (
        <div className="box pane">
          {view.submittedOn !== null && !view.madeByCounty && <PdfLink id={view.id} paper="application" />}
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
      )}
    </section>
  );
}
