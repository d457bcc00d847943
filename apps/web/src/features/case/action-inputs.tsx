import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistRow } from '../../api/contract';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { MoneyField } from '../../ui/money-field';
import { TextField } from '../../ui/text-field';
import { REASON_CODES, type ActionField } from './action-fields';
import type { ActionForm } from './use-action-form';

interface Props {
  action: string;
  fields: readonly ActionField[];
  form: ActionForm;
  /** The conditions of the case. */
  checklist: readonly ChecklistRow[];
}

/** A reason for each rule that stops the case and lets itself be gone past. */
function Overrides({ form, checklist }: Pick<Props, 'checklist' | 'form'>): ReactElement {
  const { t } = useTranslation('cases');
  const { values, set, shown } = form;
  const rules = checklist.filter(
    ({ met, stops, override }) => met === 'no' && override === true && stops !== undefined,
  );
  return (
    <>
      {rules.map(({ id, label }) => (
        <TextField
          key={id}
          id={`felt-fravik-${id}`}
          label={t('action.override', { rule: label })}
          help={t('action.overrideHelp')}
          optional
          rows={3}
          value={values.overrides[id] ?? ''}
          onChange={(reason) => set({ overrides: { ...values.overrides, [id]: reason } })}
          error={shown.overrides}
        />
      ))}
    </>
  );
}

function Input({
  field,
  action,
  form,
  checklist,
}: Omit<Props, 'fields'> & { field: ActionField }): ReactElement {
  const { t } = useTranslation('cases');
  const { values, set, shown } = form;
  switch (field) {
    case 'amount':
      return (
        <MoneyField
          id="felt-innstilt"
          label={t('action.amount')}
          help={t('action.amountHelp')}
          value={values.amount}
          onChange={(amount) => set({ amount })}
          error={shown.amount}
        />
      );
    case 'overrides':
      return <Overrides form={form} checklist={checklist} />;
    case 'question':
      return (
        <TextField
          id="felt-sporsmal"
          label={t('action.question')}
          help={t('action.questionHelp')}
          rows={5}
          value={values.question}
          onChange={(question) => set({ question })}
          error={shown.question}
        />
      );
    case 'deadline':
      return (
        <DateField
          id="felt-frist"
          label={t('action.deadline')}
          value={values.deadline}
          onChange={(deadline) => set({ deadline })}
          error={shown.deadline}
        />
      );
    case 'reasonCode':
      return (
        <ChoiceField
          id="felt-grunn"
          label={t('action.reasonCode')}
          value={values.reasonCode}
          onChange={(reasonCode) => set({ reasonCode })}
          choices={REASON_CODES[action === 'dismiss' ? 'dismiss' : 'reject'].map((code) => ({
            value: code,
            label: t(`reason.${code}`),
          }))}
          error={shown.reasonCode}
        />
      );
    case 'reasons':
    case 'optionalReasons':
    case 'comment':
      return (
        <TextField
          id="felt-begrunnelse"
          label={field === 'comment' ? t('action.comment') : t('action.reasons')}
          optional={field === 'optionalReasons'}
          rows={5}
          value={values.reasons}
          onChange={(reasons) => set({ reasons })}
          error={shown.reasons}
        />
      );
  }
}

export function ActionInputs({ fields, ...rest }: Props): ReactElement {
  return (
    <>
      {fields.map((field) => (
        <Input key={field} field={field} {...rest} />
      ))}
    </>
  );
}
