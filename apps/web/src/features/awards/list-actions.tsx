import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRACT_LISTS, type ContractList } from '../../api/contract-list-queries';
import { useCommand } from '../../api/use-command';
import { refusalAt } from '../../lib/refusal-at';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';

const ACTS = ['propose', 'approve', 'post', 'return', 'withdraw'] as const;
type Act = (typeof ACTS)[number];

interface Props {
  list: ContractList;
  act: Act;
  onClose: () => void;
}

/** Asks before a list moves on; what is sent back needs words. Posting goes on until no company is left. */
function ActDialog({ list, act, onClose }: Props): ReactElement {
  const { t } = useTranslation(['awards', 'common']);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const words = comment.trim();
  const run = useCommand<ContractList>({
    touches: [CONTRACT_LISTS, ['cases'], ['ledger']],
    onDone: (done) => (act === 'post' && done.state === 'approved' ? send(done.version) : onClose()),
  });
  const send = (version: number): void =>
    run.mutate({
      path: `/api/contract-lists/${list.id}/${act}`,
      method: 'POST',
      version,
      ...(act === 'return' && { body: { comment: words } }),
    });
  const missing = act === 'return' && words === '';
  return (
    <ConfirmDialog
      title={t(`act.${act}`)}
      confirm={t(`act.${act}`)}
      danger={act === 'withdraw' || act === 'return'}
      busy={run.isPending}
      error={run.error}
      atFields={['/comment']}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (!missing) send(list.version);
      }}
    >
      <Paragraph>{t(`about.${act}`)}</Paragraph>
      {act === 'return' && (
        <TextField
          id="kommentar"
          label={t('act.comment')}
          rows={3}
          maxLength={1000}
          value={comment}
          onChange={setComment}
          error={tried && missing ? t('common:fault.required') : refusalAt(run.error, '/comment')}
        />
      )}
    </ConfirmDialog>
  );
}

/** What the reader may do with a list. */
export function ListActions({ list }: { list: ContractList }): ReactElement | null {
  const { t } = useTranslation('awards');
  const [asking, setAsking] = useState<Act | null>(null);
  const acts = ACTS.filter((act) => list.actions.includes(act));
  if (acts.length === 0 && asking === null) return null;
  return (
    <section className="section" aria-label={t('act.label')}>
      <div className="button-row">
        {acts.map((act, place) => (
          <Button key={act} variant={place === 0 ? 'primary' : 'secondary'} onClick={() => setAsking(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      </div>
      {asking !== null && <ActDialog list={list} act={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}
