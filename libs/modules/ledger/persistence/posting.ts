import { Injectable } from '@nestjs/common';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import type { AccountKind, TransferKind } from '@tilsagn/domain/ledger/kinds';
import { ok, Refused, type Reason, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { afterCommit } from '@tilsagn/platform/database/unit-context';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import { postInOrder } from './post-in-order';

/** What a command left in the ledger. */
export interface Posted {
  /** The transfers, in the order they were booked; none where there was nothing to do. */
  readonly transferIds: readonly string[];
  /** The command was known already: nothing was booked now. */
  readonly repeated: boolean;
}

/** One end of a transfer to be posted. */
export interface NewEnd {
  readonly account: AccountKind;
  readonly frame: string;
  readonly year: number;
  readonly measure?: string;
  readonly caseId?: string;
  readonly referenceId?: string;
  /** The year whose money it first was, where that is another than its own. */
  readonly originYear?: number;
}

/** A transfer to be posted; its id is made by the caller. Amounts are øre above 0. */
export interface NewTransfer {
  readonly id: string;
  readonly kind: TransferKind;
  readonly from: NewEnd;
  readonly to: NewEnd;
  readonly amountOre: number;
  readonly valueDate: string;
  readonly actor: string;
  readonly preparedBy?: string;
  readonly approvedBy?: string;
  readonly decisionRef?: string;
  readonly reason?: string;
  readonly importBatch?: string;
  readonly referenceId?: string;
}

/** Transfers that go together, all or none. */
export type LinkedTransfers = readonly NewTransfer[];

export interface ImportBatch {
  readonly id: string;
  readonly format: 'ledger' | 'cases';
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  readonly operator: string;
  /** How many rows were new. */
  readonly rows: number;
}

interface Answer {
  readonly posted?: readonly string[];
  readonly repeated?: boolean;
  readonly effects?: readonly Effect[];
  readonly code?: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Calls the posting functions of the schema ledger; a refusal comes back as a value and has booked nothing. */
@Injectable()
export class Posting {
  private readonly posted;

  constructor(
    private readonly db: Db,
    metrics: Metrics,
  ) {
    this.posted = metrics.counter(
      'tilsagn_ledger_transfers_total',
      'Transfers that this process booked, by the command that asked for them',
      ['command'],
    );
  }

  /** Performs a command on a case: ledger.perform_command. */
  async perform(name: string, id: string, facts: object, args: object): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>(
      'select ledger.perform_command($1, $2, $3, $4) as answer',
      [name, id, JSON.stringify(facts), JSON.stringify(args)],
    );
    return this.counted(name, asResult(row?.answer));
  }

  /** What a command on a case would do; nothing is booked: ledger.preview_command. */
  async preview(name: string, facts: object, args: object): Promise<Result<readonly Effect[]>> {
    const [row] = await this.db.query<{ answer: Answer }>(
      'select ledger.preview_command($1, $2, $3) as answer',
      [name, JSON.stringify(facts), JSON.stringify(args)],
    );
    const { effects = [] } = row?.answer ?? {};
    const result = asResult(row?.answer);
    return result.ok ? ok(effects) : result;
  }

  /** Posts linked transfers: ledger.post. */
  async post(transfers: readonly NewTransfer[]): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>('select ledger.post($1) as answer', [
      JSON.stringify(transfers),
    ]);
    return this.counted('post', asResult(row?.answer));
  }

  /** Posts groups of linked transfers in their order, each group all or none, with as few calls as may be. */
  postInOrder(groups: readonly LinkedTransfers[]): Promise<Result<Posted>[]> {
    return postInOrder(groups, (transfers) => this.post(transfers));
  }

  /** Books the mirror of one transfer under an id of its own: ledger.reverse. */
  async reverse(id: string, transferId: string, facts: object): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>('select ledger.reverse($1, $2, $3) as answer', [
      id,
      transferId,
      JSON.stringify(facts),
    ]);
    return this.counted('reverse', asResult(row?.answer));
  }

  /** Lets a measure go below zero for a time: ledger.set_overbooking_limit. */
  async setOverbookingLimit(id: string, facts: object, args: object): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>(
      'select ledger.set_overbooking_limit($1, $2, $3) as answer',
      [id, JSON.stringify(facts), JSON.stringify(args)],
    );
    return asResult(row?.answer);
  }

  /** Performs an act of year-end: ledger.close_year. */
  async closeYear(id: string, facts: object, args: object): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>('select ledger.close_year($1, $2, $3) as answer', [
      id,
      JSON.stringify(facts),
      JSON.stringify(args),
    ]);
    return this.counted('close_year', asResult(row?.answer));
  }

  /** Notes an import that booked something; without it the unit of work cannot commit its transfers. */
  async openImport(batch: ImportBatch): Promise<void> {
    const { id, format, sha256, operator, rows } = batch;
    await this.db.query('select ledger.open_import($1, $2, $3, $4, $5)', [
      id,
      format,
      sha256,
      operator,
      rows,
    ]);
  }

  /** Counts what was booked, once it is committed. */
  private counted(command: string, result: Result<Posted>): Result<Posted> {
    if (result.ok && !result.value.repeated) {
      const transfers = result.value.transferIds.length;
      afterCommit(() => this.posted.inc({ command }, transfers));
    }
    return result;
  }
}

function asResult(answer: Answer | undefined): Result<Posted> {
  if (answer === undefined) throw new Error('the ledger gave no answer');
  if (answer.code === undefined) {
    return ok({ transferIds: answer.posted ?? [], repeated: answer.repeated ?? false });
  }
  const about: Omit<Reason, 'code'> = {
    ...(answer.field === undefined ? {} : { field: answer.field }),
    ...(answer.params === undefined ? {} : { params: answer.params }),
  };
  return Refused.because(answer.code, about);
}
