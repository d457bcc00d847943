import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CaseDefinitions, CaseTexts, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import type { ApplicationCardDto } from '../http/application-view.dto';
import { oreOrNull } from './numbers';
import { todoOf } from './todo';

/** An application in its applicant's list. */
@Injectable()
export class ApplicationCards {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly workflow: CaseWorkflow,
    private readonly texts: CaseTexts,
  ) {}

  async of(record: CaseRecord, actor: Actor): Promise<ApplicationCardDto> {
    const call = await this.definitions.callOf(record);
    const { actions } = await this.workflow.allowed(record, actor);
    const { text } = await this.texts.forApplicant(record);
    return {
      id: record.id,
      caseNumber: record.caseNumber,
      title: record.title,
      callName: call.name.nb,
      orgnr: record.applicantOrgnr,
      applicantName: record.applicantName,
      state: record.state,
      stateText: text,
      appliedOre: oreOrNull(record.appliedOre),
      grantedOre: oreOrNull(record.grantedOre),
      deadline: record.deadline,
      todo: todoOf(actions, record.deadline),
      updatedAt: record.updatedAt.toISOString(),
    };
  }
}
