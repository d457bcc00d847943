import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../api/contract';
import { assignableQuery, caseworkersQuery } from '../api/staff-queries';
import { useCommand } from '../api/use-command';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { SelectField } from '../ui/select-field';

/** A case as it was seen. */
export interface SeenCase {
  id: string;
  version: number;
}

interface Props {
  items: readonly SeenCase[];
  onClose: () => void;
  onDone: (done: Assignment) => void;
}

/** Those that are left out, and why. */
export function LeftOut({ outcome }: { outcome: Assignment }): ReactElement | null {
  const { t } = useTranslation('worklist');
  if (outcome.leftOut.length === 0) return null;
  return (
    <>
      <p>{t('assign.leftOut', { count: outcome.leftOut.length })}</p>
      <ul>
        {outcome.leftOut.map(({ id, caseNumber, message }) => (
          <li key={id}>
            <span className="num">{caseNumber ?? t('assign.unknown')}</span>: {message}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Gives the chosen cases to a caseworker; who falls out is told before it is done. */
export function AssignDialog({ items, onClose, onDone }: Props): ReactElement {
  const { t } = useTranslation(['worklist', 'common']);
  const [to, setTo] = useState<string | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const { data: caseworkers = [] } = useQuery(caseworkersQuery);
  const preview = useQuery(
    assignableQuery(
      to ?? '',
      items.map(({ id }) => id),
    ),
  );
  const assign = useCommand<Assignment>({ touches: [['cases']], onDone });
  return (
    <ConfirmDialog
      title={t('assign.title', { count: items.length })}
      confirm={t('assign.confirm')}
      busy={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (to === undefined || preview.data?.assigned.length === 0) return;
        const cases = items.map(({ id, version }) => ({ id, version }));
        assign.mutate({ path: '/api/case-assignments', method: 'POST', body: { to, cases } });
      }}
    >
      <SelectField
        id="fordel-til"
        label={t('assign.to')}
        value={to}
        onChange={setTo}
        choices={caseworkers.map(({ sub, name }) => ({ value: sub, label: name }))}
        error={tried && to === undefined ? t('common:fault.choose') : undefined}
      />
      <div role="status">
        {preview.data !== undefined && (
          <>
            {preview.data.assigned.length > 0 && (
              <p>{t('assign.fits', { count: preview.data.assigned.length })}</p>
            )}
            <LeftOut outcome={preview.data} />
          </>
        )}
      </div>
      <ProblemAlert error={preview.error} />
    </ConfirmDialog>
  );
}
