import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch, visibleSchemes } from '@tilsagn/domain/access/decide';
import { euroOf } from '@tilsagn/domain/money/euro';
import type { AidToReportDto } from '../http/aid-to-report.dto';
import { AidToReport, type AidPeriod } from '../persistence/aid-to-report';

/** The awards of a period that must be reported to the state-aid register. */
@Injectable()
export class ListAidToReport {
  constructor(private readonly awards: AidToReport) {}

  async run(period: AidPeriod, actor: Actor): Promise<AidToReportDto[]> {
    const found = await this.awards.ofPeriod(period, visibleSchemes('aid.toReport', actor));
    return found.map(({ caseId, schemeKey, grantedOre, ...award }) => ({
      ...award,
      caseId: mayTouch('cases.read', actor, award.orgnr, schemeKey) ? caseId : null,
      grantedOre: Number(grantedOre),
      grantedEur: award.nokPerEur === null ? null : euroOf(grantedOre, award.nokPerEur),
    }));
  }
}
