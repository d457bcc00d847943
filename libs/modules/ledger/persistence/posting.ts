import { Injectable } from '@nestjs/common';
import { ok, Refused, type Reason, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';

/** What a command left in the ledger. */
export interface Posted {
  /** The transfers, in the order they were booked; none where there was nothing to do. */
  readonly transferIds: readonly string[];
  /** The command was known already: nothing was booked now. */
  readonly repeated: boolean;
}

interface Answer {
  readonly posted?: readonly string[];
  readonly repeated?: boolean;
  readonly code?: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Calls the posting functions of the schema ledger; a refusal comes back as a value and has booked nothing. */
@Injectable()
export class Posting {
  constructor(private readonly db: Db) {}

  /** @param call a function of the schema ledger with its parameters, such as `release_case($1, $2, $3)` */
  async call(call: string, params: unknown[]): Promise<Result<Posted>> {
    const [row] = await this.db.query<{ answer: Answer }>(`select ledger.${call} as answer`, params);
    if (row === undefined) throw new Error(`ledger.${call} gave no answer`);
    return asResult(row.answer);
  }
}

function asResult(answer: Answer): Result<Posted> {
  if (answer.code === undefined) {
    return ok({ transferIds: answer.posted ?? [], repeated: answer.repeated ?? false });
  }
  const about: Omit<Reason, 'code'> = {
    ...(answer.field === undefined ? {} : { field: answer.field }),
    ...(answer.params === undefined ? {} : { params: answer.params }),
  };
  return Refused.because(answer.code, about);
}
