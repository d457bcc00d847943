import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { sharesOf, type PreviewedCompany } from '@tilsagn/domain/awards/contract-preview';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Organisations, type CompanyExtract } from '@tilsagn/modules/organisations';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { AwardByList } from '../award-by-list';
import { POSTED_AT_ONCE } from '../limits';
import { ContractLists, type ContractList } from '../persistence/contract-lists';
import { ReadContractLists, type ReadList } from './read-contract-lists';

export interface PostList {
  readonly id: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** What the register says of the companies that are next, by number. */
export type Answers = ReadonlyMap<string, Result<CompanyExtract>>;

/**
 * Posts an approved list, some companies at a time: a case with its commitment each, all or none of a run. Safe to
 * repeat: a company that has its case, and a contract that has its award, is never posted again, and a run that was
 * interrupted goes on where it stopped.
 */
@Injectable()
export class PostContractList {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reading: ReadContractLists,
    private readonly lists: ContractLists,
    private readonly organisations: Organisations,
    private readonly awarding: AwardByList,
  ) {}

  /** Asks the register anew about the companies that are next, before a unit of work opens. Refused: not_found. */
  async ask({ id, actor }: Pick<PostList, 'id' | 'actor'>): Promise<Result<Answers>> {
    const found = await this.reading.open('contractLists.post', id, actor);
    if (!found.ok) return found;
    const answers = new Map<string, Result<CompanyExtract>>();
    for (const { orgnr } of await this.next(found.value)) {
      answers.set(orgnr, await this.organisations.lookUp(orgnr, { fresh: true }));
    }
    return ok(answers);
  }

  /**
   * Refusals: not_found, stale_version, action_not_allowed_in_state, same_person (whoever proposed it),
   * register_unavailable, frame_exhausted {remaining}, company_stopped at its row; nothing of the run is posted then.
   * @returns the list, `posted` once no company is left
   */
  async run(command: PostList, asked?: Result<Answers>): Promise<Result<ReadList>> {
    const answers = asked ?? (await this.ask(command));
    return this.units.run(async () => {
      if (!answers.ok) return answers;
      const { id, actor, expectedVersion } = command;
      const found = await this.reading.open('contractLists.post', id, actor, true);
      if (!found.ok) return found;
      const list = found.value;
      if (list.version !== expectedVersion) return Refused.because('stale_version');
      if (list.state === 'posted') return ok(await this.reading.of(list));
      if (list.state !== 'approved') return Refused.because('action_not_allowed_in_state');
      if (list.proposedBy === actor.sub) return Refused.because('same_person');
      return this.post(list, actor, answers.value);
    });
  }

  private async post(list: ContractList, actor: Actor, answers: Answers): Promise<Result<ReadList>> {
    for (const company of await this.next(list)) {
      const register = answers.get(company.orgnr);
      if (register === undefined) continue;
      if (!register.ok) {
        if (register.code === 'register_unavailable') return register;
        await this.lists.refuse(list.id, company.orgnr, register.code);
        continue;
      }
      const caseId = newId();
      const awarded = await this.awarding.run({ caseId, list, company, extract: register.value, actor });
      if (!awarded.ok) return placed(awarded, company);
      await this.lists.award(list, { orgnr: company.orgnr, caseId }, sharesOf(company));
    }
    const left = await this.next(list);
    const moved = await this.lists.move(list, { state: left.length === 0 ? 'posted' : 'approved' });
    return moved.ok ? ok(await this.reading.of(moved.value)) : moved;
  }

  /** Those that get something and have no case yet, in the order of the list. */
  private async next(list: ContractList): Promise<readonly PreviewedCompany[]> {
    if (list.state !== 'approved') return [];
    const { preview } = await this.reading.of(list);
    return preview.companies
      .filter(({ caseId, amountOre }) => caseId === null && amountOre > 0n)
      .slice(0, POSTED_AT_ONCE);
  }
}

/** A stop concerns one company of the run: told at its first row in the file. */
function placed(refused: Refused, { rows: [first] }: PreviewedCompany): Refused {
  const [reason] = refused.reasons;
  if (reason.code !== 'company_stopped' || first === undefined) return refused;
  return Refused.because(reason.code, { ...reason, field: `row ${first.row}, orgnr` });
}
