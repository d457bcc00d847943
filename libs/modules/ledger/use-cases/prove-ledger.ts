import { Injectable, Logger } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { dateInNorway } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { type Proof, Proofs } from '../persistence/proofs';
import { keptRoots } from '../verify/kept-roots';
import { CheckLedger } from './check-ledger';
import { VerifyLedger } from './verify-ledger';

const KEPT = 10;
const TOLD = ['finance', 'system_administrator'] as const;

/** Proves the ledger as `ledger check` and `ledger verify` do, keeps what was found, and tells of it where it broke. */
@Injectable()
export class ProveLedger {
  private readonly logger = new Logger('ledger');

  constructor(
    private readonly units: UnitOfWork,
    private readonly proofs: Proofs,
    private readonly invariants: CheckLedger,
    private readonly hashes: VerifyLedger,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Proves it once a day: undefined where today's proof stands. */
  async run(): Promise<Proof | undefined> {
    const day = dateInNorway(this.clock.now());
    const [newest] = await this.proofs.newest(1);
    if (newest !== undefined && newest.day >= day) return undefined;
    const proof = await this.prove(day);
    await this.units.run(async () => {
      await this.proofs.keep(proof);
      if (proof.broken.length > 0) await this.tell(day);
      return ok(undefined);
    });
    this.log(proof);
    return proof;
  }

  private async prove(day: string): Promise<Proof> {
    const began = performance.now();
    const checked = (await this.invariants.run()).filter(({ offences }) => offences.length > 0);
    const { transfers, waiting, roots, offences } = await this.hashes.run(
      await keptRoots(this.config.ledgerRootsFolder),
    );
    const broken = [...checked.map(({ name }) => name as string), ...(offences.length > 0 ? ['verify'] : [])];
    const rows = [
      ...offences.map(({ what }) => `verify: ${what}`),
      ...checked.flatMap(({ name, offences: found }) => found.map((offence) => `${name}: ${offence}`)),
    ];
    const seconds = (performance.now() - began) / 1000;
    return { day, broken, offences: rows.slice(0, KEPT), transfers, waiting, roots: roots ?? null, seconds };
  }

  /** That it broke and where to look: never what was found. */
  private async tell(day: string): Promise<void> {
    for (const role of TOLD)
      await this.notifications.tell({
        caseId: null,
        template: 'ledger_broken',
        to: { role },
        dedupeKey: day,
      });
  }

  private log({ broken, transfers, seconds }: Proof): void {
    const what = `${transfers} transfers in ${seconds.toFixed(1)} s`;
    if (broken.length === 0) this.logger.log(`the ledger is sound: ${what}`);
    else this.logger.error(`the ledger is not sound (${broken.join(', ')}): ${what}`);
  }
}
