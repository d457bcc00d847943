import { useEffect, useId, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toFirstMistake } from '../lib/to-first-mistake';
import { Button, Dialog, Heading } from './digdir';
import { ProblemAlert } from './problem-alert';

interface Props {
  title: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  /** Fields of the dialog that show what the server says of them. */
  atFields?: readonly string[];
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Once the dialog is gone: to the button that opened it, where it is still there. */
function backTo(opener: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
  });
}

/** Asks before something is done, with the fields it needs; the server's refusal stands inside it. */
export function ConfirmDialog({
  title,
  confirm,
  danger,
  busy,
  error,
  atFields,
  onConfirm,
  onClose,
  children,
}: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => backTo(opener), [opener]);
  return (
    <Dialog open onClose={onClose} closeButton={false} aria-labelledby={id} className="confirm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          onConfirm();
          requestAnimationFrame(() => toFirstMistake(form));
        }}
      >
        <Heading level={2} data-size="xs" id={id} className="confirm-title">
          {title}
        </Heading>
        {children}
        <ProblemAlert error={error} atFields={atFields} />
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
