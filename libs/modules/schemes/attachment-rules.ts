import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { AttachmentRuleDto } from './http/call.dto';

/** The attachments a rule set asks for, in the reader's language. */
export const attachmentRulesOf = (rules: RuleSet): AttachmentRuleDto[] =>
  rules.attachments.map(({ kind, label, required, mediaTypes, maxBytes }) => ({
    kind,
    label: said(label),
    required,
    mediaTypes,
    maxBytes,
  }));
