import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { callsQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { ChoiceField } from '../../ui/choice-field';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Paragraph } from '../../ui/digdir';

function CopyDialog({ view, onClose }: { view: ApplicationView; onClose: () => void }): ReactElement {
  const { t } = useTranslation('copy');
  const navigate = useNavigate();
  const { data = [], isPending } = useQuery(callsQuery);
  const open = data.filter(({ status }) => status === 'open');
  const [chosen, setChosen] = useState<string | undefined>(
    view.call.status === 'open' ? view.call.key : undefined,
  );
  const [tried, setTried] = useState(false);
  const copy = useCommand<ApplicationView>({
    touches: [['applications']],
    onDone: ({ id }) => navigate({ to: '/min/soknad/$id/steg/$step', params: { id, step: '1' } }),
  });
  return (
    <ConfirmDialog
      title={t('title')}
      confirm={t('go')}
      busy={copy.isPending}
      error={copy.error}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (chosen === undefined) return;
        const path = `/api/applications/${view.id}/copies`;
        copy.mutate({ path, method: 'POST', body: { callKey: chosen } });
      }}
    >
      <Paragraph>{t('text')}</Paragraph>
      {open.length === 0 && !isPending ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <ChoiceField
          id="felt-utlysning"
          label={t('call')}
          error={tried && chosen === undefined ? t('chooseCall') : undefined}
          value={chosen}
          onChange={(key) => {
            copy.reset();
            setChosen(key);
          }}
          choices={open.map(({ key, name, full }) => ({
            value: key,
            label: name,
            ...(full && { note: t('full') }),
          }))}
        />
      )}
    </ConfirmDialog>
  );
}

/** Begins a new application with the answers of this one; only what was sent can be built on. */
export function CopyButton({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('copy');
  const [asking, setAsking] = useState(false);
  if (view.sent === null) return null;
  return (
    <div>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking && <CopyDialog view={view} onClose={() => setAsking(false)} />}
    </div>
  );
}
