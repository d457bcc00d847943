import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** What was found on a day; sound where nothing is broken. */
export interface Proof {
  /** 'YYYY-MM-DD', in Norway by the machine's clock. */
  readonly day: string;
  /** Invariants that did not hold, and 'verify' where a hash or a root did not. */
  readonly broken: readonly string[];
  readonly offences: readonly string[];
  readonly transfers: number;
  readonly waiting: number;
  readonly roots: number | null;
  readonly seconds: number;
}

export interface KeptProof extends Proof {
  readonly provenAt: Date;
  /** The newest block at that moment and its hash, hexadecimal; null where nothing was sealed yet. */
  readonly block: number | null;
  readonly root: string | null;
}

/** Table ledger_proof. */
@Injectable()
export class Proofs {
  constructor(private readonly db: Db) {}

  /** The newest first. */
  newest(most: number, after?: KeptProof): Promise<KeptProof[]> {
    return this.db.query<KeptProof>(
      `select day, proven_at as "provenAt", broken, offences, transfers::double precision as transfers,
              waiting::double precision as waiting, roots, seconds, newest.block, newest.root
         from ledger_proof
         left join lateral (
           select number::double precision as block, encode(hash, 'hex') as root from ledger.block
            where closed_at <= proven_at order by number desc limit 1) as newest on true
        where $2::date is null or day < $2
        order by day desc limit $1`,
      [most, after?.day ?? null],
    );
  }

  async keep({ day, broken, offences, transfers, waiting, roots, seconds }: Proof): Promise<void> {
    await this.db.query(
      `insert into ledger_proof (day, broken, offences, transfers, waiting, roots, seconds)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [day, broken, offences, transfers, waiting, roots, seconds],
    );
  }
}
