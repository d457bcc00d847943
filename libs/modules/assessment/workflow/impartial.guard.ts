import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';
import { ImpartialityDeclarations } from '../persistence/impartiality';

/** Whoever prepares or decides a case has said that they are impartial in it (fvl. §§ 6, 8). */
@Injectable()
@WorkflowGuard('impartial')
export class ImpartialGuard implements WorkflowGuardHandler {
  constructor(private readonly declarations: ImpartialityDeclarations) {}

  async check({ case: record, actor }: WorkflowContext<unknown>): Promise<Reason | null> {
    const impartial = await this.declarations.impartial(record.id, actor.sub);
    if (impartial === undefined) return { code: 'impartiality_not_declared' };
    return impartial ? null : { code: 'not_impartial' };
  }
}
