import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { euroOf } from '@tilsagn/domain/money/euro';
import type { AidToReportDto } from '../http/aid-to-report.dto';
import { AidToReport } from '../persistence/aid-to-report';

/** The awards of a year that must be reported to the state-aid register. */
@Injectable()
export class ListAidToReport {
  constructor(private readonly awards: AidToReport) {}

  async run(year: number, actor: Actor): Promise<AidToReportDto[]> {
    const found = await this.awards.ofYear(year, visibleSchemes('aid.toReport', actor));
    return found.map(({ grantedOre, ...award }) => ({
      ...award,
      grantedOre: Number(grantedOre),
      grantedEur: award.nokPerEur === null ? null : euroOf(grantedOre, award.nokPerEur),
    }));
  }
}
