import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPANIES, type Company } from '../../api/company-queries';
import { useCommand } from '../../api/use-command';
import { shortDate } from '../../lib/dates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Alert, Button, Heading, Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';

const PATHS = { stop: 'stop', liftStop: 'lift-stop' } as const;
const TOUCHES = [COMPANIES, ['cases'], ['payment-requests']] as const;

interface DialogProps {
  company: Company;
  action: keyof typeof PATHS;
  onClose: () => void;
}

function StopDialog({ company, action, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation(['companies', 'common']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand({ touches: TOUCHES, onDone: onClose });
  const missing = reason.trim() === '';
  const send = (): void => {
    setTried(true);
    if (missing) return;
    run.mutate({
      path: `/api/companies/${company.orgnr}/${PATHS[action]}`,
      method: 'POST',
      body: { reason: reason.trim() },
    });
  };
  return (
    <ConfirmDialog
      title={t(`stop.${action}`)}
      confirm={t(`stop.${action}`)}
      danger={action === 'stop'}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t(`stop.${action}Means`)}</Paragraph>
      <TextField
        id="grunn"
        label={t('stop.reason')}
        help={t('stop.reasonHelp')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t('common:fault.required') : undefined}
      />
    </ConfirmDialog>
  );
}

/** Whether the company is stopped and why, every stop there has been, and the way to set or lift one. */
export function StopPart({ company }: { company: Company }): ReactElement {
  const { t } = useTranslation('companies');
  const [chosen, setChosen] = useState<keyof typeof PATHS | null>(null);
  const { stops, allowedActions } = company;
  const standing = stops.find(({ liftedOn }) => liftedOn === null);
  const past = stops.filter(({ liftedOn }) => liftedOn !== null);
  return (
    <section className="section" aria-labelledby="stopp">
      <Heading level={2} data-size="xs" id="stopp">
        {t('stop.title')}
      </Heading>
      {standing === undefined ? (
        <p>{t('stop.none')}</p>
      ) : (
        <Alert data-color="danger">
          <Paragraph>
            {t('stop.standing', { date: shortDate(standing.setOn), name: standing.setByName })}
          </Paragraph>
          <p className="quote as-written">{standing.reason}</p>
        </Alert>
      )}
      {past.length > 0 && (
        <ul className="card-list">
          {past.map((stop) => (
            <li key={stop.id} className="box">
              <p className="source">{t('stop.set', { date: shortDate(stop.setOn), name: stop.setByName })}</p>
              <p className="quote as-written">{stop.reason}</p>
              <p className="source">
                {t('stop.lifted', { date: shortDate(stop.liftedOn ?? ''), name: stop.liftedByName ?? '' })}
              </p>
              <p className="quote as-written">{stop.liftReason}</p>
            </li>
          ))}
        </ul>
      )}
      {allowedActions.length > 0 && (
        <div className="button-row">
          {allowedActions.map((action) => (
            <Button
              key={action}
              variant="secondary"
              data-size="sm"
              {...(action === 'stop' ? { 'data-color': 'danger' as const } : {})}
              onClick={() => setChosen(action)}
            >
              {t(`stop.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {chosen !== null && <StopDialog company={company} action={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
