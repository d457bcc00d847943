import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter } from '@tilsagn/modules/ledger';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { listWord } from '../http/contract-list-views';
import { ReadContractLists } from '../use-cases/read-contract-lists';

/** A contract list as a file, one row a contract, company by company as on the page. */
@Injectable()
export class ExportContractList {
  constructor(
    private readonly lists: ReadContractLists,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(id: string, actor: Actor): Promise<Result<Sheet>> {
    const read = await this.lists.one(id, actor);
    if (!read.ok) return read;
    const { list, preview } = read.value;
    const { about, at } = this.exporter.begin(actor);
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const rows = preview.companies.flatMap(({ orgnr, name, rows: contracts }) =>
      contracts.map((row): Cell[] => [
        ...[orgnr, name, row.contractId, row.unit, row.period, row.activeOn, row.amountOre],
        row.exclusion === null ? null : listWord(row.exclusion),
      ]),
    );
    return ok({
      name: listWord('file'),
      about: [[listWord('list'), list.title], ...about([['knownAt', at]])],
      columns: [
        text(listWord('orgnr')),
        text(listWord('company')),
        text(listWord('contract')),
        text(listWord('unit')),
        text(listWord('period')),
        { head: listWord('activeOn'), type: 'date' },
        { head: listWord('amount'), type: 'ore' },
        text(listWord('leftOut')),
      ],
      rows,
    });
  }
}
