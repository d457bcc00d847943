import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../lib/dates';
import { forgetKept, useKept } from '../../lib/use-kept';
import type { DateValue } from '../../ui/date-field';
import type { MoneyValue } from '../../ui/money-field';
import { useMistakes, type Mistakes } from '../../ui/use-mistakes';
import type { ActionField } from './action-fields';

export interface ActionValues {
  amount: MoneyValue;
  reasons: string;
  question: string;
  deadline: DateValue;
  reasonCode: string | undefined;
  /** Why each of these rules is gone past, by its id. */
  overrides: Readonly<Record<string, string>>;
}

export interface ActionForm {
  values: ActionValues;
  set: (part: Partial<ActionValues>) => void;
  shown: Mistakes<keyof ActionValues>;
  passes: () => boolean;
  body: () => Record<string, unknown>;
  /** Once it is done: nothing of it is left on this machine. */
  forget: () => void;
}

function bodyOf(fields: readonly ActionField[], values: ActionValues): Record<string, unknown> {
  const words = values.reasons.trim();
  const overrides = Object.entries(values.overrides)
    .map(([rule, reason]) => ({ rule, reason: reason.trim() }))
    .filter(({ reason }) => reason !== '');
  const parts: Record<ActionField, Record<string, unknown>> = {
    amount: { amountOre: values.amount },
    reasons: { reasons: words },
    optionalReasons: words === '' ? {} : { reasons: words },
    comment: { comment: words },
    question: { question: values.question.trim() },
    deadline: { deadline: values.deadline },
    reasonCode: { reasonCode: values.reasonCode },
    overrides: overrides.length === 0 ? {} : { overrides },
  };
  return fields.reduce((body, field) => ({ ...body, ...parts[field] }), {});
}

/**
 * The values of an action's dialog, what is missing in them, and the body they make. The words lie on this machine
 * until the action is done.
 * @param name tells whose words on which action of which case they are
 */
export function useActionForm(
  name: string,
  fields: readonly ActionField[],
  start: Partial<ActionValues>,
): ActionForm {
  const { t } = useTranslation();
  const [reasons, setReasons] = useKept(name, 'reasons', '');
  const [question, setQuestion] = useKept(name, 'question', '');
  const [others, setOthers] = useState<Omit<ActionValues, 'reasons' | 'question'>>({
    amount: undefined,
    deadline: undefined,
    reasonCode: undefined,
    overrides: {},
    ...start,
  });
  const values: ActionValues = { ...others, reasons, question };
  const needs = (field: ActionField): boolean => fields.includes(field);
  const words = needs('reasons') || needs('comment');
  const mistakes = useMistakes((): Mistakes<keyof ActionValues> => ({
    ...(needs('amount') && typeof values.amount !== 'number' ? { amount: t('money.notAnAmount') } : {}),
    ...(words && values.reasons.trim() === '' ? { reasons: t('fault.required') } : {}),
    ...(needs('question') && values.question.trim() === '' ? { question: t('fault.required') } : {}),
    ...(needs('deadline') && (values.deadline === undefined || !isDate(values.deadline))
      ? { deadline: t('date.notADate') }
      : {}),
    ...(needs('reasonCode') && values.reasonCode === undefined ? { reasonCode: t('fault.choose') } : {}),
  }));
  return {
    values,
    set: ({ reasons: why, question: asked, ...part }) => {
      if (why !== undefined) setReasons(why);
      if (asked !== undefined) setQuestion(asked);
      setOthers((before) => ({ ...before, ...part }));
    },
    shown: mistakes.shown,
    passes: mistakes.passes,
    body: () => bodyOf(fields, values),
    forget: () => forgetKept(name),
  };
}
