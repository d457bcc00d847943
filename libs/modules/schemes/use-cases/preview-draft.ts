import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { ratesOf } from '@tilsagn/domain/schemes/rates';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import { attachmentRulesOf } from '../attachment-rules';
import { DraftCheck } from '../drafting/check-draft';
import type { CallFile } from '../drafting/files';
import type { CallDetailDto } from '../http/call.dto';
import type { PreviewDto } from '../http/definition.dto';
import { Drafts } from '../persistence/drafts';
import { Versions } from '../persistence/versions';

const NOTHING: Pick<PreviewDto, keyof PreviewDto> = { call: null, rates: [], attachments: [], form: null };

const ratesInWords = (rules: RuleSet): PreviewDto['rates'] =>
  ratesOf(rules).map((rate) => ({ ...rate, label: said(rate.label), value: said(rate.value) }));

/** What the applicant would see of a draft; nothing is written. */
@Injectable()
export class PreviewDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly check: DraftCheck,
    private readonly versions: Versions,
    private readonly clock: Clock,
  ) {}

  /** Refused: not_found, definition_faulty where it cannot be shown as it is. */
  async run(id: string): Promise<Result<PreviewDto>> {
    const draft = await this.drafts.read(id);
    if (draft === undefined) return Refused.because('not_found');
    const { kind, body } = draft;
    const refused = this.check.refused(kind, body);
    if (refused !== undefined) return refused;
    if (kind === 'form') return ok({ ...NOTHING, form: body });
    if (kind === 'rule-set') {
      const rules = body as unknown as RuleSet;
      return ok({ ...NOTHING, rates: ratesInWords(rules), attachments: attachmentRulesOf(rules) });
    }
    return ok(kind === 'call' ? await this.call(body as unknown as CallFile) : NOTHING);
  }

  private async call(call: CallFile): Promise<PreviewDto> {
    const rules = (await this.versions.newest<RuleSet>('rule-set', call.ruleSet))?.body;
    const form = (await this.versions.newest<FormDefinition>('form', call.form))?.body;
    const rates = rules === undefined ? [] : ratesInWords(rules);
    const attachments = rules === undefined ? [] : attachmentRulesOf(rules);
    return {
      call: await this.page(call, rates, attachments),
      rates,
      attachments,
      form: form === undefined ? null : { ...form },
    };
  }

  private async page(
    call: CallFile,
    rates: PreviewDto['rates'],
    attachments: PreviewDto['attachments'],
  ): Promise<CallDetailDto> {
    const { key, schemeKey, name, summary, page, opensOn, closesOn } = call;
    const scheme = (await this.versions.schemes()).find((each) => each.key === schemeKey);
    return {
      key,
      schemeKey,
      schemeName: scheme === undefined ? schemeKey : said(scheme.name),
      name: said(name),
      summary: said(summary),
      opensOn,
      closesOn,
      status: callStatus(call, this.clock.today()),
      full: false,
      supersededBy: null,
      waiting: 0,
      money: null,
      page: {
        purpose: said(page.purpose),
        whoMayApply: said(page.whoMayApply),
        covers: said(page.covers),
        needed: page.needed.map(said),
        howLong: said(page.howLong),
      },
      rates,
      attachments,
    };
  }
}
