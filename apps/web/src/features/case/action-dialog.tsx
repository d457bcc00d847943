import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import type { AllowedAction } from '../../api/contract';
import { isStale } from '../../api/problem';
import { meQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { addDays } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { refusalAt } from '../../lib/refusal-at';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Facts } from '../../ui/facts';
import { FrameEffects } from '../../ui/frame-effects';
import { fieldsOf, HEAVY, segmentOf, type ActionField } from './action-fields';
import { ActionInputs } from './action-inputs';
import { useActionForm, type ActionForm, type ActionValues } from './use-action-form';

const WEIGHS_ON_FRAME = new Set(['recommend', 'approve']);
const USUAL_DAYS = 14;
/** Acts whose consequence is told before they are done. */
const ABOUT = [
  'take',
  'recommend',
  'approve',
  'reject',
  'dismiss',
  'propose_settlement',
  'settle',
  'close',
] as const;

/** The value behind each field, and where it stands in the body that is sent. */
const SENT: Record<ActionField, readonly [keyof ActionValues, string]> = {
  amount: ['amount', '/amountOre'],
  reasons: ['reasons', '/reasons'],
  optionalReasons: ['reasons', '/reasons'],
  comment: ['reasons', '/comment'],
  question: ['question', '/question'],
  deadline: ['deadline', '/deadline'],
  reasonCode: ['reasonCode', '/reasonCode'],
  overrides: ['overrides', '/overrides/0/rule'],
};

/** The form with the server's sentences at its fields; they go when something is changed. */
function withRefusal(
  form: ActionForm,
  fields: readonly ActionField[],
  error: unknown,
  forget: () => void,
): ActionForm {
  const refused = fields.flatMap((field) => {
    const [key, pointer] = SENT[field];
    const message = refusalAt(error, pointer);
    return message === undefined ? [] : [[key, message] as const];
  });
  return {
    ...form,
    shown: { ...Object.fromEntries(refused), ...form.shown },
    set: (part) => {
      if (refused.length > 0) forget();
      form.set(part);
    },
  };
}

interface Props {
  view: CaseView;
  action: AllowedAction;
  onClose: () => void;
}

function Sums({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const sums = [
    { label: t('column.applied'), ore: view.madeByCounty ? null : view.appliedOre },
    { label: t('assess.computed'), ore: view.computation?.amountOre ?? null },
    { label: t('column.recommended'), ore: view.recommendedOre },
  ];
  return (
    <Facts
      facts={sums.flatMap(({ label, ore }) =>
        ore === null ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }],
      )}
    />
  );
}

/** Asks for what an action needs, sends it from the version on the screen, and keeps what was typed on a refusal. */
export function ActionDialog({ view, action, onClose }: Props): ReactElement {
  const { t } = useTranslation('cases');
  const { data: me } = useSuspenseQuery(meQuery);
  const fields = fieldsOf(action.action, action.demands);
  const form = useActionForm(`${me.user?.name ?? ''}.${view.id}.${action.action}`, fields, {
    amount: view.recommendedOre ?? view.computation?.amountOre,
    deadline: addDays(me.today, USUAL_DAYS),
  });
  const done = (): void => {
    form.forget();
    onClose();
  };
  const run = useCommand({ touches: [['cases'], ['payment-requests'], ['ledger']], onDone: done });
  const about = ABOUT.find((each) => each === action.action);
  return (
    <ConfirmDialog
      title={action.label}
      confirm={isStale(run.error) ? t('action.tryAgain') : action.label}
      danger={HEAVY.has(action.action)}
      busy={run.isPending}
      error={run.error}
      atFields={fields.map((field) => SENT[field][1])}
      onClose={onClose}
      onConfirm={() => {
        if (!form.passes()) return;
        run.mutate({
          path: `/api/cases/${view.id}/${segmentOf(action.action)}`,
          method: 'POST',
          version: view.version,
          body: form.body(),
        });
      }}
    >
      {about !== undefined && (
        <p>
          {t(about === 'reject' && view.madeByCounty ? 'action.aboutAward.reject' : `action.about.${about}`)}
        </p>
      )}
      {WEIGHS_ON_FRAME.has(action.action) && (
        <>
          <Sums view={view} />
          <FrameEffects
            frames={view.frames}
            proposedOre={
              view.frames.length === 1 && typeof form.values.amount === 'number' && fields.includes('amount')
                ? form.values.amount
                : undefined
            }
          />
        </>
      )}
      <ActionInputs
        action={action.action}
        fields={fields}
        checklist={view.checklist}
        form={withRefusal(form, fields, run.error, run.reset)}
      />
    </ConfirmDialog>
  );
}
