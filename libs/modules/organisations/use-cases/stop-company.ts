import { Injectable } from '@nestjs/common';
import { actsFor, type Actor } from '@tilsagn/domain/access/actor';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { CompanyStops, type CompanyStop } from '../company-stops';

export interface StopStep {
  readonly orgnr: string;
  readonly reason: string;
  readonly actor: Actor;
}

/** Stops a company: nothing is granted to it and no payment authorised until the stop is lifted. */
@Injectable()
export class StopCompany {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stops: CompanyStops,
    private readonly clock: Clock,
  ) {}

  /** Refusals: bad_orgnr, own_case, company_already_stopped. */
  set(step: StopStep): Promise<Result<readonly CompanyStop[]>> {
    return this.change(step, async (known) =>
      (await this.stops.set({ ...known, id: newId() })) ? null : 'company_already_stopped',
    );
  }

  /** Refusals: bad_orgnr, own_case, company_not_stopped. */
  lift(step: StopStep): Promise<Result<readonly CompanyStop[]>> {
    return this.change(step, async (known) =>
      (await this.stops.lift(known)) ? null : 'company_not_stopped',
    );
  }

  private change(
    { orgnr, reason, actor }: StopStep,
    make: (
      known: Parameters<CompanyStops['lift']>[0],
    ) => Promise<'company_already_stopped' | 'company_not_stopped' | null>,
  ): Promise<Result<readonly CompanyStop[]>> {
    return this.units.run(async () => {
      if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
      if (actsFor(actor, orgnr)) return Refused.because('own_case');
      const covered = maskIdentityNumbers(reason).text;
      const refusal = await make({ orgnr, reason: covered, by: actor.sub, on: this.clock.today() });
      return refusal === null ? ok(await this.stops.of(orgnr)) : Refused.because(refusal);
    });
  }
}
