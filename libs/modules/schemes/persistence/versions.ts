import { Injectable } from '@nestjs/common';
import type { DraftKind } from '@tilsagn/domain/schemes/draft';
import type { Text } from '@tilsagn/domain/text';
import { Db } from '@tilsagn/platform/database/db';
import type { Body } from './drafts';

/** A published version, with who stood behind it; an import has nobody. */
export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: string | null;
  readonly preparedBy: string | null;
  readonly publishedBy: string | null;
}

export type VersionedKind = Exclude<DraftKind, 'scheme' | 'call' | 'extension'>;

export const TABLES = {
  'rule-set': 'rule_set',
  form: 'form_definition',
  workflow: 'workflow_definition',
} as const satisfies Record<VersionedKind, string>;

/** Every published thing of one kind by its key: the newest version, and which calls pin any of them. */
export interface Listed {
  readonly kind: VersionedKind;
  readonly key: string;
  readonly version: number;
  readonly publishedAt: string | null;
  readonly schemes: readonly string[];
}

const WHO = `coalesce(preparer.name, v.prepared_by) as "preparedBy", coalesce(publisher.name, v.published_by) as "publishedBy"`;
const NAMES = `left join actor_name preparer on preparer.sub = v.prepared_by
               left join actor_name publisher on publisher.sub = v.published_by`;

/** A call as its file says it, with the keys of what it pins. */
const CALL_BODY = `jsonb_strip_nulls(jsonb_build_object('key', v.key, 'schemeKey', v.scheme_key, 'supersedes', v.supersedes,
    'kind', nullif(v.kind, 'application'), 'untilMoneyEnds', v.until_money_ends,
    'showsRemaining', nullif(v.shows_remaining, false),
    'reports', nullif(jsonb_strip_nulls(jsonb_build_object('final', rf.key, 'interim', ri.key, 'activity', ra.key)), '{}')))
  || jsonb_build_object('name', v.name, 'summary', v.summary, 'opensOn', v.opens_on, 'closesOn', v.closes_on,
    'ruleSet', r.key, 'form', f.key, 'workflow', w.key, 'paymentWorkflow', p.key, 'page', v.page,
    'measures', (select jsonb_agg(jsonb_build_object('frame', m.frame, 'year', m.year, 'measure', m.measure)
                                  order by m.position) from grant_call_measure m where m.call_key = v.key))`;
const CALL_PINS = `join rule_set r on r.id = v.rule_set_id join form_definition f on f.id = v.form_id
  join workflow_definition w on w.id = v.workflow_id join workflow_definition p on p.id = v.payment_workflow_id
  left join form_definition rf on rf.id = v.final_report_form_id
  left join form_definition ri on ri.id = v.interim_report_form_id
  left join form_definition ra on ra.id = v.activity_report_form_id`;

/** What is published once says what. */
const ONCE = {
  scheme: `select jsonb_build_object('key', v.key, 'name', v.name) as body from scheme v where v.key = $1`,
  call: `select ${CALL_BODY} as body from grant_call v ${CALL_PINS} where v.key = $1`,
} as const;

/** Reads the versions that are published; a scheme or a call is its own only version. */
@Injectable()
export class Versions {
  constructor(private readonly db: Db) {}

  /** The newest first; none for what is not published. */
  of(kind: DraftKind, key: string): Promise<PublishedVersion[]> {
    if (kind === 'extension') return Promise.resolve([]);
    const table = kind === 'scheme' ? 'scheme' : kind === 'call' ? 'grant_call' : TABLES[kind];
    const once = kind === 'scheme' || kind === 'call';
    return this.db.query(
      `select ${once ? '1' : 'v.version'} as version, v.published_at as "publishedAt", ${WHO}
       from ${table} v ${NAMES}
       where v.key = $1 ${kind === 'call' ? 'and not v.historical' : ''} order by 1 desc`,
      [key],
    );
  }

  /** What a version says; undefined where there is none. */
  async body(kind: DraftKind, key: string, version: number): Promise<Body | undefined> {
    if (kind === 'extension') return undefined;
    const once = kind === 'scheme' || kind === 'call';
    if (once && version !== 1) return undefined;
    const sql = once
      ? ONCE[kind]
      : `select v.body from ${TABLES[kind]} v where v.key = $1 and v.version = $2`;
    return (await this.db.query<{ body: Body }>(sql, once ? [key] : [key, version]))[0]?.body;
  }

  /** The newest version with its id and what it says. */
  async newest<T>(
    kind: VersionedKind,
    key: string,
  ): Promise<{ id: string; version: number; body: T } | undefined> {
    const rows = await this.db.query<{ id: string; version: number; body: T }>(
      `select id, version, body from ${TABLES[kind]} where key = $1 order by version desc limit 1`,
      [key],
    );
    return rows[0];
  }

  /** Everything that is published in versions, by kind and key. */
  list(): Promise<Listed[]> {
    const one = (kind: VersionedKind, pins: string): string =>
      `select '${kind}' as kind, v.key, max(v.version) as version, max(v.published_at) as "publishedAt",
              coalesce(array_agg(distinct g.scheme_key) filter (where g.scheme_key is not null), '{}') as schemes
       from ${TABLES[kind]} v left join grant_call g on v.id in (${pins}) group by v.key`;
    return this.db.query(
      `${one('rule-set', 'g.rule_set_id')} union all ${one('form', 'g.form_id, g.final_report_form_id, g.interim_report_form_id, g.activity_report_form_id')}
       union all ${one('workflow', 'g.workflow_id, g.payment_workflow_id')} order by 1, 2`,
    );
  }

  /** Every scheme, also one without a call. */
  schemes(): Promise<{ key: string; name: Text }[]> {
    return this.db.query('select key, name from scheme order by key');
  }
}
