import { Injectable } from '@nestjs/common';
import { dryRun, type ChangedCase } from '@tilsagn/domain/assessment/dry-run';
import { factsOf } from '@tilsagn/domain/assessment/facts';
import { ZERO, add } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { Definitions, DraftCheck, Drafts } from '@tilsagn/modules/schemes';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { ChangedCaseDto, RuleTrialDto } from '../http/rule-trial.dto';
import { PastCases, type SentCase } from '../persistence/past-cases';

const PER_PAGE = 50;

const shown = ({ caseNumber, beforeOre, afterOre, because }: ChangedCase): ChangedCaseDto => ({
  caseNumber,
  beforeOre: Number(beforeOre),
  afterOre: Number(afterOre),
  because: because === null ? null : said(because.label),
});

/**
 * Computes what past cases would get under a draft of their rules, batch by batch. What a company has had before is
 * left out on both sides: rules that ask for it say that it is not known, and change no amount.
 */
@Injectable()
export class TryRules {
  constructor(
    private readonly drafts: Drafts,
    private readonly check: DraftCheck,
    private readonly definitions: Definitions,
    private readonly past: PastCases,
  ) {}

  /** Refused: not_found (also for a draft of something else), definition_faulty. */
  async run(draftId: string, page: number): Promise<Result<RuleTrialDto>> {
    const draft = await this.drafts.read(draftId);
    if (draft?.kind !== 'rule-set') return Refused.because('not_found');
    const refused = this.check.refused('rule-set', draft.body);
    if (refused !== undefined) return refused;
    const rules = draft.body as unknown as RuleSet;
    const total = { cases: 0, beforeOre: ZERO, afterOre: ZERO, changed: 0 };
    const items: ChangedCaseDto[] = [];
    const first = (page - 1) * PER_PAGE;
    for await (const batch of this.past.of(draft.key)) {
      const run = dryRun(rules, await Promise.all(batch.map((sent) => this.asPast(sent))));
      const from = Math.max(0, first - total.changed);
      const room = Math.max(0, first + PER_PAGE - total.changed);
      items.push(...run.changed.slice(from, room).map(shown));
      total.cases += run.cases;
      total.beforeOre = add(total.beforeOre, run.beforeOre);
      total.afterOre = add(total.afterOre, run.afterOre);
      total.changed += run.changed.length;
    }
    const { cases, changed, beforeOre, afterOre } = total;
    return ok({
      ...{ cases, changed, page, items, pages: Math.max(1, Math.ceil(changed / PER_PAGE)) },
      ...{ beforeOre: Number(beforeOre), afterOre: Number(afterOre) },
    });
  }

  private async asPast({ caseNumber, ruleSetId, answers, applicant }: SentCase) {
    const ruleSet = await this.definitions.ruleSet(ruleSetId);
    return { caseNumber, ruleSet, facts: factsOf(ruleSet, answers, applicant) };
  }
}
