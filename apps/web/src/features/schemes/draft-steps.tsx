import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS, type DefinitionDraft } from '../../api/scheme-queries';
import { useCommand } from '../../api/use-command';
import { Button, Paragraph } from '../../ui/digdir';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../../ui/text-field';

const STEPS = ['propose', 'publish', 'return', 'discard'] as const;
type Step = (typeof STEPS)[number];

/** What the reader may do with a draft as it was last saved; each step is asked about once more. */
export function DraftSteps({ draft, dirty }: { draft: DefinitionDraft; dirty: boolean }): ReactElement {
  const { t } = useTranslation(['schemes', 'common']);
  const [opened, setOpened] = useState<Step | null>(null);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const close = (): void => setOpened(null);
  const run = useCommand({ touches: [DEFINITIONS], onDone: close });
  const open = (step: Step): void => {
    run.reset();
    setTried(false);
    setOpened(step);
  };
  const send = (step: Step): void => {
    setTried(true);
    if (step === 'return' && comment.trim() === '') return;
    const path = `/api/admin/drafts/${draft.id}/${step}`;
    const body = step === 'return' ? { comment: comment.trim() } : {};
    run.mutate({ path, method: 'POST', version: draft.version, body });
  };
  const allowed = STEPS.filter((step) => draft.allowedActions.includes(step));
  return (
    <>
      {dirty && <Paragraph className="subtle">{t('saveFirst')}</Paragraph>}
      {draft.mine && draft.state === 'proposed' && <Paragraph>{t('waitsForAnother')}</Paragraph>}
      {!dirty && (
        <div className="button-row">
          {allowed.map((step) => (
            <Button
              key={step}
              variant={step === 'discard' ? 'tertiary' : step === 'return' ? 'secondary' : 'primary'}
              {...(step === 'discard' ? { 'data-color': 'danger' as const } : {})}
              onClick={() => open(step)}
            >
              {t(`step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      {opened !== null && (
        <ConfirmDialog
          title={t(`ask.${opened}`)}
          confirm={t(`step.${opened}`)}
          danger={opened === 'discard'}
          busy={run.isPending}
          error={run.error}
          onClose={close}
          onConfirm={() => send(opened)}
        >
          <Paragraph>{t(`means.${opened}`)}</Paragraph>
          {opened === 'return' && (
            <TextField
              id="begrunnelse"
              label={t('why')}
              rows={3}
              value={comment}
              onChange={setComment}
              error={tried && comment.trim() === '' ? t('common:fault.required') : undefined}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
