import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Operation } from '@tilsagn/domain/access/table';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Notifications, type Recipient, type Template } from '@tilsagn/modules/notifications';
import { CaseAccess, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { MessageWrittenDto } from '../http/message.dto';
import { MessageFiles } from '../persistence/message-files';
import { Messages } from '../persistence/messages';
import type { Side } from '../side';
import { Threads } from '../thread';

export interface WriteCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly side: Side;
  /** A note among the staff. */
  readonly internal?: boolean;
  readonly text: string;
  /** Files sent up before by the same person. */
  readonly files?: readonly string[];
}

/** Somebody writes to the other side of the case, or the staff a note to themselves. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly threads: Threads,
    private readonly messages: Messages,
    private readonly files: MessageFiles,
    private readonly notifications: Notifications,
  ) {}

  /** Refusals: not_found, case_not_sent, case_closed (not for a note), own_case, unknown_file. */
  run(command: WriteCommand): Promise<Result<MessageWrittenDto>> {
    return this.units.run(async () => {
      const { caseId, actor, side, internal = false, files = [] } = command;
      const opened = await this.access.open(operationOf(command), caseId, actor);
      if (!opened.ok) return opened;
      const record = (await this.cases.lock(caseId)) ?? opened.value;
      const reason = await this.threads.whyNot(record, side, actor);
      if (reason !== null && !(internal && reason.code === 'case_closed')) return new Refused([reason]);
      const { text, found: masked } = maskIdentityNumbers(command.text);
      const message = { caseId, side, internal, text, writtenBy: actor.sub, writtenByName: actor.name };
      const id = await this.messages.add(message);
      if ((await this.files.send(id, caseId, actor.sub, files)) !== files.length) {
        return Refused.because('unknown_file', { field: '/files' });
      }
      if (!internal) await this.tell(record, side);
      return ok({ id, masked });
    });
  }

  private async tell(
    { id, caseNumber, applicantOrgnr, schemeKey, assignedTo }: CaseRecord,
    side: Side,
  ): Promise<void> {
    const staff: Recipient =
      assignedTo === null ? { role: 'caseworker', scheme: schemeKey } : { sub: assignedTo };
    const to: Recipient = side === 'staff' ? { orgnr: applicantOrgnr } : staff;
    const template: Template = side === 'staff' ? 'message_from_county' : 'message_from_applicant';
    await this.notifications.tell({
      caseId: id,
      template,
      to,
      ...(caseNumber && { params: { caseNumber } }),
    });
  }
}

function operationOf({ side, internal }: WriteCommand): Operation {
  if (side === 'applicant') return 'applications.writeMessage';
  return internal === true ? 'cases.writeNote' : 'cases.writeMessage';
}
