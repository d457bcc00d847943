import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Summary } from '../../form/summary';
import { longDate } from '../../lib/dates';
import { Alert, Button, Paragraph } from '../../ui/digdir';
import { FileList } from '../../ui/file-list';
import { Page } from '../../ui/page';
import { DeleteDraft } from './delete-draft';
import { useDraft } from './use-draft';

/** A draft whose call has closed: to be read and copied, also what was typed too late to be saved. */
export function ClosedDraft(): ReactElement {
  const { t } = useTranslation('draft');
  const { view, answers, status } = useDraft();
  const text = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text.current?.innerText ?? '').then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Page title={t('closed.title')} intro={t('closed.text')}>
      {view.call.closesOn !== null && <p>{t('closed.closedOn', { date: longDate(view.call.closesOn) })}</p>}
      {status === 'closed' && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{t('closed.unsaved')}</Paragraph>
        </Alert>
      )}
      <div className="button-row">
        <Button variant="secondary" onClick={copy}>
          {t('closed.copy')}
        </Button>
        <DeleteDraft />
        <span role="status">{copied !== null && (copied ? t('closed.copied') : t('closed.copyFailed'))}</span>
      </div>
      <div ref={text}>
        <Summary
          form={view.form}
          answers={answers}
          after={(step) => (
            <FileList
              applicationId={view.id}
              files={view.attachments.filter((file) => step.attachments?.includes(file.kind))}
            />
          )}
        />
      </div>
    </Page>
  );
}
