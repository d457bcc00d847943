import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS, type Definition, type DefinitionDraft } from '../../api/scheme-queries';
import { useCommand } from '../../api/use-command';
import { Button, Paragraph } from '../../ui/digdir';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { ADDRESS, KEY } from './kinds';

const PATH = '/api/admin/drafts';

/** Ways to a new version: of rules, forms and workflows a new number, of a call one that supersedes it, or a later day. */
export function BeginDraft({ definition }: { definition: Definition }): ReactElement {
  const { t } = useTranslation(['schemes', 'common']);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const { kind } = definition;
  const run = useCommand<DefinitionDraft>({
    touches: [DEFINITIONS],
    onDone: (draft) =>
      navigate({
        to: '/ordninger-admin/$kind/$key',
        params: { kind: ADDRESS[draft.kind], key: draft.key },
        search: { fane: 'rediger' },
      }),
  });
  const begin = (body: object): void => run.mutate({ path: PATH, method: 'POST', body });
  if (kind === 'scheme') return <Paragraph>{t('new.published')}</Paragraph>;
  if (kind !== 'call') {
    return (
      <>
        <Paragraph>{t('begin.version')}</Paragraph>
        <ProblemAlert error={run.error} />
        <Button loading={run.isPending} onClick={() => begin({ kind, key: definition.key })}>
          {t('begin.open')}
        </Button>
      </>
    );
  }
  const supersede = (): void => {
    setTried(true);
    if (KEY.test(key)) begin({ kind, key, from: definition.key });
  };
  return (
    <>
      <Paragraph>{t('begin.call')}</Paragraph>
      {!asking && <ProblemAlert error={run.error} />}
      <div className="button-row">
        <Button variant="secondary" onClick={() => begin({ kind: 'extension', key: definition.key })}>
          {t('begin.extend')}
        </Button>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t('begin.supersede')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('begin.supersede')}
          confirm={t('begin.open')}
          busy={run.isPending}
          error={run.error}
          onClose={() => setAsking(false)}
          onConfirm={supersede}
        >
          <TextField
            id="nokkel"
            label={t('begin.key')}
            help={t('begin.keyHelp')}
            value={key}
            onChange={setKey}
            error={tried && !KEY.test(key) ? t('begin.badKey') : undefined}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
