import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { Actor, Role } from '@tilsagn/domain/access/actor';
import type { Answers, FormDefinition } from '@tilsagn/domain/applications/form';
import type { Result } from '@tilsagn/domain/result';
import { eachReport, type ByReport } from '@tilsagn/domain/reports/report-form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { AttachFile, SaveAnswers, StartApplication, SubmitApplication } from '@tilsagn/modules/applications';
import { ImportLedger } from '@tilsagn/modules/ledger';
import { PublishCall, type CallToPublish } from '@tilsagn/modules/schemes';
import { Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { PERSONAS, companyName } from '../../apps/demo/personas';
import { startApi, type TestApi, type TestApiOptions, type TestClient } from './api';
import type { TestDatabase } from './database';
import { answersOfA1, trainingPlan } from './sample-application';

const DATA = join(__dirname, '..', '..', 'apps', 'demo', 'data');

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(DATA, ...path), 'utf8')) as T;

interface CallFile extends Omit<
  CallToPublish,
  'ruleSet' | 'form' | 'workflow' | 'paymentWorkflow' | 'reports'
> {
  readonly ruleSet: string;
  readonly form: string;
  readonly workflow: string;
  readonly paymentWorkflow: string;
  readonly reports?: ByReport<string>;
}

/** A call of the demo's data with everything it pins. */
export function callToPublish(key: string): CallToPublish {
  const file = read<CallFile>('calls', `${key}.json`);
  return {
    ...file,
    ruleSet: read<RuleSet>('rule-sets', `${file.ruleSet}.json`),
    form: read<FormDefinition>('forms', `${file.form}.json`),
    workflow: read<WorkflowDefinition>('workflows', `${file.workflow}.json`),
    paymentWorkflow: read<WorkflowDefinition>('workflows', `${file.paymentWorkflow}.json`),
    reports: eachReport(file.reports, (name) => read<FormDefinition>('forms', `${name}.json`)),
  };
}

/** The value of something that must not be refused. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result.value;
}

/** A persona as the actor of a use case. */
export function actorOf(sub: string): Actor {
  const found = PERSONAS.find((each) => each.sub === sub);
  if (found === undefined) throw new RangeError(`no persona ${sub}`);
  const parties = found.orgnrs.map((orgnr) => ({ orgnr, name: companyName(orgnr) }));
  const roles: readonly Role[] = parties.length > 0 ? ['applicant', ...found.roles] : found.roles;
  return { sub, name: found.name, roles, parties };
}

export interface ApplicationOptions {
  readonly callKey?: string;
  readonly by?: string;
  readonly orgnr?: string;
  readonly answers?: Answers;
}

/** A county with its people, and builders that go the way the people go. */
export class World {
  constructor(
    readonly api: TestApi,
    readonly database: TestDatabase,
    private readonly files: string,
  ) {}

  get<T>(provider: Type<T>): T {
    return this.api.app.get(provider, { strict: false });
  }

  login(sub: string): Promise<TestClient> {
    return this.api.loginAs(sub);
  }

  /** Publishes calls of the demo's data, changed where the test says so. */
  async publish(key = 'bio1-2021', over: Partial<CallToPublish> = {}): Promise<void> {
    must(await this.get(PublishCall).run({ ...callToPublish(key), ...over }));
  }

  /** Puts money on a measure, by the import that finance uses. */
  async fund(kr: number, { frame = 'bio', year = 2021, measure = 'bio' } = {}): Promise<void> {
    const id = `${frame}-${year}-${measure}-${kr}-${this.funded++}`;
    const rows = [
      'external_id,value_date,kind,frame,year,measure,to_frame,to_year,to_measure,amount_kr,decision_ref,note',
      `${id}-a,${year}-01-01,allocate,${frame},${year},,,,,${kr},FU 1/${year},`,
      `${id}-b,${year}-01-01,distribute,${frame},${year},${measure},,,,${kr},FU 1/${year},`,
    ];
    const file = Buffer.from(`${rows.join('\n')}\n`);
    must(await this.get(ImportLedger).run({ file, operator: 'test' }));
  }
  private funded = 0;

  /** A draft with nothing in it. */
  async begun(options: ApplicationOptions = {}): Promise<CaseRecord> {
    const { callKey = 'bio1-2021', by = 'kari-nilsen', orgnr = '399001005' } = options;
    const { id } = must(await this.get(StartApplication).run({ callKey, orgnr, actor: actorOf(by) }));
    return this.caseOf(id);
  }

  /** A draft that can be sent: A1 of the sample applications, with its training plan. */
  async written(options: ApplicationOptions = {}): Promise<CaseRecord> {
    const { by = 'kari-nilsen', answers = answersOfA1() } = options;
    const { id, version } = await this.begun(options);
    const actor = actorOf(by);
    const saved = await this.get(SaveAnswers).run({ caseId: id, answers, actor, expectedVersion: version });
    const file = { fileName: 'plan.pdf', content: trainingPlan(), fields: { kind: 'training-plan' } };
    const expectedVersion = must(saved).version;
    must(await this.get(AttachFile).run({ caseId: id, actor, expectedVersion, file }));
    return this.caseOf(id);
  }

  /** An application that lies with the county. */
  async submitted(options: ApplicationOptions = {}): Promise<CaseRecord> {
    const { id, version } = await this.written(options);
    const actor = actorOf(options.by ?? 'kari-nilsen');
    must(await this.get(SubmitApplication).run({ caseId: id, actor, expectedVersion: version }));
    return this.caseOf(id);
  }

  /** The case as it stands now. */
  async caseOf(id: string): Promise<CaseRecord> {
    const record = await this.get(Cases).find(id);
    if (record === null) throw new Error(`no case ${id}`);
    return record;
  }

  /** How many rows each table of the business holds, to show that nothing was written. */
  async rowCounts(): Promise<Readonly<Record<string, number>>> {
    const tables = await this.database.db.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'ledger')
         and tablename not in ('idempotency_key', 'audit_event', 'session', 'migration', 'migration_file',
                               'register_cache', 'register_sub_unit_cache')
       order by 1`,
    );
    const [row] = await this.database.db.query<{ counts: Record<string, number> }>(
      `select json_object_agg(name, n) as counts
       from (${tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all ')}) t`,
    );
    return row?.counts ?? {};
  }

  async close(): Promise<void> {
    await this.api.close();
    rmSync(this.files, { recursive: true, force: true });
  }
}

/** Opens a world on an empty database; whoever opens one closes it. Nothing is published in it yet. */
export async function openWorld(database: TestDatabase, options: TestApiOptions = {}): Promise<World> {
  const files = mkdtempSync(join(tmpdir(), 'tilsagn-world-'));
  const environment = { TILSAGN_DATA: files, ...options.environment };
  try {
    return new World(await startApi(database, { ...options, environment }), database, files);
  } catch (error) {
    rmSync(files, { recursive: true, force: true });
    throw error;
  }
}
