import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { AttachmentRuleDto } from './http/call.dto';

/** The attachments a rule set asks for, in bokmål. */
export const attachmentRulesOf = (rules: RuleSet): AttachmentRuleDto[] =>
  rules.attachments.map(({ kind, label, required, mediaTypes, maxBytes }) => ({
    kind,
    label: label.nb,
    required,
    mediaTypes,
    maxBytes,
  }));
