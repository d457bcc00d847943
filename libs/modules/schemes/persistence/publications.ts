import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { ByReport } from '@tilsagn/domain/reports/report-form';
import type { PublishedCall, UntilMoneyEnds } from './calls';

type Table = 'rule_set' | 'form_definition' | 'workflow_definition';

interface Version {
  readonly key: string;
  readonly version: number;
}

/** The ids of forms; a report without one is asked as usual. */
export type ReportFormIds = ByReport<string>;

type NewCall = Omit<
  PublishedCall,
  'historical' | 'schemeName' | 'supersededBy' | 'untilMoneyEnds' | 'showsRemaining' | 'reportFormIds'
> & {
  readonly untilMoneyEnds?: UntilMoneyEnds;
  readonly showsRemaining?: boolean;
  readonly supersedes?: string;
  /** Left out: the usual questions. */
  readonly reportFormIds?: ReportFormIds;
};

/** Who prepared and who published it; nobody where it came as a file. */
export interface Persons {
  readonly preparedBy: string | null;
  readonly publishedBy: string | null;
}

export const NOBODY: Persons = { preparedBy: null, publishedBy: null };

/** Writes what is published; a version or a call that is there already must say the same. */
@Injectable()
export class Publications {
  constructor(private readonly db: Db) {}

  async hasScheme(key: string): Promise<boolean> {
    return (await this.db.query('select key from scheme where key = $1', [key])).length > 0;
  }

  /** The id of the version. Refused: exists_with_different_content. */
  async version(
    table: Table,
    definition: Version,
    { preparedBy, publishedBy }: Persons = NOBODY,
  ): Promise<Result<string>> {
    const { key, version } = definition;
    const subject = table === 'workflow_definition' ? (definition as WorkflowDefinition).subject : undefined;
    const [columns, values] = subject === undefined ? ['', ''] : [', subject', ', $7'];
    const params = [newId(), key, version, JSON.stringify(definition), preparedBy, publishedBy];
    await this.db.query(
      `insert into ${table} (id, key, version, body, prepared_by, published_by${columns})
       values ($1, $2, $3, $4, $5, $6${values})
       on conflict (key, version) do nothing`,
      subject === undefined ? params : [...params, subject],
    );
    const [row] = await this.db.query<{ id: string; same: boolean }>(
      `select id, body = $3::jsonb as same from ${table} where key = $1 and version = $2`,
      [key, version, JSON.stringify(definition)],
    );
    if (row === undefined) throw new Error(`${key} v${version} was not written`);
    return row.same ? ok(row.id) : Refused.because('exists_with_different_content', { field: `/${table}` });
  }

  /** Whether the call was new. Refused: exists_with_different_content. */
  async call(call: NewCall, { preparedBy, publishedBy }: Persons = NOBODY): Promise<Result<boolean>> {
    const written = await this.db.execute(
      `insert into grant_call (key, scheme_key, name, summary, page, opens_on, closes_on, rule_set_id, form_id,
                               workflow_id, payment_workflow_id, supersedes, until_money_ends, shows_remaining, final_report_form_id,
                               interim_report_form_id, activity_report_form_id, kind, prepared_by, published_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) on conflict (key) do nothing`,
      [...columnsOf(call), call.kind, preparedBy, publishedBy],
    );
    if (written === 0) {
      return (await this.isSame(call)) ? ok(false) : Refused.because('exists_with_different_content');
    }
    for (const [index, { frame, year, measure }] of call.measures.entries()) {
      await this.db.query(
        `insert into grant_call_measure (call_key, position, frame, year, measure) values ($1, $2, $3, $4, $5)`,
        [call.key, index + 1, frame, year, measure],
      );
    }
    return ok(true);
  }

  /** Gives a published call a later last day. */
  async extend(
    { key, closesOn, reason }: { key: string; closesOn: string; reason: string },
    { preparedBy, publishedBy }: Persons,
  ): Promise<void> {
    await this.db.query(
      `insert into grant_call_extension (id, call_key, closes_on, reason, prepared_by, published_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), key, closesOn, reason, preparedBy, publishedBy],
    );
  }

  private async isSame(call: NewCall): Promise<boolean> {
    const rows = await this.db.query(
      `select g.key from grant_call g
       where g.key = $1 and g.scheme_key = $2 and g.name = $3::jsonb and g.summary = $4::jsonb and g.page = $5::jsonb
         and g.opens_on = $6 and g.closes_on is not distinct from $7::date and g.rule_set_id = $8 and g.form_id = $9
         and g.workflow_id = $10 and g.payment_workflow_id = $11 and g.supersedes is not distinct from $12
         and g.until_money_ends is not distinct from $13::jsonb and g.shows_remaining = $14
         and g.final_report_form_id is not distinct from $15::uuid
         and g.interim_report_form_id is not distinct from $16::uuid
         and g.activity_report_form_id is not distinct from $17::uuid
         and (select jsonb_agg(jsonb_build_object('frame', m.frame, 'year', m.year, 'measure', m.measure)
                               order by m.position)
              from grant_call_measure m where m.call_key = g.key) = $18::jsonb
         and g.kind = $19`,
      [...columnsOf(call), JSON.stringify(call.measures), call.kind],
    );
    return rows.length === 1;
  }
}

const columnsOf = (call: NewCall): unknown[] => [
  call.key,
  call.schemeKey,
  JSON.stringify(call.name),
  JSON.stringify(call.summary),
  JSON.stringify(call.page),
  call.opensOn,
  call.closesOn,
  call.ruleSetId,
  call.formId,
  call.workflowId,
  call.paymentWorkflowId,
  call.supersedes ?? null,
  call.untilMoneyEnds === undefined ? null : JSON.stringify(call.untilMoneyEnds),
  call.showsRemaining ?? false,
  call.reportFormIds?.final ?? null,
  call.reportFormIds?.interim ?? null,
  call.reportFormIds?.activity ?? null,
];
