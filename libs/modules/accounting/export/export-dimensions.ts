import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter } from '@tilsagn/modules/ledger';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { SetDimensions } from '../use-cases/set-dimensions';

/** The accounting dimensions of a year's frames and measures, as they hold on a day, as a file. */
@Injectable()
export class ExportDimensions {
  constructor(
    private readonly dimensions: SetDimensions,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: bad_date. */
  async run(year: number, on: string | undefined, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, at, nameOf } = this.exporter.begin(actor);
    const found = await this.dimensions.read(year, on);
    if (!found.ok) return found;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return ok({
      name: say('dimensionsFile', { year }),
      about: about([
        ['year', String(year)],
        ['valueDate', found.value.on],
        ['knownAt', at],
      ]),
      columns: [
        ...[text(say('frame')), text(say('measure')), text(say('responsibility')), text(say('function'))],
        ...[text(say('project')), text(say('accountCode')), { head: say('ownFrom'), type: 'date' } as const],
      ],
      rows: found.value.places.map((place): Cell[] => [
        nameOf(place.frame),
        place.measure === null ? null : nameOf(place.measure),
        ...[place.responsibility, place.function, place.project, place.account, place.ownFrom],
      ]),
    });
  }
}
