import type { Db } from '@tilsagn/platform/database/db';
import type { Root } from './root';

/** Something that is not as it was sealed. */
export interface Offence {
  /** The place in the chain of the first transfer concerned; null for what is outside the chain. */
  readonly position: number | null;
  readonly what: string;
}

/** How far the chain goes. */
export interface ChainEnd {
  readonly blocks: number;
  readonly transfers: number;
}

/** More are not looked for in one question: whoever reads wants the first. */
const SHOWN = 100;

/** What the database answers about its own chain of blocks. */
export class Chain {
  constructor(private readonly db: Db) {}

  async end(): Promise<ChainEnd> {
    const [row] = await this.db.query<{ blocks: number; transfers: number }>(
      `select coalesce(max(number), 0)::double precision as blocks,
              coalesce(max(last_position), 0)::double precision as transfers from ledger.block`,
    );
    return row ?? { blocks: 0, transfers: 0 };
  }

  /** Transfers that wait for the next block. */
  async waiting(): Promise<number> {
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::double precision as n from ledger.transfer
        where not exists (select from ledger.seal where seal.transfer_id = transfer.id)`,
    );
    return row?.n ?? 0;
  }

  links(): Promise<Offence[]> {
    return this.ask('ledger.verify_chain()');
  }

  seals(first: number, last: number): Promise<Offence[]> {
    return this.ask('ledger.verify_seals($1, $2)', [first, last]);
  }

  blocks(first: number, last: number): Promise<Offence[]> {
    return this.ask('ledger.verify_blocks($1, $2)', [first, last]);
  }

  unsealed(): Promise<Offence[]> {
    return this.ask('ledger.verify_unsealed()');
  }

  /** The newest block, as a root of that day; undefined before the first block. */
  async newest(day: string): Promise<Root | undefined> {
    const [row] = await this.db.query<Omit<Root, 'day'>>(`${BLOCK} order by number desc limit 1`);
    return row && { day, ...row };
  }

  /** The blocks of these numbers, in any order. */
  blocksOf(numbers: readonly number[]): Promise<Omit<Root, 'day'>[]> {
    return this.db.query(`${BLOCK} where number = any ($1::bigint[])`, [numbers]);
  }

  private ask(question: string, params: unknown[] = []): Promise<Offence[]> {
    return this.db.query<Offence>(
      `select place::double precision as position, offence as what from ${question} order by place limit ${SHOWN}`,
      params,
    );
  }
}

const BLOCK = `select number::double precision as block, last_position::double precision as transfers,
  encode(hash, 'hex') as hash from ledger.block`;
