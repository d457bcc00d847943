import { Injectable } from '@nestjs/common';
import { type KeptProof, Proofs } from '../persistence/proofs';

/** What the nights' proofs of the ledger found. */
@Injectable()
export class ReadProofs {
  constructor(private readonly proofs: Proofs) {}

  /** The newest first. */
  run(most: number): Promise<KeptProof[]> {
    return this.proofs.newest(most);
  }
}
