import { SessionStore } from '@tilsagn/platform/auth/session-store';
import { PERSONAS, companyName } from '../../../apps/demo/personas';
import { Casework } from '../../support/casework';
import type { TestDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';
import { AnswerChecker } from './answers';
import { ContractClient, type Attempt, type Bent, type Received } from './client';
import { description, type DescribedOperation } from './operations';

/** A county with money and an open call, and everybody's line into its server. */
export class Stage {
  readonly work: Casework;
  readonly checker = new AnswerChecker(description);
  private readonly clients = new Map<string, ContractClient>();

  constructor(readonly world: World) {
    this.work = new Casework(world);
  }

  get server() {
    return this.world.api.app.getHttpAdapter().getInstance();
  }

  /** A line with a session of its own, kept for the next time. */
  async as(sub: string | undefined): Promise<ContractClient> {
    if (sub === undefined) return new ContractClient(this.server, this.world.api.url);
    const open = this.clients.get(sub);
    if (open !== undefined) return open;
    const known = PERSONAS.find((each) => each.sub === sub) ?? {
      name: sub,
      email: `${sub}@example.org`,
      orgnrs: [],
    };
    const client = await this.session({ ...known, sub });
    this.clients.set(sub, client);
    return client;
  }

  /** A session of somebody who need not be a persona. */
  async session(who: {
    readonly sub: string;
    readonly name: string;
    readonly email: string;
    readonly orgnrs: readonly string[];
  }): Promise<ContractClient> {
    const parties = who.orgnrs.map((orgnr) => ({ orgnr, name: companyName(orgnr) }));
    const { sub, name, email } = who;
    const sid = await this.world.get(SessionStore).open({ sub, name, email, parties }, 'no token');
    return new ContractClient(this.server, this.world.api.url, sid);
  }

  /** Forgets a session that an operation ended. */
  forget(sub: string | undefined): void {
    if (sub !== undefined) this.clients.delete(sub);
  }

  /** Sends an attempt as the one it is of, and holds the answer to the description. */
  async send(operation: DescribedOperation, attempt: Attempt, bent: Bent = {}): Promise<Received> {
    const came = await (await this.as(attempt.by)).send(operation, attempt, bent);
    const faults = this.checker.faultsOf(operation, came);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return came;
  }
}

/** Opens a stage on an empty database; whoever opens one closes its world. */
export async function openStage(database: TestDatabase): Promise<Stage> {
  const world = await openWorld(database);
  await world.publish();
  await world.fund(500_000_000);
  return new Stage(world);
}
