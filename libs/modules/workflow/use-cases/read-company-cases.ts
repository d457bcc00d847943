import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ok, type Result } from '@tilsagn/domain/result';
import { Calls } from '@tilsagn/modules/schemes';
import { said } from '@tilsagn/platform/i18n/request-language';
import { CaseAccess } from '../case-access';
import { CaseTexts } from '../case-texts';
import type { CompanyCaseDto, CompanyCasesDto } from '../http/company-cases.dto';
import { CompanyCases, type CompanyCaseRow } from '../persistence/company-cases';

/** What the company behind a case has applied for and been granted before and beside it. */
@Injectable()
export class ReadCompanyCases {
  constructor(
    private readonly access: CaseAccess,
    private readonly others: CompanyCases,
    private readonly calls: Calls,
    private readonly texts: CaseTexts,
  ) {}

  /** Only cases of schemes that the reader's roles reach, in the list and in the sums. Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<CompanyCasesDto>> {
    const found = await this.access.open('cases.ofCompany', caseId, actor);
    if (!found.ok) return found;
    const rows = await this.others.besides(found.value, visibleSchemes('cases.ofCompany', actor));
    const [first] = rows;
    return ok({
      total: first?.total ?? 0,
      grantedOre: Number(first?.grantedInAllOre ?? 0),
      items: await Promise.all(rows.map((row) => this.item(row))),
    });
  }

  private async item(row: CompanyCaseRow): Promise<CompanyCaseDto> {
    const { id, caseNumber, title, state, submittedOn } = row;
    return {
      id,
      caseNumber,
      callName: said((await this.calls.byKey(row.callKey)).name),
      title,
      state,
      stateText: (await this.texts.forStaff(row)).text,
      submittedOn,
      appliedOre: inJson(row.appliedOre),
      grantedOre: inJson(row.grantedOre),
    };
  }
}

const inJson = (ore: Ore | null): number | null => (ore === null ? null : Number(ore));
