import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { computationIn, computationToJson } from '@tilsagn/domain/assessment/computation';
import { estimateOf, type Estimate } from '@tilsagn/domain/assessment/estimate';
import { RegisterExtracts } from '@tilsagn/modules/organisations';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { ApplicationChecker } from '../application-checker';
import type { CheckDto, EstimateDto } from '../http/check.dto';
import { oreOrNull } from './numbers';

/** How far an application has come, as its applicant reads it: what is missing and what the rules give so far. */
@Injectable()
export class CheckViews {
  constructor(
    private readonly checker: ApplicationChecker,
    private readonly definitions: CaseDefinitions,
    private readonly extracts: RegisterExtracts,
  ) {}

  async of(record: CaseRecord, answers: Answers): Promise<CheckDto> {
    const extract = await this.extracts.ofApplication(record.id);
    if (extract === null) return { faults: [], computation: null, estimate: null };
    const { faults, computation } = await this.checker.check(record, answers, extract);
    const { appliedOre } = readModelOf(await this.definitions.ruleSetOf(record), answers);
    return {
      faults: faults.map((fault) => ({
        field: fault.field ?? '',
        code: fault.code,
        message: sentenceFor(fault),
      })),
      computation:
        computation === null ? null : computationIn(currentLanguage(), computationToJson(computation)),
      estimate: computation === null ? null : estimateDto(estimateOf(computation, appliedOre)),
    };
  }
}

const estimateDto = (estimate: Estimate): EstimateDto => ({
  costsOre: Number(estimate.costsOre),
  appliedOre: oreOrNull(estimate.appliedOre),
  maximumOre: Number(estimate.maximumOre),
  ownShareOre: Number(estimate.ownShareOre),
  limitedBy: estimate.limitedBy,
});
