import { Injectable } from '@nestjs/common';
import { eligibilityRows, type EligibilityRow } from '@tilsagn/domain/assessment/eligibility-rows';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Municipalities, Organisations, type CompanyExtract } from '@tilsagn/modules/organisations';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { EligibilityDto } from '../http/eligibility.dto';
import { Calls, isPublished } from '../persistence/calls';
import { Definitions } from '../persistence/definitions';

/** Tells anyone whether a company may apply under a call, before anybody logs in. Nothing of the question is kept. */
@Injectable()
export class CheckEligibility {
  constructor(
    private readonly calls: Calls,
    private readonly definitions: Definitions,
    private readonly organisations: Organisations,
    private readonly municipalities: Municipalities,
  ) {}

  /** Refusals: not_found (the call), bad_orgnr, unknown_company, company_struck_off, register_unavailable. */
  async run(callKey: string, typed: string): Promise<Result<EligibilityDto>> {
    const call = await this.calls.find(callKey);
    if (call === null || !isPublished(call)) return Refused.because('not_found');
    const found = await this.organisations.find(typed.replace(/\s/g, ''));
    if (!found.ok) return found;
    const rules = await this.definitions.ruleSet(call.ruleSetId);
    const rows = eligibilityRows(
      rules,
      { ...found.value, deletedOn: found.value.deletedOn ?? null },
      await this.municipalities.numbers(),
    );
    return ok(await this.answer(found.value, rows));
  }

  private async answer(company: CompanyExtract, rows: readonly EligibilityRow[]): Promise<EligibilityDto> {
    const { orgnr, name, form, employees, municipalityNumber, fetchedAt } = company;
    return {
      orgnr,
      name,
      form,
      employees,
      municipalityName: await this.municipalities.nameOf(municipalityNumber),
      fetchedAt,
      verdict: verdictOf(rows),
      rows: rows.map((row) => ({ ...row, label: said(row.label), explanation: said(row.explanation) })),
    };
  }
}

function verdictOf(rows: readonly EligibilityRow[]): EligibilityDto['verdict'] {
  if (rows.some(({ met }) => met === 'no')) return 'no';
  return rows.every(({ met }) => met === 'yes') ? 'yes' : 'unclear';
}
