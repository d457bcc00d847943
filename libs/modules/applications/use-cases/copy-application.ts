import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { attachmentField, attachmentRule } from '@tilsagn/domain/applications/attachments';
import { copyAnswers, type AskedBy, type LeftOut } from '@tilsagn/domain/applications/copy-answers';
import type { Answers } from '@tilsagn/domain/applications/form';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { Documents } from '@tilsagn/modules/documents';
import { CaseAccess, CaseDefinitions, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { ApplicationView } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { Copies } from '../persistence/copies';
import { FormValidator } from '../validation/form-validator';
import { ApplicationViews } from '../views/application-views';
import { StartApplication, type StartFacts } from './start-application';

export interface CopyCommand {
  readonly caseId: string;
  readonly callKey: string;
  readonly actor: Actor;
}

export interface CopyFacts extends StartFacts {
  readonly earlier: CaseRecord;
  readonly answers: Answers;
}

/** Begins an application of the same company with the answers of an earlier one, as far as they fit. */
@Injectable()
export class CopyApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly documents: Documents,
    private readonly starting: StartApplication,
    private readonly store: AnswersStore,
    private readonly copies: Copies,
    private readonly validator: FormValidator,
    private readonly views: ApplicationViews,
    private readonly clock: Clock,
  ) {}

  /**
   * What is asked before a unit of work opens: the earlier application as it was sent last, the call, the register.
   * Refusals: not_found, action_not_allowed_in_state (it was never sent), and those of a start.
   */
  async ask({ caseId, callKey, actor }: CopyCommand): Promise<Result<CopyFacts>> {
    const found = await this.access.open('applications.copy', caseId, actor);
    if (!found.ok) return found;
    const answers = await this.store.submitted(caseId);
    if (answers === null) return Refused.because('action_not_allowed_in_state');
    const facts = await this.starting.ask({ callKey, orgnr: found.value.applicantOrgnr, actor });
    return facts.ok ? ok({ ...facts.value, earlier: found.value, answers }) : facts;
  }

  /** Refused: as `ask`, whose answer is given by whoever stands in a unit of work already. */
  async run(command: CopyCommand, asked?: Result<CopyFacts>): Promise<Result<ApplicationView>> {
    const facts = asked ?? (await this.ask(command));
    if (!facts.ok) return facts;
    const { earlier, answers, ...start } = facts.value;
    const { actor } = command;
    return this.units.run(async () => {
      const begun = await this.starting.begin(start, actor);
      const [from, to] = [await this.askedBy(earlier), await this.askedBy(begun)];
      const copied = copyAnswers({ ...from, answers }, to, this.clock.today(), (fields) =>
        this.validator.faults(to.form, fields),
      );
      const { title, appliedOre } = readModelOf(to.rules, copied.answers);
      const amended = await this.cases.amend(begun.id, begun.version, { title, appliedOre });
      if (!amended.ok) return amended;
      await this.store.save(begun.id, copied.answers, actor.sub);
      const files = await this.filesOf(earlier, from.rules);
      await this.copies.note(begun.id, earlier.id, [...copied.leftOut, ...files]);
      return ok(await this.views.of(amended.value, actor));
    });
  }

  private async askedBy(record: CaseRecord): Promise<AskedBy> {
    return {
      form: await this.definitions.formOf(record),
      rules: await this.definitions.ruleSetOf(record),
    };
  }

  /** The kinds of attachment that were handed in; each is handed in anew. */
  private async filesOf({ id }: CaseRecord, rules: RuleSet): Promise<LeftOut[]> {
    const kinds = new Set((await this.documents.ofCase(id)).map(({ kind }) => kind));
    return [...kinds].flatMap((kind) => {
      const label = attachmentRule(rules, kind)?.label;
      return label === undefined ? [] : [{ pointer: attachmentField(kind), label, because: 'anew' as const }];
    });
  }
}
