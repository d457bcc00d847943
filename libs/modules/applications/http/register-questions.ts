import { Injectable } from '@nestjs/common';
import { bodyAs, idInPath, type Preparation } from '@tilsagn/platform/http/prepared';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FastifyRequest } from 'fastify';
import { CopyApplication } from '../use-cases/copy-application';
import { EnterApplication, type EnterCommand } from '../use-cases/enter-application';
import { StartApplication } from '../use-cases/start-application';
import { SubmitApplication } from '../use-cases/submit-application';
import { StartApplicationDto } from './application-requests.dto';
import { CopyApplicationDto } from './copy.dto';
import { EnterApplicationDto } from './entry.dto';

/** Asks the register about the company that is to apply, before the draft is begun. */
@Injectable()
export class AskBeforeStart implements Preparation {
  constructor(private readonly starting: StartApplication) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const body = await bodyAs(StartApplicationDto, request);
    if (body === undefined || request.caller === undefined) return undefined;
    return this.starting.ask({ callKey: body.callKey, orgnr: body.orgnr, actor: request.caller.actor });
  }
}

export const enterCommand = (body: EnterApplicationDto, actor: Actor): EnterCommand => {
  const { contactName: name, contactEmail: email = null, ...entry } = body;
  return { ...entry, contact: { name, email }, actor };
};

/** Asks the register about the company that an application is entered for, before the draft is begun. */
@Injectable()
export class AskBeforeEnter implements Preparation {
  constructor(private readonly entering: EnterApplication) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const body = await bodyAs(EnterApplicationDto, request);
    if (body === undefined || request.caller === undefined) return undefined;
    return this.entering.ask(enterCommand(body, request.caller.actor));
  }
}

/** Asks the register about the company of an earlier application, before a draft is begun from it. */
@Injectable()
export class AskBeforeCopy implements Preparation {
  constructor(private readonly copying: CopyApplication) {}

  async prepare(request: FastifyRequest): Promise<unknown> {
    const caseId = idInPath(request);
    const body = await bodyAs(CopyApplicationDto, request);
    if (caseId === undefined || body === undefined || request.caller === undefined) return undefined;
    return this.copying.ask({ caseId, callKey: body.callKey, actor: request.caller.actor });
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
