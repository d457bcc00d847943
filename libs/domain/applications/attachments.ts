import type { Reason } from '@tilsagn/domain/result';
import type { AttachmentRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

type Asked = Pick<RuleSet, 'attachments'>;

/** Where the fault of a missing attachment is shown: at the place to hand it in. */
export const attachmentField = (kind: string): string => `/attachments/${kind}`;

/** The attachments that the call demands and that are not handed in. Code: attachment_missing {label}. */
export function attachmentFaults(ruleSet: Asked, handedIn: readonly string[]): readonly Reason[] {
  return ruleSet.attachments
    .filter((rule) => rule.required && !handedIn.includes(rule.kind))
    .map((rule) => ({
      code: 'attachment_missing',
      field: attachmentField(rule.kind),
      texts: { label: rule.label },
    }));
}

/** The rule of a kind of attachment, or undefined: the call does not ask for such a file. */
export const attachmentRule = (ruleSet: Asked, kind: string): AttachmentRule | undefined =>
  ruleSet.attachments.find((rule) => rule.kind === kind);
