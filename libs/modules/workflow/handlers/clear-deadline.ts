import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import type { CaseChanges } from '../case-record';
import type { WorkflowEffectHandler } from './context';
import { WorkflowEffect } from './decorators';

/** The case waits for nobody any longer. */
@Injectable()
@WorkflowEffect('clear_deadline')
export class ClearDeadline implements WorkflowEffectHandler {
  run(): Promise<Result<CaseChanges>> {
    return Promise.resolve(ok({ deadline: null }));
  }
}
