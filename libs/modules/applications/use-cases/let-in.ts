import { Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { CallLine } from '../call-line';
import { WaitingLine } from '../persistence/waiting-line';

/** The clock lets applications in that waited, where room has come back under their call. */
@Injectable()
export class LetIn {
  constructor(
    private readonly units: UnitOfWork,
    private readonly waiting: WaitingLine,
    private readonly line: CallLine,
  ) {}

  /** One unit of work a call. Gives back how many were let in. */
  async run(): Promise<number> {
    let letIn = 0;
    for (const call of await this.waiting.calls()) {
      const outcome = await this.units.run(async () => ok(await this.line.letIn(call)));
      if (outcome.ok) letIn += outcome.value;
    }
    return letIn;
  }
}
