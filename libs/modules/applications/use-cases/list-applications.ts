import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleParties } from '@tilsagn/domain/access/decide';
import { UnreadMessages } from '@tilsagn/modules/messages';
import { Cases } from '@tilsagn/modules/workflow';
import type { ApplicationCardDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { ApplicationCards } from '../views/application-cards';

/** The applications of the companies that a person may act for; a draft that was deleted, or emptied by the clock, is none. */
@Injectable()
export class ListApplications {
  constructor(
    private readonly cases: Cases,
    private readonly cards: ApplicationCards,
    private readonly unread: UnreadMessages,
    private readonly answers: AnswersStore,
  ) {}

  async run(actor: Actor): Promise<ApplicationCardDto[]> {
    const parties = visibleParties('applications.list', actor);
    if (parties === 'all') throw new Error('the list of applications is for their own companies');
    const records = await this.cases.ofApplicants(parties);
    const emptied = await this.answers.emptied(records.map(({ id }) => id));
    const shown = records.filter(
      ({ id, outcome, submittedOn }) =>
        submittedOn !== null || (outcome !== 'withdrawn' && !emptied.includes(id)),
    );
    const unread = await this.unread.of(
      shown.map(({ id }) => id),
      'applicant',
    );
    return Promise.all(shown.map((record) => this.cards.of(record, actor, unread.get(record.id) ?? 0)));
  }
}
