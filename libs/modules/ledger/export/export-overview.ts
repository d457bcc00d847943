import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { OverviewRow } from '@tilsagn/domain/ledger/overview';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { type OverviewQuestion, ReadOverview } from '../use-cases/read-overview';
import { Exporter, type Making } from './exporter';

const FIGURES = ['paid', 'inPayment', 'committed', 'reserved', 'available', 'lapsed', 'carriedOut'] as const;
type Figure = (typeof FIGURES)[number];

/** A line of the table as the page shows it, øre. */
interface Line {
  readonly frame: string;
  readonly measure: string;
  readonly fundingType: string | null;
  readonly givenOre: bigint;
  readonly figures: Readonly<Record<Figure, bigint>>;
  readonly undecidedOre: bigint;
  readonly undecidedCases: number;
  readonly beforeOre: bigint | null;
}

const figuresOf = (row: OverviewRow): Record<Figure, bigint> => ({
  paid: row.paidOre,
  inPayment: row.inPaymentOre,
  committed: row.committedOre,
  reserved: row.reservedOre,
  available: row.availableOre,
  lapsed: row.lapsedOre,
  carriedOut: row.carriedOutOre,
});

const NONE: Readonly<Record<Figure, bigint>> = {
  paid: 0n,
  inPayment: 0n,
  committed: 0n,
  reserved: 0n,
  available: 0n,
  lapsed: 0n,
  carriedOut: 0n,
};

const summed = (all: readonly Readonly<Record<Figure, bigint>>[]): Record<Figure, bigint> =>
  all.reduce<Record<Figure, bigint>>(
    (sum, each) => {
      for (const figure of FIGURES) sum[figure] += each[figure];
      return sum;
    },
    { ...NONE },
  );

const givenOf = (row: Pick<OverviewRow, 'appropriatedOre' | 'carriedInOre'>): bigint =>
  row.appropriatedOre + row.carriedInOre;

/** The table of the overview as a file: the same lines and figures as the page shows. */
@Injectable()
export class ExportOverview {
  constructor(
    private readonly overview: ReadOverview,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: bad_date. */
  async run(question: OverviewQuestion, actor: Actor): Promise<Result<Sheet>> {
    const making = this.exporter.begin(actor);
    const found = await this.overview.run({ ...question, knownAt: question.knownAt ?? making.at }, actor);
    if (!found.ok) return found;
    const { say, about } = making;
    const { year, valueDate, knownAt } = found.value;
    const { fundingType, scheme = null } = question;
    const ore = (head: string) => ({ head, type: 'ore' }) as const;
    return ok({
      name: say('overviewFile', { year }),
      about: about([
        ['year', String(year)],
        ['valueDate', valueDate ?? say('allDates')],
        ['knownAt', knownAt],
        ['scheme', scheme],
        ['fundingType', fundingType === undefined ? null : say(fundingType)],
      ]),
      columns: [
        { head: say('frame'), type: 'text' },
        { head: say('measure'), type: 'text' },
        { head: say('fundingType'), type: 'text' },
        ore(say('appropriated')),
        ...FIGURES.map((figure) => ore(say(figure))),
        { head: say('left'), type: 'number' },
        ore(say('undecided')),
        { head: say('undecidedCases'), type: 'number' },
        ore(say('before')),
      ],
      rows: linesOf(found.value.rows, making).map(cellsOf),
    });
  }
}

function cellsOf(line: Line): Cell[] {
  const { givenOre, figures } = line;
  const left = givenOre === 0n ? null : Math.round(Number((figures.available * 10_000n) / givenOre)) / 100;
  return [
    line.frame,
    line.measure,
    line.fundingType,
    givenOre,
    ...FIGURES.map((figure) => figures[figure]),
    left,
    line.undecidedOre,
    line.undecidedCases,
    line.beforeOre,
  ];
}

/** A frame's line, those of its measures, what of it is not distributed; last what all frames come to. */
function linesOf(rows: readonly OverviewRow[], { say, nameOf }: Making): Line[] {
  const frames = rows.filter(({ measure }) => measure === null);
  const wholes = frames.map((own): Line => {
    const all = rows.filter(({ frame }) => frame === own.frame);
    return {
      frame: nameOf(own.frame),
      measure: '',
      fundingType: own.fundingType === null ? null : say(own.fundingType),
      givenOre: givenOf(own),
      figures: summed(all.map(figuresOf)),
      undecidedOre: all.reduce((sum, row) => sum + row.undecidedOre, 0n),
      undecidedCases: all.reduce((sum, row) => sum + row.undecidedCases, 0),
      beforeOre: own.before === null ? null : givenOf(own.before),
    };
  });
  const lines = frames.flatMap((own, place) => {
    const measures = rows
      .filter(({ frame, measure }) => frame === own.frame && measure !== null)
      .map((row): Line => ({
        frame: nameOf(row.frame),
        measure: nameOf(row.measure ?? ''),
        fundingType: null,
        givenOre: givenOf(row),
        figures: figuresOf(row),
        undecidedOre: row.undecidedOre,
        undecidedCases: row.undecidedCases,
        beforeOre: row.before === null ? null : givenOf(row.before),
      }));
    const rest: Line = {
      frame: nameOf(own.frame),
      measure: say('undistributed'),
      fundingType: null,
      givenOre: own.availableOre,
      figures: { ...NONE, available: own.availableOre },
      undecidedOre: 0n,
      undecidedCases: 0,
      beforeOre: null,
    };
    const whole = wholes[place];
    return [
      ...(whole === undefined ? [] : [whole]),
      ...measures,
      ...(own.availableOre === 0n || measures.length === 0 ? [] : [rest]),
    ];
  });
  return [
    ...lines,
    {
      frame: say('sum'),
      measure: '',
      fundingType: null,
      givenOre: wholes.reduce((sum, { givenOre }) => sum + givenOre, 0n),
      figures: summed(wholes.map(({ figures }) => figures)),
      undecidedOre: wholes.reduce((sum, line) => sum + line.undecidedOre, 0n),
      undecidedCases: wholes.reduce((sum, line) => sum + line.undecidedCases, 0),
      beforeOre: wholes.reduce((sum, { beforeOre }) => sum + (beforeOre ?? 0n), 0n),
    },
  ];
}
