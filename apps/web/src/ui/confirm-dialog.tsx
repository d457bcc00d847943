import { useId, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Heading } from './digdir';
import { ProblemAlert } from './problem-alert';

interface Props {
  title: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something is done, with the fields it needs; the server's refusal stands inside it. */
export function ConfirmDialog({
  title,
  confirm,
  danger,
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open onClose={onClose} closeButton={false} aria-labelledby={id} className="confirm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <Heading level={2} data-size="xs" id={id} className="confirm-title">
          {title}
        </Heading>
        {children}
        <ProblemAlert error={error} />
        <div className="button-row">
          <Button type="submit" loading={busy} {...(danger ? { 'data-color': 'danger' as const } : {})}>
            {confirm}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
