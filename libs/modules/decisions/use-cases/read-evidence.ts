import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { computationIn } from '@tilsagn/domain/assessment/computation';
import { textIn } from '@tilsagn/domain/language/language';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/outcomes.json';
import nb from '@tilsagn/domain/locales/nb/outcomes.json';
import nn from '@tilsagn/domain/locales/nn/outcomes.json';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import type { KeptHistory } from '../evidence';
import type { EvidenceDto, EvidenceHistoryDto, EvidenceRegisterDto } from '../http/evidence.dto';
import { Decisions, type KeptEvidence } from '../persistence/decisions';

const sayIn = catalogues({ nb, nn, en });

/** What a decision rests on, read from what was kept with it and from nothing else. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly access: CaseAccess,
    private readonly decisions: Decisions,
  ) {}

  /** Refused: not_found, also before the case is decided. */
  async run(caseId: string, actor: Actor): Promise<Result<EvidenceDto>> {
    const found = await this.access.open('cases.evidence', caseId, actor);
    if (!found.ok) return found;
    const kept = await this.decisions.evidenceOf(caseId);
    return kept === null ? Refused.because('not_found') : ok(viewOf(found.value.caseNumber ?? '', kept));
  }
}

function viewOf(caseNumber: string, { evidence, ...decision }: KeptEvidence): EvidenceDto {
  const language = currentLanguage();
  const { recommendation, people, judgedBy, computation, checklist = [], history } = evidence;
  const { amountOre, reasons, overrides = [], recommendedAt } = recommendation;
  return {
    caseNumber,
    outcomeText: sayIn(language)(decision.outcome),
    grantedOre: Number(decision.grantedOre),
    reasons: decision.reasons,
    decidedOn: decision.decidedOn,
    decidedAt: decision.decidedAt.toISOString(),
    preparedBy: people?.preparedBy ?? null,
    decidedBy: people?.decidedBy ?? null,
    recommendation: { amountOre, reasons, recommendedAt, overrides },
    ruleSet: judgedBy?.ruleSet ?? null,
    submission: judgedBy?.submission ?? null,
    register: evidence.register && registerOf(evidence.register),
    checklist: checklist.map((row) => ({
      ...row,
      label: textIn(language, row.label),
      explanation: textIn(language, row.explanation),
    })),
    computation: computationIn(language, computation),
    undertaking: evidence.undertaking ?? [],
    history: history ? historyOf(history) : null,
    frames: evidence.frames,
  };
}

const registerOf = (extract: CompanyExtract): EvidenceRegisterDto => {
  const { orgnr, name, form, employees, municipalityNumber, naceCode, bankrupt, fetchedAt } = extract;
  return { orgnr, name, form, employees, municipalityNumber, naceCode, bankrupt, fetchedAt };
};

const historyOf = ({ nokPerEur, rateToBeConfirmed = false, awards }: KeptHistory): EvidenceHistoryDto => ({
  nokPerEur,
  rateToBeConfirmed,
  awards: awards.map((award) => ({ ...award, rateToBeConfirmed: award.rateToBeConfirmed ?? false })),
});
