import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { OverbookingLimit } from '@tilsagn/domain/ledger/measures';
import type { Warning, WarningKind } from '@tilsagn/domain/ledger/overview';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { type OverviewQuestion, ReadOverview } from '../use-cases/read-overview';
import { Exporter, type ExportWord, type Making } from './exporter';

const WORDS = {
  overbooked: 'overbooked',
  low: 'low',
  undistributed: 'undistributed_money',
  decision_missing: 'decision_missing',
  past_end: 'past_end',
  payment_waiting: 'payment_waiting',
} as const satisfies Record<WarningKind, ExportWord>;

/** What the overview warns of, as a file: all of it, in the order of the page. */
@Injectable()
export class ExportWarnings {
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
    const { year, valueDate, knownAt, warnings, limits } = found.value;
    const { fundingType, scheme = null } = question;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const date = (head: string) => ({ head, type: 'date' }) as const;
    return ok({
      name: say('warningsFile', { year }),
      about: about([
        ['year', String(year)],
        ['valueDate', valueDate ?? say('allDates')],
        ['knownAt', knownAt],
        ['scheme', scheme],
        ['fundingType', fundingType === undefined ? null : say(fundingType)],
      ]),
      columns: [
        ...[text(say('warning')), text(say('frame')), text(say('measure')), text(say('caseNumber'))],
        ...[text(say('applicant')), { head: say('amount'), type: 'ore' } as const, date(say('since'))],
        ...[{ head: say('limit'), type: 'ore' } as const, date(say('limitTo'))],
      ],
      rows: warnings.map((warning) => cellsOf(warning, limits, making)),
    });
  }
}

function cellsOf(warning: Warning, limits: readonly OverbookingLimit[], { say, nameOf }: Making): Cell[] {
  const { kind, frame, measure, caseNumber, applicantName, amountOre, since } = warning;
  const limit =
    kind === 'overbooked'
      ? limits.find((each) => each.frame === frame && each.measure === measure)
      : undefined;
  return [
    ...[say(WORDS[kind]), nameOf(frame), measure === null ? null : nameOf(measure)],
    ...[caseNumber, applicantName, amountOre, since],
    ...[limit?.limitOre ?? null, limit?.validTo ?? null],
  ];
}
