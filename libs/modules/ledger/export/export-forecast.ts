import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Expected } from '@tilsagn/domain/ledger/forecast';
import { Clock } from '@tilsagn/platform/clock/clock';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import type { OpenApplication } from '../persistence/finance/open-applications';
import { ReadForecast } from '../use-cases/read-forecast';
import { Exporter, type Making } from './exporter';

export const FORECAST_PARTS = ['expected', 'applications'] as const;
export type ForecastPart = (typeof FORECAST_PARTS)[number];

/** The forecast as files: what is expected to be paid by month, or the open applications by rank. */
@Injectable()
export class ExportForecast {
  constructor(
    private readonly forecasts: ReadForecast,
    private readonly exporter: Exporter,
    private readonly clock: Clock,
  ) {}

  async run(year: number, part: ForecastPart, actor: Actor): Promise<Sheet> {
    const making = this.exporter.begin(actor);
    const about = making.about([
      ['year', String(year)],
      ['valueDate', this.clock.today()],
      ['knownAt', making.at],
    ]);
    if (part === 'expected') return { about, ...expected(await this.forecasts.expected(year), year, making) };
    return { about, ...applications(await this.forecasts.applications(year, actor), year, making) };
  }
}

function expected(all: readonly Expected[], year: number, { say }: Making): Omit<Sheet, 'about'> {
  const months = [...new Set(all.map(({ month }) => month))].sort((one, other) =>
    (one ?? '9999') < (other ?? '9999') ? -1 : 1,
  );
  const line = (name: string, own: readonly Expected[]): Cell[] => [
    name,
    own.reduce((sum, { cases }) => sum + cases, 0),
    own.reduce((sum, { amountOre }) => sum + amountOre, 0n),
  ];
  return {
    name: say('expectedFile', { year }),
    columns: [
      { head: say('month'), type: 'text' },
      { head: say('cases'), type: 'number' },
      { head: say('amount'), type: 'ore' },
    ],
    rows: [
      ...months.map((month) =>
        line(
          month ?? say('noMonth'),
          all.filter((each) => each.month === month),
        ),
      ),
      line(say('sum'), all),
    ],
  };
}

function applications(
  all: AsyncIterable<OpenApplication>,
  year: number,
  { say, nameOf }: Making,
): Omit<Sheet, 'about'> {
  return {
    name: say('applicationsFile', { year }),
    columns: [
      { head: say('place'), type: 'number' },
      { head: say('caseNumber'), type: 'text' },
      { head: say('applicant'), type: 'text' },
      { head: say('submittedOn'), type: 'date' },
      { head: say('measure'), type: 'text' },
      { head: say('year'), type: 'number' },
      { head: say('applied'), type: 'ore' },
      { head: say('recommended'), type: 'ore' },
      { head: say('remaining'), type: 'ore' },
    ],
    rows: eachAs(all, (application): Cell[] => {
      const { place, caseNumber, applicantName, submittedOn, measure, year: own } = application;
      const about = [place, caseNumber, applicantName, submittedOn, nameOf(measure), own];
      return [...about, application.appliedOre, application.recommendedOre, application.leftOre];
    }),
  };
}
