import { Injectable } from '@nestjs/common';
import { dayOfArrival, formWithLetter, rulesWithLetter } from '@tilsagn/domain/applications/entry';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { Documents } from '@tilsagn/modules/documents';
import { MESSAGE_FILE } from '@tilsagn/modules/messages';
import { type CompanyExtract, RegisterExtracts } from '@tilsagn/modules/organisations';
import { CallRooms, attachmentRulesOf, type AttachmentRuleDto } from '@tilsagn/modules/schemes';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Municipalities } from '@tilsagn/modules/organisations';
import { said } from '@tilsagn/platform/i18n/request-language';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { ApplicantDto, AttachmentDto, CaseCallDto } from '../http/case-parts.dto';
import type { FormDefinitionDto } from '@tilsagn/modules/workflow';
import { attachmentDto } from './attachment-view';

export interface ApplicationParts {
  readonly call: CaseCallDto;
  readonly applicant: ApplicantDto;
  readonly form: FormDefinitionDto;
  readonly attachmentRules: readonly AttachmentRuleDto[];
  readonly attachments: readonly AttachmentDto[];
}

/** What the applicant's and the staff's view of an application have in common. */
@Injectable()
export class ApplicationPartsReader {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly documents: Documents,
    private readonly extracts: RegisterExtracts,
    private readonly municipalities: Municipalities,
    private readonly rooms: CallRooms,
    private readonly clock: Clock,
  ) {}

  async of(record: CaseRecord): Promise<ApplicationParts> {
    const call = await this.definitions.callOf(record);
    const extract = await this.extracts.ofApplication(record.id);
    if (extract === null) throw new Error(`case ${record.id} has no extract of the register`);
    const day = record.submittedOn === null ? dayOfArrival(record, this.clock.today()) : this.clock.today();
    const status = callStatus(call, day);
    return {
      call: {
        key: call.key,
        name: said(call.name),
        closesOn: call.closesOn,
        status,
        full: status === 'open' && (await this.rooms.isFull(call)),
      },
      applicant: await this.applicant(extract),
      form: formWithLetter(await this.definitions.formOf(record), record),
      attachmentRules: attachmentRulesOf(rulesWithLetter(await this.definitions.ruleSetOf(record), record)),
      attachments: (await this.documents.ofCase(record.id))
        .filter(({ kind }) => kind !== MESSAGE_FILE)
        .map(attachmentDto),
    };
  }

  private async applicant(extract: CompanyExtract): Promise<ApplicantDto> {
    const { orgnr, name, form, employees, municipalityNumber, naceCode, bankrupt, language, fetchedAt } =
      extract;
    return {
      orgnr,
      name,
      form,
      employees,
      municipalityNumber,
      municipalityName: await this.municipalities.nameOf(municipalityNumber),
      naceCode,
      bankrupt,
      deletedOn: extract.deletedOn ?? null,
      language,
      fetchedAt,
    };
  }
}
