import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { CompanyPageDto, CompanySearchDto } from '../http/company.dto';
import { CompanyRecords } from '../persistence/company-records';

const PAGE = 50;

/** Finds companies that have had cases, a page at a time. */
@Injectable()
export class SearchCompanies {
  constructor(private readonly records: CompanyRecords) {}

  async run({ q, after }: CompanySearchDto, actor: Actor): Promise<CompanyPageDto> {
    const schemes = visibleSchemes('companies.search', actor);
    const found = await this.records.search({ words: q, after, most: PAGE + 1, schemes });
    const items = found.slice(0, PAGE).map(({ total: _, grantedOre, ...company }) => ({
      ...company,
      grantedOre: Number(grantedOre),
    }));
    return {
      total: found[0]?.total ?? 0,
      next: found.length > PAGE ? (items.at(-1)?.orgnr ?? null) : null,
      items,
    };
  }
}
