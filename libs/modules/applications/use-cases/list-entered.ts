import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Cases } from '@tilsagn/modules/workflow';
import type { ApplicationCardDto } from '../http/application-view.dto';
import { ApplicationCards } from '../views/application-cards';

/** The applications that a caseworker has begun to enter and not sent yet. */
@Injectable()
export class ListEntered {
  constructor(
    private readonly cases: Cases,
    private readonly cards: ApplicationCards,
  ) {}

  async run(actor: Actor): Promise<ApplicationCardDto[]> {
    const records = await this.cases.enteredBy(actor.sub);
    return Promise.all(records.map((record) => this.cards.of(record, actor, 0)));
  }
}
