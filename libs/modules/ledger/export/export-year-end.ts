import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { ReadYearEnd, type YearEndRead } from '../use-cases/read-year-end';
import { Exporter, type Making } from './exporter';

/** What year-end would do to a frame as a file: the measures, what is left, and what is in the way. */
@Injectable()
export class ExportYearEnd {
  constructor(
    private readonly yearEnd: ReadYearEnd,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(frame: FrameRef, actor: Actor): Promise<Result<Sheet>> {
    const making = this.exporter.begin(actor);
    const found = await this.yearEnd.run(frame, actor);
    if (!found.ok) return found;
    const { say, about, nameOf, at } = making;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const number = (head: string) => ({ head, type: 'number' }) as const;
    const ore = (head: string) => ({ head, type: 'ore' }) as const;
    return ok({
      name: say('yearEndFile', { frame: nameOf(frame.frame), year: frame.year }),
      about: about([
        ['frame', nameOf(frame.frame)],
        ['year', String(frame.year)],
        ['knownAt', at],
      ]),
      columns: [
        ...[text(say('what')), text(say('who')), text(say('caseNumber'))],
        ...[number(say('commitments')), ore(say('committedOver'))],
        ...[number(say('reservations')), ore(say('reservedOver'))],
        ...[ore(say('returned')), ore(say('amount'))],
      ],
      rows: linesOf(found.value, making),
    });
  }
}

function linesOf(end: YearEndRead, { say, nameOf, language }: Making): Cell[][] {
  const { measures, blocks, payments } = end;
  const sum = (of: (measure: YearEndRead['measures'][number]) => number): number =>
    measures.reduce((so, measure) => so + of(measure), 0);
  const figures = (of: typeof sum): Cell[] => [
    of((each) => each.commitments),
    BigInt(of((each) => each.committedOre)),
    of((each) => each.reservations),
    BigInt(of((each) => each.reservedOre)),
    BigInt(of((each) => each.returnedOre)),
    null,
  ];
  const nothing = Array<null>(5).fill(null);
  return [
    ...measures.map((measure): Cell[] => [
      ...[say('year_measure'), nameOf(measure.measure), null],
      ...figures((of) => of(measure)),
    ]),
    [say('sum'), null, null, ...figures(sum)],
    [say('year_undistributed'), null, null, ...nothing, BigInt(end.undistributedOre)],
    [say('year_remaining'), null, null, ...nothing, BigInt(end.remainingOre)],
    ...blocks.map(({ code, params }): Cell[] => [
      ...[say('year_block'), sentenceFor({ code, params }, language), null],
      ...[...nothing, null],
    ]),
    ...payments.map(({ applicantName, caseNumber, amountOre }): Cell[] => [
      ...[say('year_payment'), applicantName, caseNumber],
      ...[...nothing, BigInt(amountOre)],
    ]),
  ];
}
