import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import type { OpenApplication } from '../persistence/finance/open-applications';
import { ReadForecast, type Forecast } from '../use-cases/read-forecast';
import { Exporter, type Making } from './exporter';

export const FORECAST_PARTS = ['expected', 'applications'] as const;
export type ForecastPart = (typeof FORECAST_PARTS)[number];

/** The forecast as files: what is expected to be paid by month, or the open applications by rank. */
@Injectable()
export class ExportForecast {
  constructor(
    private readonly forecasts: ReadForecast,
    private readonly exporter: Exporter,
  ) {}

  async run(year: number, part: ForecastPart, actor: Actor): Promise<Sheet> {
    const making = this.exporter.begin(actor);
    const forecast = await this.forecasts.run(year, actor);
    const about = making.about([
      ['year', String(year)],
      ['valueDate', forecast.today],
      ['knownAt', making.at],
    ]);
    return { about, ...(part === 'expected' ? expected : applications)(forecast, year, making) };
  }
}

function expected({ expected: all }: Forecast, year: number, { say }: Making): Omit<Sheet, 'about'> {
  const months = [...new Set(all.map(({ month }) => month))].sort((one, other) =>
    (one ?? '9999') < (other ?? '9999') ? -1 : 1,
  );
  const line = (name: string, own: Forecast['expected']): Cell[] => [
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

const measureOf = ({ frame, year, measure }: OpenApplication | BalanceRow): string =>
  `${frame}/${year}/${measure ?? ''}`;

function applications(
  { applications: all, measures }: Forecast,
  year: number,
  { say, nameOf }: Making,
): Omit<Sheet, 'about'> {
  const left = new Map(measures.map((measure) => [measureOf(measure), measure.availableOre as bigint]));
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
    rows: all.map((application, index): Cell[] => {
      const { caseNumber, applicantName, submittedOn, measure, appliedOre, recommendedOre } = application;
      const takes = recommendedOre === null ? appliedOre : 0n;
      const remaining = (left.get(measureOf(application)) ?? 0n) - takes;
      left.set(measureOf(application), remaining);
      const about = [index + 1, caseNumber, applicantName, submittedOn, nameOf(measure), application.year];
      return [...about, appliedOre, recommendedOre, remaining];
    }),
  };
}
