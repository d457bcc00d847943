import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS, type DefinitionDraft, type Schemes } from '../../api/scheme-queries';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Heading, Paragraph } from '../../ui/digdir';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { ADDRESS, KEY } from './kinds';
import { NewFiles } from './new-files';

/** Asks for the call and the name, and leads to the draft of the scheme. */
function FromCall({ schemes, onClose }: { schemes: Schemes['schemes']; onClose: () => void }): ReactElement {
  const { t } = useTranslation('schemes');
  const navigate = useNavigate();
  const [from, setFrom] = useState<string>();
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand<DefinitionDraft>({
    touches: [DEFINITIONS],
    onDone: (draft) =>
      navigate({
        to: '/ordninger-admin/$kind/$key',
        params: { kind: ADDRESS[draft.kind], key: draft.key },
        search: { fane: 'rediger' },
      }),
  });
  const begin = (): void => {
    setTried(true);
    if (from === undefined || !KEY.test(key)) return;
    run.mutate({ path: '/api/admin/drafts', method: 'POST', body: { kind: 'scheme', key, from } });
  };
  const choices = schemes.flatMap(({ calls }) =>
    calls.map((call) => ({ value: call.key, label: `${call.name} (${call.key})` })),
  );
  return (
    <ConfirmDialog
      title={t('new.start')}
      confirm={t('begin.open')}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={begin}
    >
      <Paragraph>{t('new.means')}</Paragraph>
      <SelectField
        id="fra"
        label={t('new.which')}
        value={from}
        choices={choices}
        onChange={setFrom}
        error={tried && from === undefined ? t('new.pick') : undefined}
      />
      <TextField
        id="nokkel"
        label={t('new.key')}
        help={t('begin.keyHelp')}
        value={key}
        onChange={setKey}
        error={tried && !KEY.test(key) ? t('begin.badKey') : undefined}
      />
    </ConfirmDialog>
  );
}

/** The ways to a scheme that is not there yet: from a call that is like it, or from its files. */
export function NewScheme({ schemes }: { schemes: Schemes['schemes'] }): ReactElement {
  const { t } = useTranslation('schemes');
  const [asking, setAsking] = useState(false);
  return (
    <section className="section">
      <Heading level={2} data-size="sm">
        {t('new.title')}
      </Heading>
      <Paragraph>{t('new.intro')}</Paragraph>
      <Paragraph>{t('new.order')}</Paragraph>
      <div className="button-row">
        <Button onClick={() => setAsking(true)}>{t('new.start')}</Button>
      </div>
      <NewFiles />
      {asking && <FromCall schemes={schemes} onClose={() => setAsking(false)} />}
    </section>
  );
}
