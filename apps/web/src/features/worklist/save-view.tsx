import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilter, WorklistColumn, WorklistView } from '../../api/contract';
import { useCommand } from '../../api/use-command';
import { CheckboxField } from '../../ui/checkbox-field';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';

interface Props {
  filter: SavedFilter;
  columns: readonly WorklistColumn[];
  /** One's own view that is shown now. */
  current: WorklistView | undefined;
}

function NameDialog({ filter, columns, current, onClose }: Props & { onClose: () => void }): ReactElement {
  const { t } = useTranslation(['worklist', 'common']);
  const [name, setName] = useState(current?.name ?? '');
  const [shared, setShared] = useState(current?.shared ?? false);
  const [tried, setTried] = useState(false);
  const save = useCommand<WorklistView>({ touches: [['cases', 'views']], onDone: onClose });
  return (
    <ConfirmDialog
      title={t(current === undefined ? 'save.title' : 'save.change')}
      confirm={t('save.confirm')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (name.trim() === '') return;
        save.mutate({
          path: `/api/worklist-views${current === undefined ? '' : `/${current.id}`}`,
          method: current === undefined ? 'POST' : 'PUT',
          ...(current === undefined ? {} : { version: current.version }),
          body: { name: name.trim().slice(0, 80), shared, filter, columns },
        });
      }}
    >
      <TextField
        id="visning-navn"
        label={t('save.name')}
        help={t('save.nameHelp')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? t('common:fault.required') : undefined}
      />
      <CheckboxField
        id="visning-delt"
        label={t('save.shared')}
        help={t('save.sharedHelp')}
        value={shared}
        onChange={setShared}
      />
    </ConfirmDialog>
  );
}

/** Gives the filter in the address a name, or changes and deletes one's own. */
export function SaveView(props: Props): ReactElement {
  const { t } = useTranslation('worklist');
  const [asking, setAsking] = useState<'save' | 'change' | 'remove' | null>(null);
  const { current } = props;
  const close = (): void => setAsking(null);
  const remove = useCommand({ touches: [['cases', 'views']], onDone: close });
  return (
    <div className="save-view">
      {current === undefined ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setAsking('save')}>
          {t('save.title')}
        </Button>
      ) : (
        <>
          <Button variant="tertiary" data-size="sm" onClick={() => setAsking('change')}>
            {t('save.change')}
          </Button>
          <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => setAsking('remove')}>
            {t('save.remove')}
          </Button>
        </>
      )}
      {asking === 'save' && <NameDialog {...props} current={undefined} onClose={close} />}
      {asking === 'change' && <NameDialog {...props} onClose={close} />}
      {asking === 'remove' && current !== undefined && (
        <ConfirmDialog
          title={t('save.removeTitle', { name: current.name })}
          confirm={t('save.remove')}
          danger
          busy={remove.isPending}
          error={remove.error}
          onClose={close}
          onConfirm={() =>
            remove.mutate({
              path: `/api/worklist-views/${current.id}`,
              method: 'DELETE',
              version: current.version,
            })
          }
        >
          <p>{t('save.removeText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
