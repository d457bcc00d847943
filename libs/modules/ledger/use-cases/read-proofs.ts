import { Injectable } from '@nestjs/common';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { type KeptProof, Proofs } from '../persistence/proofs';

/** What the nights' proofs of the ledger found. */
@Injectable()
export class ReadProofs {
  constructor(private readonly proofs: Proofs) {}

  /** The newest first. */
  run(most: number): Promise<KeptProof[]> {
    return this.proofs.newest(most);
  }

  /** Every night's, the newest first. */
  every(): Promise<AsyncGenerator<KeptProof>> {
    return allRows(({ most, after }) => this.proofs.newest(most, after));
  }
}
