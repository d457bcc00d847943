import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Exporter, type ExportWord } from '@tilsagn/modules/ledger';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReconcilePeriod, type PeriodSummary } from '../use-cases/reconcile-period';

/** The months of a year of the reconciliation as a file. */
@Injectable()
export class ExportYear {
  constructor(
    private readonly months: ReconcilePeriod,
    private readonly exporter: Exporter,
  ) {}

  async run(year: number, actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const months = await this.months.year(year);
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const number = (head: string) => ({ head, type: 'number' }) as const;
    const ore = (head: string) => ({ head, type: 'ore' }) as const;
    return {
      name: say('yearFile', { year }),
      about: about([
        ['year', String(year)],
        ['knownAt', at],
      ]),
      columns: [
        ...[text(say('month')), number(say('matched')), number(say('differing')), number(say('only_here'))],
        ...[number(say('only_there')), ore(say('here')), ore(say('there')), text(say('signed'))],
        ...[
          text(say('preparedBy')),
          text(say('signedBy')),
          { head: say('signedAt'), type: 'date' } as const,
          text(say('comment')),
        ],
      ],
      rows: months.map((month): Cell[] => {
        const { period, figures, signOff } = month;
        return [
          ...[period, figures.matched, figures.differing, figures.onlyHere, figures.onlyThere],
          ...[BigInt(figures.hereOre), BigInt(figures.thereOre), say(standingOf(month))],
          signOff?.preparedByName ?? null,
          signOff?.signedByName ?? null,
          signOff === null ? null : osloTime(signOff.signedAt).day,
          signOff?.comment ?? null,
        ];
      }),
    };
  }
}

function standingOf({ signOff, closed, changedSince, ended }: PeriodSummary): ExportWord {
  if (signOff === null) return ended ? 'signed_no' : 'signed_running';
  if (changedSince) return 'signed_changed';
  return closed ? 'signed_yes' : 'signed_once';
}
