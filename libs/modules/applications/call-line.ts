import { Injectable } from '@nestjs/common';
import { Notifications } from '@tilsagn/modules/notifications';
import { CallRooms } from '@tilsagn/modules/schemes';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { WaitingLine } from './persistence/waiting-line';

/** The line of a call that stops itself. Used inside the unit of work that sends, or lets in. */
@Injectable()
export class CallLine {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly rooms: CallRooms,
    private readonly line: WaitingLine,
    private readonly notifications: Notifications,
  ) {}

  /** Before a case is sent, under the lock of its call's money: whether it has to wait. Those before it go first. */
  async mustWait(record: CaseRecord): Promise<boolean> {
    const call = await this.definitions.callOf(record);
    if (call.untilMoneyEnds === null) return false;
    await this.letIn(call.key);
    return this.rooms.isFull(call);
  }

  /** Puts a case that was sent at the end of the line and tells whoever applied. */
  async join({ id, callKey, applicantOrgnr: orgnr }: CaseRecord): Promise<number> {
    await this.line.join(id, callKey);
    const place = await this.line.placeOf(id);
    if (place === null) throw new Error(`case ${id} joined the line and does not stand in it`);
    await this.notifications.tell({
      caseId: id,
      template: 'waiting_in_line',
      to: { orgnr },
      params: { place: String(place) },
    });
    return place;
  }

  /** Lets in whom there is room for, the first first, and tells them. Gives back how many. */
  async letIn(callKey: string): Promise<number> {
    await this.line.lock(callKey);
    for (let letIn = 0; ; letIn++) {
      const first = await this.line.letFirstIn(callKey);
      if (first === null) return letIn;
      const { caseId, orgnr } = first;
      await this.notifications.tell({ caseId, template: 'let_in_from_line', to: { orgnr } });
    }
  }
}
