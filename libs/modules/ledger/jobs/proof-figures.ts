import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import { Proofs } from '../persistence/proofs';

/** What the newest proof of the ledger said, for whoever watches the worker. */
@Injectable()
export class ProofFigures implements OnModuleInit {
  constructor(
    private readonly proofs: Proofs,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'tilsagn_ledger_sound',
      '1 when the newest proof of the ledger found nothing',
      [],
      async () =>
        (await this.proofs.newest(1)).map(({ broken }) => ({
          labels: {},
          value: broken.length === 0 ? 1 : 0,
        })),
    );
    this.metrics.gauge(
      'tilsagn_ledger_proof_age_seconds',
      'Age of the newest proof of the ledger',
      [],
      async () =>
        (await this.proofs.newest(1)).map(({ provenAt }) => ({
          labels: {},
          value: (Date.now() - provenAt.getTime()) / 1000,
        })),
    );
  }
}
