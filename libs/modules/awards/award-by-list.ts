import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { DEFAULT_LANGUAGE } from '@tilsagn/domain/language/language';
import type { Answers } from '@tilsagn/domain/applications/form';
import { sharesOf, type PreviewedCompany } from '@tilsagn/domain/awards/contract-preview';
import type { Result } from '@tilsagn/domain/result';
import { Recommend } from '@tilsagn/modules/assessment';
import { Approve } from '@tilsagn/modules/decisions';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import type { ContractList } from './persistence/contract-lists';
import { AwardInput } from './workflow/register-award.effect';

export interface CompanyAward {
  readonly caseId: string;
  readonly list: ContractList;
  readonly company: PreviewedCompany;
  readonly extract: CompanyExtract;
  /** The approver who posts. */
  readonly actor: Actor;
}

/**
 * One company's award: a case that is registered, recommended by the one who proposed the list and granted by an
 * approver, through the same steps, guards and ledger commands as any other case.
 */
@Injectable()
export class AwardByList {
  constructor(
    private readonly workflow: CaseWorkflow,
    private readonly recommending: Recommend,
    private readonly approving: Approve,
  ) {}

  /** Call it inside a unit of work. Refusals: those of registering, recommending and approving a case. */
  async run({ caseId, list, company, extract, actor }: CompanyAward): Promise<Result<CaseRecord>> {
    const proposer = proposerOf(list);
    await this.workflow.begin(
      {
        id: caseId,
        kind: 'contract_list',
        schemeKey: list.schemeKey,
        callKey: list.callKey,
        applicantOrgnr: extract.orgnr,
        applicantName: extract.name,
        municipalityNumber: extract.municipalityNumber,
        language: extract.language ?? DEFAULT_LANGUAGE,
      },
      proposer,
    );
    const input = new AwardInput(answersOf(list, company), extract);
    const registered = await this.workflow.execute({ caseId, actor: proposer, action: 'register', input });
    if (!registered.ok) return registered;
    const recommended = await this.recommending.run({
      caseId,
      actor: proposer,
      expectedVersion: registered.value.version,
      amountOre: company.amountOre,
      reasons: list.title,
    });
    if (!recommended.ok) return recommended;
    const step = { caseId, actor, expectedVersion: recommended.value.version };
    return this.approving.run(step, { ok: true, value: extract });
  }
}

/** The caseworker whose proposal of the list is the recommendation of each of its cases. */
function proposerOf({ proposedBy, proposedByName }: ContractList): Actor {
  if (proposedBy === null) throw new Error('an approved list that nobody proposed');
  return { sub: proposedBy, name: proposedByName ?? proposedBy, roles: ['caseworker'], parties: [] };
}

/** The contracts as answers of the call's form, by which the rules compute the award again. */
function answersOf(list: ContractList, company: PreviewedCompany): Answers {
  const rows = sharesOf(company).map(({ row }) => row);
  return {
    award: {
      title: list.title,
      purpose: rows.map(({ contractId, period }) => `${contractId} ${period}`).join(', '),
      appliedOre: Number(company.amountOre),
      count: rows.length,
    },
    contracts: {
      rows: rows.map(({ contractId, unit, period, activeOn }) => ({
        contract: contractId,
        unit,
        period,
        count: 1,
        periods: 1,
        on: activeOn,
      })),
    },
  };
}
