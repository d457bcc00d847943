import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Sheet } from '@tilsagn/platform/export/sheet';
import { ReadTrail } from '../use-cases/read-trail';
import { transferCells, transferColumns } from './export-transfers';
import { Exporter } from './exporter';

/** One krone from the appropriation to the payment as a file, the oldest transfer first. */
@Injectable()
export class ExportTrail {
  constructor(
    private readonly trails: ReadTrail,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(id: string, actor: Actor): Promise<Result<Sheet>> {
    const making = this.exporter.begin(actor);
    const found = await this.trails.run(id, actor);
    if (!found.ok) return found;
    const { caseNumber, applicantName, transferId, transfers } = found.value;
    const { say, about, at } = making;
    return ok({
      name: say('trailFile'),
      about: about([
        ['case', caseNumber],
        ['applicant', applicantName],
        ['id', transferId],
        ['knownAt', at],
      ]),
      columns: transferColumns(say),
      rows: transfers.map((transfer) => transferCells(transfer, making)),
    });
  }
}
