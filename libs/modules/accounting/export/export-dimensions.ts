import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter } from '@tilsagn/modules/ledger';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { SetDimensions } from '../use-cases/set-dimensions';

/** The accounting dimensions of a year's frames and measures, as they hold on a day, as a file. */
@Injectable()
export class ExportDimensions {
  constructor(
    private readonly dimensions: SetDimensions,
    private readonly exporter: Exporter,
  ) {}

  /** All that was ever said of the year's frames and measures, the newest day first. Refused: bad_date. */
  async history(year: number, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, at, nameOf } = this.exporter.begin(actor);
    const found = await this.dimensions.read(year);
    if (!found.ok) return found;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const rows = found.value.places
      .flatMap(({ frame, measure, history }) => history.map((row) => ({ ...row, frame, measure })))
      .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
    return ok({
      name: say('dimensionsHistoryFile', { year }),
      about: about([
        ['year', String(year)],
        ['knownAt', at],
      ]),
      columns: [
        ...[{ head: say('validFrom'), type: 'date' } as const, text(say('frame')), text(say('measure'))],
        ...[
          text(say('responsibility')),
          text(say('function')),
          text(say('project')),
          text(say('accountCode')),
        ],
        ...[text(say('setBy')), { head: say('setAt'), type: 'date' } as const],
      ],
      rows: rows.map((row): Cell[] => [
        ...[row.validFrom, nameOf(row.frame), row.measure === null ? null : nameOf(row.measure)],
        ...[row.responsibility, row.function, row.project, row.account],
        ...[row.setByName, osloTime(new Date(row.setAt)).day],
      ]),
    });
  }

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
