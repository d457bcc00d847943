import { Injectable } from '@nestjs/common';
import { idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { FastifyRequest } from 'fastify';
import { StartApplication } from '../use-cases/start-application';
import { SubmitApplication } from '../use-cases/submit-application';

const member = (value: unknown, name: string): string | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Asks the register about the company that is to apply, before the draft is begun. */
@Injectable()
export class AskBeforeStart implements Preparation {
  constructor(private readonly starting: StartApplication) {}

  async prepare({ body, caller }: FastifyRequest): Promise<unknown> {
    const callKey = member(body, 'callKey');
    const orgnr = member(body, 'orgnr');
    if (callKey === undefined || orgnr === undefined || caller === undefined) return undefined;
    return this.starting.ask({ callKey, orgnr, actor: caller.actor });
  }
}

/** Asks the register about the applicant anew, before the application is sent. */
@Injectable()
export class AskBeforeSubmit implements Preparation {
  constructor(private readonly submitting: SubmitApplication) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const caseId = idInPath(request);
    if (caseId === undefined || request.caller === undefined) return undefined;
    return this.submitting.ask({ caseId, actor: request.caller.actor });
  }
}
