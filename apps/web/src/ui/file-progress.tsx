import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../lib/files';
import { Button } from './digdir';

interface Sending {
  id: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  part: number;
}

interface Props<Item extends Sending> {
  items: readonly Item[];
  /** Why one failed, in words. */
  why: (item: Item) => string;
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
}

/** Files on their way, each with how far it is and a way to stop it; one that failed says why. */
export function FileProgress<Item extends Sending>({
  items,
  why,
  onCancel,
  onRetry,
}: Props<Item>): ReactElement | null {
  const { t } = useTranslation('files');
  if (items.length === 0) return null;
  return (
    <ul className="files" aria-label={t('onItsWay')}>
      {items.map((item) =>
        item.state === 'failed' ? (
          <Failed
            key={item.id}
            item={item}
            why={why(item)}
            onDismiss={() => onCancel(item.id)}
            onRetry={() => onRetry(item.id)}
          />
        ) : (
          <OnItsWay key={item.id} item={item} onCancel={() => onCancel(item.id)} />
        ),
      )}
    </ul>
  );
}

function OnItsWay({ item, onCancel }: { item: Sending; onCancel: () => void }): ReactElement {
  const { t } = useTranslation('files');
  const id = useId();
  return (
    <li>
      <span className="file-name" id={id}>
        {item.file.name}
      </span>
      <progress aria-labelledby={id} max={100} value={Math.round(item.part * 100)} />
      <span className="subtle num">
        {item.state === 'waiting' ? t('waiting') : `${Math.round(item.part * 100)} %`} ·{' '}
        {fileSize(item.file.size)}
      </span>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={onCancel}
        aria-label={t('cancelNamed', { name: item.file.name })}
      >
        {t('cancel')}
      </Button>
    </li>
  );
}

interface FailedProps {
  item: Sending;
  why: string;
  onDismiss: () => void;
  onRetry: () => void;
}

function Failed({ item, why, onDismiss, onRetry }: FailedProps): ReactElement {
  const { t } = useTranslation('files');
  const { name } = item.file;
  return (
    <li data-failed="true">
      <span className="file-name" role="alert">
        <strong>{t('notSent', { name })}</strong>
        <br />
        {why}
      </span>
      <Button variant="tertiary" data-size="sm" onClick={onRetry} aria-label={t('retryNamed', { name })}>
        {t('retry')}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={onDismiss} aria-label={t('dismissNamed', { name })}>
        {t('dismiss')}
      </Button>
    </li>
  );
}
