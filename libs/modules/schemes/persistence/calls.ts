import { Injectable } from '@nestjs/common';
import type { ReportKind } from '@tilsagn/domain/reports/report-form';
import type { Text } from '@tilsagn/domain/text';
import { Db } from '@tilsagn/platform/database/db';

/** A measure of a frame's year that a call draws on. */
export interface CallMeasure {
  readonly frame: string;
  readonly year: number;
  readonly measure: string;
}

/** The words of a call's page; each text may stand in several languages. */
export interface CallPage {
  readonly purpose: Text;
  readonly whoMayApply: Text;
  readonly covers: Text;
  readonly needed: readonly Text[];
  readonly howLong: Text;
}

/** What a call gives: grants applied for, awards the county makes itself, or awards by a list of contracts. */
export type CallKind = 'application' | 'direct_award' | 'contract_list';

/** How a call without a last day stops itself. */
export interface UntilMoneyEnds {
  /** How much of what is undecided is expected to be granted; all of it where this is left out. */
  readonly expectedShareBasisPoints?: number;
  /** It stops when so much is left, in øre; 0 where this is left out. */
  readonly marginOre?: number;
}

export interface Call {
  readonly key: string;
  readonly kind: CallKind;
  readonly schemeKey: string;
  readonly schemeName: Text;
  readonly name: Text;
  readonly summary: Text | null;
  readonly page: CallPage | null;
  /** Inclusive, 'YYYY-MM-DD'. */
  readonly opensOn: string | null;
  /** Inclusive, as extended or superseded; null runs until the money ends. */
  readonly closesOn: string | null;
  /** The call that takes its place the day after it closes, if any. */
  readonly supersededBy: string | null;
  /** Null where its money does not stop it. */
  readonly untilMoneyEnds: UntilMoneyEnds | null;
  /** Whether the public reads what is left. */
  readonly showsRemaining: boolean;
  readonly historical: boolean;
  readonly ruleSetId: string | null;
  readonly formId: string | null;
  readonly workflowId: string | null;
  readonly paymentWorkflowId: string | null;
  /** The forms of its reports; where it is null the usual questions are asked. */
  readonly reportFormIds: Readonly<Record<ReportKind, string | null>>;
  /** In the order they are drawn on. */
  readonly measures: readonly CallMeasure[];
}

/** A call that can be applied to: everything it pins is there. */
export interface PublishedCall extends Call {
  readonly opensOn: string;
  readonly ruleSetId: string;
  readonly formId: string;
  readonly workflowId: string;
  readonly paymentWorkflowId: string;
}

const SELECT = `
  select g.key, g.kind, g.scheme_key as "schemeKey", s.name as "schemeName", g.name, g.summary, g.page,
         g.opens_on as "opensOn", w.closes_on as "closesOn", w.superseded_by as "supersededBy", g.historical, g.rule_set_id as "ruleSetId",
         g.form_id as "formId", g.workflow_id as "workflowId",
         g.until_money_ends as "untilMoneyEnds", g.shows_remaining as "showsRemaining", g.payment_workflow_id as "paymentWorkflowId",
         json_build_object('final', g.final_report_form_id, 'interim', g.interim_report_form_id,
                           'activity', g.activity_report_form_id) as "reportFormIds",
         coalesce((select json_agg(json_build_object('frame', m.frame, 'year', m.year, 'measure', m.measure)
                                   order by m.position)
                   from grant_call_measure m where m.call_key = g.key), '[]') as measures
  from grant_call g join scheme s on s.key = g.scheme_key join call_window w on w.key = g.key`;

/** How long a call's last day is believed. It is moved ahead of time only, so nobody is let in or kept out wrongly. */
const BELIEVED_MS = 10_000;

/** The calls of the schemes. What is published is not changed; its last day may be moved, so it is read anew now and then. */
@Injectable()
export class Calls {
  private readonly published = new Map<string, { readonly call: PublishedCall; readonly readAt: number }>();

  constructor(private readonly db: Db) {}

  /** The call of that key, a historical one too, or null. */
  async find(key: string): Promise<Call | null> {
    const known = this.published.get(key);
    if (known !== undefined && performance.now() - known.readAt < BELIEVED_MS) return known.call;
    const [row] = await this.db.query<Call>(`${SELECT} where g.key = $1`, [key]);
    if (row === undefined) return null;
    if (isPublished(row)) this.published.set(key, { call: row, readAt: performance.now() });
    return row;
  }

  /** Reads each call anew: something was published. */
  forget(): void {
    this.published.clear();
  }

  /** The call of a case. Throws when there is none: a foreign key keeps that out. */
  async byKey(key: string): Promise<Call> {
    const call = await this.find(key);
    if (call === null) throw new Error(`no call ${key}`);
    return call;
  }

  /** As `byKey`, for a case that was applied for. Throws on a historical call. */
  async publishedByKey(key: string): Promise<PublishedCall> {
    const call = await this.byKey(key);
    if (!isPublished(call)) throw new Error(`call ${key} has no rules`);
    return call;
  }

  /** The calls of a kind with rules of their own, the newest first; those that can or could be applied to by default. */
  async all(kind: CallKind = 'application'): Promise<PublishedCall[]> {
    const rows = await this.db.query<Call>(
      `${SELECT} where not g.historical and g.kind = $1 order by g.opens_on desc, g.key`,
      [kind],
    );
    return rows.filter(isPublished);
  }
}

export const isPublished = (call: Call): call is PublishedCall =>
  !call.historical && call.ruleSetId !== null && call.formId !== null && call.workflowId !== null;
