import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { Heading, Paragraph } from '../../ui/digdir';
import { FileList } from '../../ui/file-list';
import { PdfLink } from '../../ui/pdf-link';

/** What can be read and kept: the receipt, the letter, and what was attached. */
export function DocumentsPart({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('mine');
  const { id, decision, madeByCounty } = view;
  const letter = decision?.letter ?? null;
  const sent = view.submittedOn !== null && !madeByCounty;
  return (
    <div className="stack case-body">
      <section className="box">
        <Heading level={2} data-size="xs">
          {t(madeByCounty ? 'award.letters' : 'letters')}
        </Heading>
        {!sent && letter === null && <Paragraph>{t('award.noLetters')}</Paragraph>}
        <ul className="plain-list">
          {sent && (
            <li>
              <Link to="/min/soknad/$id/kvittering" params={{ id }} className="ds-link">
                {t('receipt')}
              </Link>
            </li>
          )}
          {sent && (
            <li>
              <PdfLink id={id} paper="application" />
            </li>
          )}
          {decision !== null && letter !== null && (
            <>
              <li>
                <Link to="/min/sak/$id" params={{ id }} search={{ del: 'vedtak' }} className="ds-link">
                  {t('letter', { date: longDate(decision.decidedOn) })}
                </Link>
              </li>
              <li>
                <PdfLink id={id} paper="decision" />
              </li>
            </>
          )}
        </ul>
      </section>
      <section className="box">
        <Heading level={2} data-size="xs">
          {t(madeByCounty ? 'award.attachments' : 'attachments')}
        </Heading>
        {view.attachments.length === 0 ? (
          <Paragraph>{t(madeByCounty ? 'award.noAttachments' : 'noAttachments')}</Paragraph>
        ) : (
          <FileList applicationId={id} files={view.attachments} />
        )}
      </section>
    </div>
  );
}
