import { Injectable } from '@nestjs/common';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import type { YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import type { FrameRef, MeasureRef, OverbookingLimit } from '@tilsagn/domain/ledger/measures';
import type { CasePosition, CaseRepayments } from '@tilsagn/domain/ledger/position';
import type { FrameTranches, TransferPage } from '@tilsagn/domain/ledger/transfers';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';
import { readAvailable } from './persistence/available';
import { type BalancesQuestion, readBalances } from './persistence/balances';
import { readGiven } from './persistence/given';
import { readLimits, readLimitsOf } from './persistence/limits';
import { readPosition } from './persistence/positions';
import { readRepayments } from './persistence/repayments';
import { readTranches } from './persistence/tranches';
import { type PaymentOfScheme, readPaymentsUnderWay, readYearEnd } from './persistence/year-ends';
import { readTransfers, type TransfersQuestion } from './persistence/transfers';

/** What the ledger answers. Everything is read; nothing here books. */
@Injectable()
export class LedgerReader {
  constructor(private readonly db: Db) {}

  /** What stands on the case's accounts now; zeros for a case the ledger has never met. */
  positionOfCase(caseId: string): Promise<CasePosition> {
    return readPosition(this.db, caseId);
  }

  /** What was ever claimed back of the case, repaid and waived; zeros where nothing was. */
  repaymentsOfCase(caseId: string): Promise<CaseRepayments> {
    return readRepayments(this.db, caseId);
  }

  /** What may still be reserved from each measure, in the order asked; 0 for a measure that is not known. */
  availableOf(
    measures: readonly MeasureRef[],
  ): Promise<readonly (MeasureRef & { readonly availableOre: Ore })[]> {
    return readAvailable(this.db, measures);
  }

  /** What the measures of a year were given, net; cheaper than `balances`, whose `appropriatedOre` it is. */
  givenIn(year: number): Promise<readonly (MeasureRef & { readonly givenOre: Ore })[]> {
    return readGiven(this.db, year);
  }

  /** The overbooking limits that hold on a date for measures of a year; none where nothing is let below zero. */
  limitsOn(year: number, on: string): Promise<readonly OverbookingLimit[]> {
    return readLimits(this.db, year, on);
  }

  /** Every overbooking limit set on measures of a frame, the newest first. */
  limitsOf(frame: FrameRef): Promise<readonly OverbookingLimit[]> {
    return readLimitsOf(this.db, frame);
  }

  /** What year-end would do to a frame now; undefined for a frame that is not known. */
  yearEnd(frame: FrameRef): Promise<YearEnd | undefined> {
    return readYearEnd(this.db, frame);
  }

  /** The payments that keep the first act of year-end from a frame, the largest first. */
  paymentsUnderWay(frame: FrameRef): Promise<PaymentOfScheme[]> {
    return readPaymentsUnderWay(this.db, frame);
  }

  /** The frames and measures of a year, as of a value date and as known at a moment where they are given. */
  balances(question: BalancesQuestion): Promise<BalanceRow[]> {
    return readBalances(this.db, question);
  }

  /** Transfers, newest first, a page at a time. */
  transfers(question: TransfersQuestion): Promise<TransferPage> {
    return readTransfers(this.db, question);
  }

  /** What a frame was given and the decisions behind it; undefined for a frame that is not known. */
  tranchesOf(frame: FrameRef): Promise<FrameTranches | undefined> {
    return readTranches(this.db, frame);
  }

  /**
   * Whose case it is and of which scheme; nothing where the county has no case of this id. A draft has no number yet
   * and is nobody's but its applicant's.
   */
  async caseBehind(caseId: string): Promise<{ orgnr: string; schemeKey: string } | undefined> {
    const [row] = await this.db.query<{ orgnr: string; schemeKey: string }>(
      `select applicant_orgnr as orgnr, scheme_key as "schemeKey" from case_reference
        where case_id = $1 and case_number is not null`,
      [caseId],
    );
    return row;
  }
}
