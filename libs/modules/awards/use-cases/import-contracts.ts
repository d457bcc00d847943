import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import type { ListedCompany } from '@tilsagn/domain/awards/contract-preview';
import {
  CONTRACT_COLUMNS,
  readContractRow,
  repeatedRows,
  type ContractRow,
} from '@tilsagn/domain/awards/contract-row';
import { importFault } from '@tilsagn/domain/imports/faults';
import { Refused, ok, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { safeFileName } from '@tilsagn/modules/documents';
import { readRows } from '@tilsagn/modules/ledger';
import { Organisations } from '@tilsagn/modules/organisations';
import { Calls, isPublished, type PublishedCall } from '@tilsagn/modules/schemes';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { CONTRACT_LIMITS } from '../limits';
import { ContractLists, type ContractList } from '../persistence/contract-lists';

export interface ContractFile {
  readonly file: Buffer;
  readonly fileName: string;
  readonly callKey: string;
  readonly title: string;
  readonly actor: Actor;
}

/** Takes a list of contracts in, all rows or none; each company is matched against the national register. */
@Injectable()
export class ImportContracts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly organisations: Organisations,
    private readonly lists: ContractLists,
  ) {}

  /**
   * Refusals: unknown_word (no such call of contract lists), required, bad_value (the title), those of the file with
   * row and column (identity_number and contract_repeated among them), file_empty, too_many_rows. A company that the
   * register does not know, or that is struck off or bankrupt, refuses nothing: its contracts are left out and told.
   */
  async run(sent: ContractFile): Promise<Result<ContractList>> {
    const { callKey, actor } = sent;
    const title = sent.title.trim();
    const call = await this.calls.find(callKey);
    if (call === null || !isPublished(call) || !theirs(call, actor))
      return Refused.because('unknown_word', { field: '/callKey' });
    if (title === '') return Refused.because('required', { field: '/title' });
    if (title.length > CONTRACT_LIMITS.title) return Refused.because('bad_value', { field: '/title' });
    const read = rowsOf(sent.file);
    if (!read.ok) return read;
    const { rows, sha256 } = read.value;
    const companies = await this.match(rows);
    if (!companies.ok) return companies;
    const id = newId();
    const fileName = safeFileName(sent.fileName);
    return this.units.run(async () => {
      const list = { id, callKey, title, fileName, sha256, importedBy: actor.sub };
      await this.lists.add(list, rows, companies.value);
      const added = await this.lists.find(id);
      if (added === null) throw new Error('a contract list was not written');
      return ok(added);
    });
  }

  private async match(rows: readonly ContractRow[]): Promise<Result<readonly ListedCompany[]>> {
    const companies: ListedCompany[] = [];
    for (const orgnr of new Set(rows.map((row) => row.orgnr))) {
      const found = await this.organisations.find(orgnr);
      if (!found.ok && found.code !== 'unknown_company') return found;
      const lookedUp = found.ok ? await this.organisations.lookUp(orgnr) : found;
      const refusal = lookedUp.ok ? null : lookedUp.code;
      companies.push({ orgnr, name: found.ok ? found.value.name : null, refusal, caseId: null });
    }
    return ok(companies);
  }
}

const theirs = (call: PublishedCall, actor: Actor): boolean =>
  call.kind === 'contract_list' && mayTouch('contractLists.import', actor, '', call.schemeKey);

function rowsOf(file: Buffer): Result<{ readonly sha256: string; readonly rows: readonly ContractRow[] }> {
  const read = readRows(file, CONTRACT_COLUMNS, readContractRow);
  if (!read.ok) return refuseIfAny(read.reasons.slice(0, CONTRACT_LIMITS.faults)) ?? read;
  const { rows } = read.value;
  if (rows.length === 0) return Refused.because('file_empty');
  if (rows.length > CONTRACT_LIMITS.rows) return Refused.because('too_many_rows');
  const repeated = repeatedRows(rows).map(({ row }) => importFault(row, 'contract_id', 'contract_repeated'));
  return refuseIfAny(repeated.slice(0, CONTRACT_LIMITS.faults)) ?? read;
}
