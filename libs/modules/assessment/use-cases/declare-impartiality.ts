import { Injectable } from '@nestjs/common';
import { actsFor } from '@tilsagn/domain/access/actor';
import { Refused, type Result } from '@tilsagn/domain/result';
import { CaseAccess, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ImpartialityDeclarations } from '../persistence/impartiality';
import type { CaseStep } from './take-case';

export interface Declare extends CaseStep {
  readonly impartial: boolean;
  readonly explanation?: string;
}

/** A member of the staff says whether they are impartial in a case (fvl. §§ 6, 8). */
@Injectable()
export class DeclareImpartiality {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly declarations: ImpartialityDeclarations,
  ) {}

  /**
   * Refusals: not_found, stale_version; own_case where somebody who acts for the applicant calls themselves impartial
   * (fvl. § 6 first paragraph).
   */
  run({ caseId, actor, expectedVersion, impartial, explanation }: Declare): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.declareImpartiality', caseId, actor);
      if (!found.ok) return found;
      if (impartial && actsFor(actor, found.value.applicantOrgnr)) return Refused.because('own_case');
      const amended = await this.cases.amend(caseId, expectedVersion);
      if (amended.ok) await this.declarations.declare(caseId, actor.sub, impartial, explanation ?? null);
      return amended;
    });
  }
}
