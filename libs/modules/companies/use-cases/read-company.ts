import { Injectable } from '@nestjs/common';
import { actsFor, hasRole, type Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { Ore } from '@tilsagn/domain/money/ore';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { PaymentRequestViews } from '@tilsagn/modules/disbursements';
import { CompanyStops, companyStopDto } from '@tilsagn/modules/organisations';
import { Calls } from '@tilsagn/modules/schemes';
import { CaseTexts } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { AidOfYearDto, CaseOfCompanyDto, CompanyDto } from '../http/company.dto';
import { CompanyRecords, type AidOfYear, type CaseOfCompany } from '../persistence/company-records';

/** A company with all its cases, aid, payments under way and stops. */
@Injectable()
export class ReadCompany {
  constructor(
    private readonly records: CompanyRecords,
    private readonly stops: CompanyStops,
    private readonly payments: PaymentRequestViews,
    private readonly calls: Calls,
    private readonly texts: CaseTexts,
  ) {}

  /** Only cases of schemes that the reader's roles reach, in every list and sum. Refused: bad_orgnr. */
  async run(orgnr: string, actor: Actor): Promise<Result<CompanyDto>> {
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    const schemes = visibleSchemes('companies.read', actor);
    const [cases, aid, linked, stops, paymentRequests] = await Promise.all([
      this.records.cases(orgnr, schemes),
      this.records.aid(orgnr, schemes),
      this.records.linked(orgnr),
      this.stops.of(orgnr),
      this.payments.openOfCompany(orgnr, schemes, actor),
    ]);
    const mayStop = hasRole(actor, 'caseworker') && !actsFor(actor, orgnr);
    const isStopped = stops.some(({ liftedOn }) => liftedOn === null);
    return ok({
      orgnr,
      name: cases.find(({ applies }) => applies)?.applicantName ?? null,
      linked,
      total: cases[0]?.total ?? 0,
      cases: await Promise.all(cases.map((row) => this.item(row))),
      aid: aid.map(aidDto),
      paymentRequests,
      stops: stops.map(companyStopDto),
      allowedActions: mayStop ? [isStopped ? 'liftStop' : 'stop'] : [],
    });
  }

  private async item(row: CaseOfCompany): Promise<CaseOfCompanyDto> {
    const { id, caseNumber, title, state, submittedOn, applies, applicantName } = row;
    const amounts = {
      appliedOre: inJson(row.appliedOre),
      grantedOre: inJson(row.grantedOre),
      paidOre: Number(row.paidOre),
    };
    const callName = said((await this.calls.byKey(row.callKey)).name);
    const stateText = (await this.texts.forStaff(row)).text;
    return {
      ...{ id, caseNumber, callName, title, state, stateText, submittedOn, applies, applicantName },
      ...amounts,
    };
  }
}

const inJson = (ore: Ore | null): number | null => (ore === null ? null : Number(ore));

const aidDto = ({ year, schemeName, basis, projects, ...sums }: AidOfYear): AidOfYearDto => ({
  ...{ year, schemeName: said(schemeName), basis, projects },
  grantedOre: Number(sums.grantedOre),
  withdrawnOre: Number(sums.withdrawnOre),
  paidOre: Number(sums.paidOre),
  repaidOre: Number(sums.repaidOre),
});
