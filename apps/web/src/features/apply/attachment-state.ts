import type { ApplicationView } from '../../api/contract';
import type { AttachmentRule } from '../../api/contract';
import type { FormStep } from '../../api/contract';

/** The rules for what is handed in on a step. */
export function rulesOf(view: ApplicationView, step: FormStep): AttachmentRule[] {
  return view.attachmentRules.filter((rule) => step.attachments?.includes(rule.kind));
}

/** Whether everything that must be attached on a step is. */
export function isAttached(view: ApplicationView, step: FormStep): boolean {
  return rulesOf(view, step)
    .filter((rule) => rule.required)
    .every((rule) => view.attachments.some((file) => file.kind === rule.kind));
}
