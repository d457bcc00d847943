import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch, visibleSchemes } from '@tilsagn/domain/access/decide';
import { euroOf } from '@tilsagn/domain/money/euro';
import type { AidPageDto, AidPageQueryDto, AidToReportDto } from '../http/aid-to-report.dto';
import { AidToReport, type AidPeriod, type AidPlace, type AwardToReport } from '../persistence/aid-to-report';

const PAGE = 50;

/** The awards of a period that must be reported to the state-aid register. */
@Injectable()
export class ListAidToReport {
  constructor(private readonly awards: AidToReport) {}

  /** A page of them. */
  async page({ from, to, after, limit = PAGE }: AidPageQueryDto, actor: Actor): Promise<AidPageDto> {
    const place = after === undefined ? undefined : placeOf(after);
    const stretch = { after: place, most: limit + 1 };
    const found = await this.awards.ofPeriod({ from, to }, visibleSchemes('aid.toReport', actor), stretch);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      total: found[0]?.total ?? 0,
      next: last === undefined ? null : `${last.grantedOn}.${last.mark}`,
      items: shown.map((award) => awardDto(award, actor)),
    };
  }

  /** All of them, for the file. */
  async all(period: AidPeriod, actor: Actor): Promise<AidToReportDto[]> {
    const found = await this.awards.ofPeriod(period, visibleSchemes('aid.toReport', actor));
    return found.map((award) => awardDto(award, actor));
  }
}

const placeOf = (after: string): AidPlace => ({
  grantedOn: after.slice(0, after.indexOf('.')),
  mark: after.slice(after.indexOf('.') + 1),
});

function awardDto(found: AwardToReport & { readonly total: number }, actor: Actor): AidToReportDto {
  const { caseId, mark: _mark, total: _total, schemeKey, grantedOre, ...award } = found;
  return {
    ...award,
    caseId: mayTouch('cases.read', actor, award.orgnr, schemeKey) ? caseId : null,
    grantedOre: Number(grantedOre),
    grantedEur: award.nokPerEur === null ? null : euroOf(grantedOre, award.nokPerEur),
  };
}
