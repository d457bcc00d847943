import type { FormDefinition } from '@tilsagn/domain/applications/form';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Reason } from '@tilsagn/domain/result';
import type { AttachmentRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** How an application came that a caseworker enters for a company. */
export const CAME_BY = ['paper', 'telephone', 'email'] as const;

export type CameBy = (typeof CAME_BY)[number];

interface Entered {
  readonly cameBy: CameBy | null;
  readonly receivedOn: string | null;
}

/** The letter as it came: what stands for the signature of an application on paper. */
const LETTER: Omit<AttachmentRule, 'required'> = {
  kind: 'received-letter',
  source: 'docs/adr/0034',
  label: {
    nb: 'Søknaden slik den kom',
    nn: 'Søknaden slik han kom',
    en: 'The application as it came',
  },
  mediaTypes: ['application/pdf', 'image/png', 'image/jpeg'],
  maxBytes: 20 * 1024 * 1024,
};

/**
 * The rules of a call, and for an entered application the place for what came; on paper it is demanded, since the
 * applicant has signed nothing else.
 */
export function rulesWithLetter<R extends Pick<RuleSet, 'attachments'>>(
  rules: R,
  { cameBy }: Pick<Entered, 'cameBy'>,
): R {
  if (cameBy === null) return rules;
  return { ...rules, attachments: [...rules.attachments, { ...LETTER, required: cameBy === 'paper' }] };
}

/** The form, and for an entered application the place for what came on its first step. */
export function formWithLetter(form: FormDefinition, { cameBy }: Pick<Entered, 'cameBy'>): FormDefinition {
  const [first, ...rest] = form.steps;
  if (cameBy === null || first === undefined) return form;
  return {
    ...form,
    steps: [{ ...first, attachments: [...(first.attachments ?? []), LETTER.kind] }, ...rest],
  };
}

/** The day on which an application is judged to come: that of its receipt where it is entered, else today. */
export const dayOfArrival = ({ receivedOn }: Pick<Entered, 'receivedOn'>, today: IsoDate): IsoDate =>
  receivedOn ?? today;

/**
 * What is wrong with the day an application was received. Codes: application_received_in_future,
 * received_before_opening {opensOn}.
 * @param opensOn the first day of the call
 */
export function receiptFault(receivedOn: string, opensOn: string | null, today: string): Reason | null {
  const field = '/receivedOn';
  if (receivedOn > today) return { code: 'application_received_in_future', field };
  if (opensOn !== null && receivedOn < opensOn)
    return { code: 'received_before_opening', field, params: { opensOn } };
  return null;
}
