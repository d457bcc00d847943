import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch, visibleSchemes } from '@tilsagn/domain/access/decide';
import type { Operation } from '@tilsagn/domain/access/table';
import { previewOf, unitLabels, type ContractPreview } from '@tilsagn/domain/awards/contract-preview';
import { ZERO, add, type Ore } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { Text } from '@tilsagn/domain/text';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { Calls, Definitions } from '@tilsagn/modules/schemes';
import { ContractLists, type ContractList } from '../persistence/contract-lists';

export interface ReadList {
  readonly list: ContractList;
  readonly preview: ContractPreview;
  /** What the measures of the call have left now. */
  readonly availableOre: Ore;
  /** What the rule set calls each unit. */
  readonly units: ReadonlyMap<string, Text>;
}

/** Contract lists as they are read: what each contract gets, who is left out and why, and the money there is. */
@Injectable()
export class ReadContractLists {
  constructor(
    private readonly lists: ContractLists,
    private readonly calls: Calls,
    private readonly definitions: Definitions,
    private readonly ledger: LedgerReader,
  ) {}

  all(actor: Actor): Promise<ContractList[]> {
    return this.lists.list(visibleSchemes('contractLists.list', actor));
  }

  /** Refused: not_found, also for a list of a scheme that the actor's roles do not reach. */
  async one(id: string, actor: Actor): Promise<Result<ReadList>> {
    const found = await this.open('contractLists.read', id, actor);
    return found.ok ? ok(await this.of(found.value)) : found;
  }

  async of(list: ContractList): Promise<ReadList> {
    const call = await this.calls.publishedByKey(list.callKey);
    const ruleSet = await this.definitions.ruleSet(call.ruleSetId);
    const rows = await this.lists.rowsOf(list.id);
    const companies = await this.lists.companiesOf(list.id);
    const awards = await this.lists.awardsOf(list);
    const available = await this.ledger.availableOf(call.measures);
    return {
      list,
      preview: previewOf(ruleSet, list.id, rows, companies, awards),
      availableOre: available.length === 0 ? ZERO : add(...available.map(({ availableOre }) => availableOre)),
      units: unitLabels(ruleSet),
    };
  }

  /** The list, where the actor may do the operation on it; locked where it is to be changed. Refused: not_found. */
  async open(operation: Operation, id: string, actor: Actor, lock = false): Promise<Result<ContractList>> {
    const list = lock ? await this.lists.lock(id) : await this.lists.find(id);
    if (list === null || !mayTouch(operation, actor, '', list.schemeKey)) return Refused.because('not_found');
    return ok(list);
  }
}
