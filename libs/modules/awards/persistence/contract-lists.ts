import { Injectable } from '@nestjs/common';
import type { ContractRow } from '@tilsagn/domain/awards/contract-row';
import type { EarlierAward, ListedCompany } from '@tilsagn/domain/awards/contract-preview';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

export const LIST_STATES = ['imported', 'proposed', 'approved', 'posted', 'withdrawn'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** A contract list as it is stored; people by `sub`. */
export interface ContractList {
  readonly id: string;
  readonly version: number;
  readonly callKey: string;
  readonly schemeKey: string;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: ListState;
  readonly rows: number;
  readonly importedBy: string;
  readonly importedByName: string;
  readonly importedAt: Date;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  /** What the approver wrote when it was sent back last. */
  readonly comment: string | null;
  readonly postedAt: Date | null;
}

export type NewContractList = Pick<
  ContractList,
  'id' | 'callKey' | 'title' | 'fileName' | 'sha256' | 'importedBy'
>;

export interface ListStep {
  readonly state: ListState;
  readonly proposedBy?: string | null;
  readonly decidedBy?: string | null;
  readonly comment?: string | null;
}

const SELECT = `
  select l.id, l.version, l.call_key as "callKey", g.scheme_key as "schemeKey", l.title, l.file_name as "fileName",
         l.sha256, l.state,
         (select count(*)::int from contract_list_row r where r.list_id = l.id) as rows,
         l.imported_by as "importedBy", coalesce(i.name, l.imported_by) as "importedByName",
         l.imported_at as "importedAt", l.proposed_by as "proposedBy",
         coalesce(p.name, l.proposed_by) as "proposedByName", l.proposed_at as "proposedAt",
         l.decided_by as "decidedBy", coalesce(d.name, l.decided_by) as "decidedByName",
         l.decided_at as "decidedAt", l.comment, l.posted_at as "postedAt"
    from contract_list l join grant_call g on g.key = l.call_key
    left join person i on i.sub = l.imported_by
    left join person p on p.sub = l.proposed_by
    left join person d on d.sub = l.decided_by`;

/** More are not listed. */
const LIST_LIMIT = 200;

/** Contract lists as rows; a list moves on through the use cases alone. */
@Injectable()
export class ContractLists {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<ContractList | null> {
    return this.one(`${SELECT} where l.id = $1`, [id]);
  }

  /** As `find`, and nobody else changes it until the running unit of work ends. */
  lock(id: string): Promise<ContractList | null> {
    return this.one(`${SELECT} where l.id = $1 for update of l`, [id]);
  }

  /** The newest first, at most 200; of these schemes. */
  list(schemes: 'all' | readonly string[]): Promise<ContractList[]> {
    return this.db.query<ContractList>(
      `${SELECT} where $1::text[] is null or g.scheme_key = any($1) order by l.id desc limit ${LIST_LIMIT}`,
      [schemes === 'all' ? null : schemes],
    );
  }

  async add(
    list: NewContractList,
    rows: readonly ContractRow[],
    companies: readonly ListedCompany[],
  ): Promise<void> {
    const { id, callKey, title, fileName, sha256, importedBy } = list;
    await this.db.query(
      `insert into contract_list (id, call_key, title, file_name, sha256, imported_by, imported_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, callKey, title, fileName, sha256, importedBy, this.clock.businessNow()],
    );
    await this.db.query(
      `insert into contract_list_row (list_id, row, contract_id, orgnr, unit, period, active_on)
       select $1, r.row, r."contractId", r.orgnr, r.unit, r.period, r."activeOn"
       from json_to_recordset($2) r(row int, "contractId" text, orgnr text, unit text, period text, "activeOn" date)`,
      [id, JSON.stringify(rows)],
    );
    await this.db.query(
      `insert into contract_list_company (list_id, orgnr, name, refusal)
       select $1, c.orgnr, c.name, c.refusal
       from json_to_recordset($2) c(orgnr text, name text, refusal text)`,
      [id, JSON.stringify(companies)],
    );
  }

  rowsOf(listId: string): Promise<ContractRow[]> {
    return this.db.query(
      `select row, contract_id as "contractId", orgnr, unit, period, active_on as "activeOn"
       from contract_list_row where list_id = $1 order by row`,
      [listId],
    );
  }

  /** In the order in which they first stand in the list. */
  companiesOf(listId: string): Promise<ListedCompany[]> {
    return this.db.query(
      `select c.orgnr, c.name, c.refusal, c.case_id as "caseId" from contract_list_company c
       where c.list_id = $1
       order by (select min(r.row) from contract_list_row r where r.list_id = $1 and r.orgnr = c.orgnr)`,
      [listId],
    );
  }

  /** What the list's contracts have been awarded for the same periods, by whatever list. */
  awardsOf({ id, schemeKey }: Pick<ContractList, 'id' | 'schemeKey'>): Promise<EarlierAward[]> {
    return this.db.query(
      `select a.contract_id as "contractId", a.period, a.list_id as "listId", a.amount_ore as "amountOre"
       from contract_award a join contract_list_row r using (contract_id, period)
       where r.list_id = $1 and a.scheme_key = $2`,
      [id, schemeKey],
    );
  }

  /** Moves it on from a version. Refuses with `stale_version` when somebody was quicker. */
  async move(from: ContractList, step: ListStep): Promise<Result<ContractList>> {
    const after = { ...from, ...step };
    const moved = await this.db.execute(
      `update contract_list
       set state = $3, version = version + 1, proposed_by = $4, decided_by = $5, comment = $6,
           proposed_at = case when $4::text is null then null else coalesce(proposed_at, $7::timestamptz) end,
           decided_at = case when $5::text is null then null else coalesce(decided_at, $7::timestamptz) end,
           posted_at = case when $3 = 'posted' then $7::timestamptz end
       where id = $1 and version = $2`,
      [
        ...[from.id, from.version, after.state, after.proposedBy, after.decidedBy, after.comment],
        this.clock.businessNow(),
      ],
    );
    const updated = moved === 0 ? null : await this.find(from.id);
    return updated === null ? Refused.because('stale_version') : ok(updated);
  }

  /** Notes what the register said of a company when it was asked again. */
  async refuse(listId: string, orgnr: string, refusal: string): Promise<void> {
    await this.db.query('update contract_list_company set refusal = $3 where list_id = $1 and orgnr = $2', [
      listId,
      orgnr,
      refusal,
    ]);
  }

  /** Notes the case of a company's award and what each contract got; a contract that has its award already fails. */
  async award(
    list: ContractList,
    company: { readonly orgnr: string; readonly caseId: string },
    shares: readonly { readonly row: ContractRow; readonly amountOre: Ore }[],
  ): Promise<void> {
    const { orgnr, caseId } = company;
    await this.db.query('update contract_list_company set case_id = $3 where list_id = $1 and orgnr = $2', [
      list.id,
      orgnr,
      caseId,
    ]);
    for (const { row, amountOre } of shares) {
      await this.db.query(
        `insert into contract_award (scheme_key, contract_id, period, list_id, row, case_id, amount_ore)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [list.schemeKey, row.contractId, row.period, list.id, row.row, caseId, amountOre],
      );
    }
  }

  private async one(sql: string, params: unknown[]): Promise<ContractList | null> {
    const [row] = await this.db.query<ContractList>(sql, params);
    return row ?? null;
  }
}
